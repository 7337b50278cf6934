import type { Fips } from '../../src/lib/atlas/types';
import type { Shown } from '../../src/lib/embed/options';

/** What a picture can be of. */
export type Place =
  { kind: 'home' } | { kind: 'state'; abbr: string } | { kind: 'county'; fips: Fips };

/** Which pictures are made: all, a few that show every kind, or none. */
export const AMOUNTS = ['all', 'some', 'none'] as const;
export type Amount = (typeof AMOUNTS)[number];

/** The counties among "some": with and without agreements and figures, long names, accents, territories. */
const SOME = [
  ...['02198', '06037', '13067', '22071', '31001', '35013', '66010', '72001'],
  // The pictures with the most bytes.
  ...['48087', '48113']
];

/** The places whose pictures are wanted: counties of one state after each other, so that its map is drawn once. */
export function wantedPlaces(
  amount: Amount,
  states: readonly { abbr: string }[],
  counties: readonly Fips[]
): Place[] {
  if (amount === 'none') return [];
  const wanted = amount === 'all' ? counties : counties.filter((fips) => SOME.includes(fips));
  return [
    { kind: 'home' },
    ...states.map(({ abbr }): Place => ({ kind: 'state', abbr })),
    ...wanted.map((fips): Place => ({ kind: 'county', fips }))
  ];
}

/** A picture's path below its language. */
export function pathOf(place: Place): string {
  switch (place.kind) {
    case 'home':
      return 'home.png';
    case 'state':
      return `state/${place.abbr.toLowerCase()}.png`;
    case 'county':
      return `county/${place.fips}.png`;
  }
}

/** What a frame of a place shows. */
export function shownOf(place: Place): Shown {
  return place.kind === 'home' ? { kind: 'map' } : place;
}
