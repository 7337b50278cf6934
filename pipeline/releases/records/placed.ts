import type { Draft } from '../draft';
import type { PlaceIndex } from './count';
import { placer, type PlacedBy } from './place';
import type { NamedPlace } from './survey';

/** Where the records of a release are. */
export interface Placed {
  /** A county, or what is known of records without one: their state, or nothing. */
  list: { fips: string | null; state: string | null }[];
  /** What joins records to the list. */
  index: PlaceIndex[];
  /** Rows by the way their county was found. */
  counts: [string, number][];
  notices: string[];
}

/** Places that are named in a notice: those that most records stand at. */
const TOLD = 12;

const WAYS: Readonly<Record<PlacedBy, string>> = {
  'county column': 'rows placed by the county column',
  facility: 'rows placed by the table of facilities',
  name: 'rows placed by a county in the name of the place',
  city: 'rows placed by the city',
  unplaced: 'rows without a county'
};

/** Finds the county of every place that records name. */
export function placeRecords(draft: Draft, named: readonly NamedPlace[]): Placed {
  const place = placer(draft);
  const placed: Placed = { list: [], index: [], counts: [], notices: [] };
  const known = new Map<string, number>();
  const rows = new Map<PlacedBy, number>();
  const lost: NamedPlace[] = [];
  for (const one of named) {
    const { fips, state, by } = place(one);
    const key = fips ?? `unplaced ${state ?? ''}`;
    const index = known.get(key) ?? placed.list.push({ fips, state }) - 1;
    known.set(key, index);
    placed.index.push({ key: one.key, index, placed: fips !== null });
    rows.set(by, (rows.get(by) ?? 0) + one.rows);
    if (fips === null) lost.push(one);
  }
  for (const by of ['county column', 'facility', 'name', 'city', 'unplaced'] as const)
    if (rows.has(by) || by === 'unplaced') placed.counts.push([WAYS[by], rows.get(by) ?? 0]);
  lost.sort((a, b) => b.rows - a.rows || (textOf(a) < textOf(b) ? -1 : 1));
  for (const one of lost.slice(0, TOLD))
    placed.notices.push(
      `without a county: ${one.rows.toLocaleString('en')} rows at ${textOf(one)}`
    );
  if (lost.length > TOLD)
    placed.notices.push(
      `and ${(lost.length - TOLD).toLocaleString('en')} more places without a county`
    );
  return placed;
}

function textOf({ facility, city, county, state }: NamedPlace): string {
  const parts = [facility, city, county, state].filter((part) => part !== null && part !== '');
  return parts.join(', ') || 'no place at all';
}
