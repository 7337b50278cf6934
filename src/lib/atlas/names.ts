import type { Fips } from './types';

/** The last part of a county's own address: `13067-cobb-ga`. Accents and punctuation go; the FIPS alone decides. */
export function countySlug(fips: Fips, short: string, stateAbbr: string): string {
  const plain = short
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return `${fips}-${plain}-${stateAbbr.toLowerCase()}`;
}

/** The FIPS a slug begins with, whatever follows; null where it does not begin with five digits. */
export function fipsOfSlug(slug: string): Fips | null {
  return /^(\d{5})(?:-|$)/.exec(slug)?.[1] ?? null;
}
