import type { DayDate, Fips, Span } from './types';

/** Days from which on the answer whether a county has an agreement in force may be another one, oldest first. */
export interface Turns {
  days: DayDate[];
  /** The county that each day is about. */
  fips: Fips[];
}

/** The days on which spans begin, become doubtful or are over. */
export function turnsOf(spans: ReadonlyMap<Fips, readonly Span[]>): Turns {
  const all: [DayDate, Fips][] = [];
  for (const [fips, own] of spans)
    for (const { signed, until, goneBy } of own) {
      all.push([signed, fips]);
      // The day after `until` is the first in doubt; a comparison of texts only needs a day not later than that.
      if (until !== null) all.push([until, fips]);
      if (goneBy !== null) all.push([goneBy, fips]);
    }
  all.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return { days: all.map(([day]) => day), fips: all.map(([, fips]) => fips) };
}

/** Counties whose answer may differ between two days, in either order; every other county's is the same on both. */
export function turnedBetween({ days, fips }: Turns, a: DayDate, b: DayDate): Set<Fips> {
  const [from, to] = a < b ? [a, b] : [b, a];
  const turned = new Set<Fips>();
  if (from === to) return turned;
  for (let i = firstAt(days, from); i < days.length; i += 1) {
    const [day, county] = [days[i], fips[i]];
    if (day === undefined || county === undefined || day > to) break;
    turned.add(county);
  }
  return turned;
}

/** Index of the first day that is not before another, of sorted days. */
function firstAt(days: readonly DayDate[], day: DayDate): number {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] ?? '') < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
