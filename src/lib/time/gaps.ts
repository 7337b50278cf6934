import type { DayDate } from '$lib/atlas/types';
import { FIRST_DAY } from '$lib/view/days';
import { daysBetween } from './months';

/** A time of which no list was read: what was signed and ended within it may be missing. */
export interface Gap {
  /** `first`: before the first list; `between` two lists; `last`: after the newest. */
  kind: 'first' | 'between' | 'last';
  from: DayDate;
  to: DayDate;
}

/** Days without a list from which on it is called a gap. */
const LONG = 366;

/** The gaps of more than a year between lists, and the times before the first and after the newest one, oldest first. */
export function gapsOf(lists: readonly DayDate[], asOf: DayDate): Gap[] {
  const [first, newest] = [lists[0], lists.at(-1)];
  if (first === undefined || newest === undefined)
    return [{ kind: 'first', from: FIRST_DAY, to: asOf }];
  const gaps: Gap[] = [];
  if (first > FIRST_DAY) gaps.push({ kind: 'first', from: FIRST_DAY, to: first });
  for (const [i, to] of lists.entries()) {
    const from = lists[i - 1];
    if (from !== undefined && daysBetween(from, to) > LONG)
      gaps.push({ kind: 'between', from, to });
  }
  if (newest < asOf) gaps.push({ kind: 'last', from: newest, to: asOf });
  return gaps;
}

/** The gap a day lies in; null where a list was read on that day, or at most a year lies between its neighbours. */
export function gapOn(gaps: readonly Gap[], day: DayDate): Gap | null {
  return (
    gaps.find(({ kind, from, to }) =>
      kind === 'last'
        ? day > from
        : kind === 'first'
          ? day >= from && day < to
          : day > from && day < to
    ) ?? null
  );
}
