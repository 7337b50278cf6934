import type { Reject } from '../report';
import { LAYOUTS, type RecordKind } from './layout';
import type { Part } from './source';
import { spotOf, type Batch } from './survey';
import type { Window } from './window';

/** The rows that were not taken. */
export interface Rejected {
  /** One a part and reason: no person's row is told but by its number and the cell at fault. */
  list: Reject[];
  /** Rows by part. */
  rows: Map<number, number>;
}

/** Gathers the rejected rows of every part by reason. */
export function rejectsOf(
  kind: RecordKind,
  parts: readonly Part[],
  batches: readonly Batch[],
  { years }: Window
): Rejected {
  const rejected: Rejected = { list: [], rows: new Map() };
  const covered = new Set(years.map(({ year }) => year));
  const [from, to] = [years[0]?.period ?? '', years.at(-1)?.period ?? ''];
  const reasons = {
    blank: `no ${nameOf(kind, 'day')}`,
    day: 'no date that can be read',
    window: `a date outside the release's window, ${from} to ${to}`,
    criminality: `no ${nameOf(kind, 'criminality')}: what the person was convicted of, if anything, is not said`
  };
  const found = new Map<string, { part: number; reason: keyof typeof reasons; batches: Batch[] }>();
  for (const batch of batches) {
    const reason = reasonOf(batch, covered);
    if (reason === null) continue;
    rejected.rows.set(batch.part, (rejected.rows.get(batch.part) ?? 0) + batch.rows);
    const key = `${batch.part} ${reason}`;
    const group = found.get(key) ?? { part: batch.part, reason, batches: [] };
    found.set(key, group);
    group.batches.push(batch);
  }
  for (const { part, reason, batches: own } of found.values()) {
    const where = parts[part];
    const inOrder = [...own].sort((a, b) => (a.firstRows[0] ?? 0) - (b.firstRows[0] ?? 0));
    const [first] = inOrder;
    if (!where || !first) continue;
    const total = own.reduce((sum, batch) => sum + batch.rows, 0);
    const numbers = inOrder.flatMap((batch) => batch.firstRows).sort((a, b) => a - b);
    const more = numbers.slice(0, 3).join(', ');
    const column = nameOf(kind, reason === 'criminality' ? 'criminality' : 'day');
    rejected.list.push({
      spot: spotOf(where, first, column),
      value: first.value,
      reason: `${total.toLocaleString('en')} ${total === 1 ? 'row' : 'rows'}, ${total === 1 ? '' : 'the first '}${more}: ${reasons[reason]}`
    });
  }
  return rejected;
}

function reasonOf(
  { problem, year, value }: Batch,
  covered: ReadonlySet<number>
): 'blank' | 'day' | 'window' | 'criminality' | null {
  if (problem === 'day') return value === '' ? 'blank' : 'day';
  // A day outside the window is the first thing wrong with a row, whatever else is.
  if (problem === 'window' || (year !== null && !covered.has(year))) return 'window';
  return problem;
}

function nameOf(kind: RecordKind, field: 'day' | 'criminality'): string {
  return LAYOUTS[kind][field]?.names[0] ?? field;
}
