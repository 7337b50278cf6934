import type { MessageKey, Words } from '$lib/messages';

const KINDS = [
  'county sheriff',
  'municipal police',
  'constable',
  'state police',
  'other state agency',
  'state corrections',
  'prosecutor/attorney general',
  'county corrections',
  'campus police',
  'national/state guard',
  'airport/port police',
  'county police',
  'other',
  'regional jail'
] as const;

/** A kind of agency in the page's language; null for one the catalogue has no word for. */
export function agencyKind(words: Words, kind: string): string | null {
  const known = KINDS.find((one) => one === kind);
  return known ? words.t(`pages.kind.${known}` satisfies MessageKey) : null;
}

const PLACINGS = [
  'name',
  'ICE list',
  'FBI 2025',
  'pre-2018 list',
  'by hand',
  'unchecked geography',
  'statewide',
  'territory',
  'unplaced'
] as const;

/** How an agency's county was found, in the page's language; null for a way the catalogue has no word for. */
export function placingName(words: Words, placedBy: string): string | null {
  const known = PLACINGS.find((one) => one === placedBy);
  return known ? words.t(`pages.placed.${known}` satisfies MessageKey) : null;
}
