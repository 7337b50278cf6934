import { changeLines, type Draft, type RowChange } from '../draft';
import type { Change } from '../report';
import type { Roster } from './read-roster';

/** Columns that every newer list moves on for every agreement it still shows: told once a list, not once a row. */
const MOVED_ON = ['last_seen', 'source_id'];

/** What lists changed, as lines of `changes.csv`: each change under the list that shows it. */
export function rosterChanges(draft: Draft, rosters: readonly Roster[]): Change[] {
  const newest = rosters.at(-1);
  if (!newest) return [];
  const byDay = new Map(rosters.map(({ name }) => [name.day, name]));
  const lines: Change[] = [];
  const moved = new Map<string, { from: string; count: number }>();
  for (const change of draft.changes()) {
    if (change.table === 'rosters' || change.table === 'changes') continue;
    const seen = movedOn(change);
    if (seen) {
      const known = moved.get(seen.to);
      const from = known && known.from > seen.from ? known.from : seen.from;
      moved.set(seen.to, { from, count: (known?.count ?? 0) + 1 });
      continue;
    }
    const day = dayOf(change).find((shown) => byDay.has(shown)) ?? newest.name.day;
    const { file } = byDay.get(day) ?? newest.name;
    lines.push(...changeLines([change], { date: day, release: file }));
  }
  for (const [to, { from, count }] of [...moved].sort()) {
    const { file } = byDay.get(to) ?? newest.name;
    lines.push({
      date: to,
      release: file,
      what: 'agreements/last_seen',
      old: from,
      new: `${to} (${count.toLocaleString('en')} agreements)`
    });
  }
  return lines;
}

/** The days of a row that moved on with a newer list and changed in nothing else; null for other changes. */
function movedOn({ table, before, after }: RowChange): { from: string; to: string } | null {
  if (table !== 'agreements' || !before || !after) return null;
  const [from = '', to = ''] = [before['last_seen'], after['last_seen']];
  if (from === to) return null;
  const other = Object.keys(after).filter(
    (column) => before[column] !== after[column] && !MOVED_ON.includes(column)
  );
  return other.length === 0 ? { from, to } : null;
}

/** The days of lists that may have brought a change, the likeliest first. */
function dayOf({ before, after }: RowChange): string[] {
  if (!after) return [];
  if (!before) return [after['first_seen'] ?? ''];
  if (before['gone_by'] !== after['gone_by'] && after['gone_by']) return [after['gone_by']];
  return [after['last_seen'] ?? '', after['first_seen'] ?? ''];
}
