import type { Fips } from '$lib/atlas/types';

/** Names in everyday use that no Census table holds, because the place is a county of another name. */
export const MORE_NAMES: { name: string; kind: string; fips: Fips }[] = [
  { name: 'Brooklyn', kind: 'borough', fips: '36047' },
  { name: 'Manhattan', kind: 'borough', fips: '36061' },
  { name: 'Staten Island', kind: 'borough', fips: '36085' }
];

/** What readers type for a city, folded, and the name they mean. */
export const SHORTHAND: ReadonlyMap<string, string> = new Map([
  ['abq', 'albuquerque'],
  ['atl', 'atlanta'],
  ['dc', 'washington'],
  ['indy', 'indianapolis'],
  ['jax', 'jacksonville'],
  ['kc', 'kansas city'],
  ['la', 'los angeles'],
  ['nola', 'new orleans'],
  ['nyc', 'new york'],
  ['okc', 'oklahoma city'],
  ['philly', 'philadelphia'],
  ['sf', 'san francisco'],
  ['slc', 'salt lake city'],
  ['stl', 'saint louis']
]);
