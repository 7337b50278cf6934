import type { Query } from '$lib/view/codec';
import type { Token } from './place-book';

/** A place of the set and the name a reader gave it; null for its own. */
export interface Chosen {
  token: Token;
  label: string | null;
}

/** Most characters of a name that a reader gives. */
export const LONGEST_LABEL = 60;

/** Keys of a link that hold a set of places: `in=13067,GA&as=13067~My+county`. */
export const SET_KEYS = { place: 'in', label: 'as' } as const;

/** A name as it is kept: without space at its ends or doubled, cut to the longest; null where nothing is left. */
export function tidyLabel(text: string): string | null {
  const plain = text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  const cut = Array.from(plain).slice(0, LONGEST_LABEL).join('').trim();
  return cut === '' ? null : cut;
}

/** The set a link names, in its order, each place once; whatever of it cannot be honoured is told. */
export function readSet(
  params: URLSearchParams,
  hasPlace: (token: Token) => boolean,
  lose: (what: keyof typeof SET_KEYS, value: string) => void
): Chosen[] {
  const places = new Map<Token, Chosen>();
  for (const token of (params.get(SET_KEYS.place) ?? '').split(',')) {
    if (token === '') continue;
    if (places.has(token) || !hasPlace(token)) lose('place', token);
    else places.set(token, { token, label: null });
  }
  // Labels read `13067~My county`; the first of a place counts.
  for (const text of params.getAll(SET_KEYS.label)) {
    const cut = text.indexOf('~');
    const place = places.get(text.slice(0, Math.max(cut, 0)));
    const label = text.slice(cut + 1);
    if (place && place.label === null && tidyLabel(label) === label) place.label = label;
    else lose('label', text);
  }
  return [...places.values()];
}

/** Writes a set into a link; none leaves it as it is. */
export function writeSet(params: URLSearchParams, places: readonly Chosen[]): void {
  if (places.length > 0) params.set(SET_KEYS.place, places.map(({ token }) => token).join(','));
  for (const { token, label } of places)
    if (label !== null) params.append(SET_KEYS.label, `${token}~${label}`);
}

/** A query with the commas and tildes of our own values as they are read. */
export function plainQuery(params: URLSearchParams): Query {
  if (params.size === 0) return '';
  return `?${params.toString().replaceAll('%2C', ',').replaceAll('%7E', '~')}`;
}
