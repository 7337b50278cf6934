import type { DayDate } from '../../../src/lib/atlas/types';
import type { Cells } from '../draft';
import { readListName } from './list-day';

/** A moment a list was made: its day, and the time within it where known ('' where not), as one text that sorts. */
export type Moment = string;

export function momentOf(day: DayDate, time: string): Moment {
  return `${day} ${time}`;
}

export function dayOfMoment(moment: Moment): DayDate {
  return moment.slice(0, 10);
}

/** Sources of agreements that were seen among ICE's files but on no list: their days are no list's. */
const FILE_SOURCES = new Set(['rf-moa-2026', 'ice-moa-index']);

/** Whether an agreement's row rests on lists of participating agencies. */
export function restsOnLists(row: Readonly<Cells>): boolean {
  if (row['status'] === 'pending') return false;
  return (row['source_id'] ?? '').split(';').some((source) => !FILE_SOURCES.has(source));
}

/** The lists of participating agencies that are known of: those the facts tell of and those now read. */
export class KnownLists {
  readonly #moments: Moment[];

  /** `rosters`: the lists read before. `agreements`: their days tell of more lists. `read`: those now read. */
  constructor(rosters: readonly Cells[], agreements: readonly Cells[], read: readonly Moment[]) {
    const named = rosters
      .filter((row) => row['kind'] === 'participating')
      .map((row) => momentOf(row['date'] ?? '', readListName(row['file'] ?? '').time));
    const exact = new Set([...named, ...read]);
    const withTime = new Set([...exact].map(dayOfMoment));
    const days = agreements
      .filter(restsOnLists)
      .flatMap((row) => ['first_seen', 'last_seen', 'gone_by'].map((column) => row[column] ?? ''))
      .filter((day) => day !== '' && !withTime.has(day));
    this.#moments = [...exact, ...[...new Set(days)].map((day) => momentOf(day, ''))].sort();
  }

  /** The first list after a moment, some left out; null where none is known. */
  after(moment: Moment, without: ReadonlySet<Moment> = new Set()): Moment | null {
    return this.#moments.find((other) => other > moment && !without.has(other)) ?? null;
  }

  /** Whether no list is known strictly between two moments. */
  adjacent(earlier: Moment, later: Moment): boolean {
    const next = this.after(earlier);
    return next === null || next >= later;
  }

  newest(): Moment | null {
    return this.#moments.at(-1) ?? null;
  }
}
