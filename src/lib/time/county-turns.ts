import { anyInForce } from '$lib/atlas/agreements';
import type { DayDate, Fips, Span } from '$lib/atlas/types';
import { turnedBetween, type Turns } from '$lib/atlas/turns';
import { shift } from './months';

/** What the map marks of a month: counties where an agreement was signed, and where one ended. */
export interface CountyTurns {
  /** Here an agreement was signed; `first` where none had been in force the day before the month. */
  signed: Map<Fips, 'first' | 'another'>;
  /** Here an agreement ended for certain and was not replaced at once; `last` where none is left. */
  ended: Map<Fips, 'last' | 'one of several'>;
}

/** What happened in counties from one day to another, both included. Looks only at counties that turned. */
export function countyTurns(
  turns: Turns,
  spans: ReadonlyMap<Fips, readonly Span[]>,
  from: DayDate,
  to: DayDate
): CountyTurns {
  const found: CountyTurns = { signed: new Map(), ended: new Map() };
  const before = shift(from, -1);
  for (const fips of turnedBetween(turns, before, to)) {
    const own = spans.get(fips) ?? [];
    const within = (day: DayDate | null): day is DayDate =>
      day !== null && day >= from && day <= to;
    const signed = own.filter((span) => within(span.signed));
    // Only a replacement's end is a day by itself that is also the day of another's signing.
    const replaced = ({ until, goneBy }: Span): boolean =>
      until === goneBy && own.some((span) => span.signed === goneBy);
    const ended = own.filter(
      (span) => within(span.until) && within(span.goneBy) && !replaced(span)
    );
    if (signed.length > 0)
      found.signed.set(fips, anyInForce(own, before) === 'no' ? 'first' : 'another');
    if (ended.length > 0)
      found.ended.set(fips, anyInForce(own, to) === 'no' ? 'last' : 'one of several');
  }
  return found;
}
