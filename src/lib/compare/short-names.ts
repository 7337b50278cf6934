import type { CountyList, Fips } from '$lib/atlas/types';

/**
 * What each county is called beside its state's abbreviation: "Cobb", but in full where another of the state is called
 * so too ("Fairfax County" and "Fairfax city").
 */
export function shortNames({ fips, short, suffix }: CountyList): Map<Fips, string> {
  const key = (i: number): string => `${fips[i]?.slice(0, 2)} ${short[i]}`;
  const met = new Set<string>();
  const shared = new Set<string>();
  for (const i of fips.keys()) {
    if (met.has(key(i))) shared.add(key(i));
    met.add(key(i));
  }
  return new Map(
    fips.map((one, i) => [one, `${short[i] ?? one}${shared.has(key(i)) ? (suffix[i] ?? '') : ''}`])
  );
}
