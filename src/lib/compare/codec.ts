import { findMeasure, findPeriod, mapMeasures } from '$lib/atlas/measures';
import type { Catalogue } from '$lib/atlas/types';
import { defaultMeasure, newestPeriod, type Query } from '$lib/view/codec';
import type { Token } from './place-book';

/** What the places can be ordered by; a link names one of them. */
export const ORDERS = [
  'name',
  'population',
  'agreements',
  'first',
  'covered',
  'value',
  'change'
] as const;
export type Order = (typeof ORDERS)[number];

/** A place of the set and the name a reader gave it; null for its own. */
export interface Chosen {
  token: Token;
  label: string | null;
}

/** All that a link to a comparison carries (the language is in the path). */
export interface Comparison {
  /** In the reader's order, each place once. */
  places: Chosen[];
  measure: string;
  period: string;
  /** The place the others are held against; null for none. */
  reference: Token | null;
  /** Null leaves the places in the reader's order. */
  sort: { by: Order; descending: boolean } | null;
}

/** Something in a link that could not be honoured, and what it held. */
export interface Lost {
  what: 'place' | 'label' | 'measure' | 'period' | 'reference' | 'sort';
  value: string;
}

/** What a link may ask for. */
export interface Known {
  catalogue: Catalogue;
  hasPlace(token: Token): boolean;
}

/** Most characters of a name that a reader gives. */
export const LONGEST_LABEL = 60;

const KEYS = {
  places: 'in',
  label: 'as',
  measure: 'm',
  period: 'p',
  reference: 'ref',
  sort: 'sort'
} as const;

/** Keys a reader may well have meant as ours. */
const LOOKALIKES: ReadonlyMap<string, Lost['what']> = new Map([
  ['in', 'place'],
  ['places', 'place'],
  ['place', 'place'],
  ['set', 'place'],
  ['county', 'place'],
  ['state', 'place'],
  ['label', 'label'],
  ['m', 'measure'],
  ['measure', 'measure'],
  ['p', 'period'],
  ['period', 'period'],
  ['ref', 'reference'],
  ['reference', 'reference'],
  ['sort', 'sort'],
  ['order', 'sort']
]);

/** A name as it is kept: without space at its ends or doubled, cut to the longest; null where nothing is left. */
export function tidyLabel(text: string): string | null {
  const plain = text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  const cut = Array.from(plain).slice(0, LONGEST_LABEL).join('').trim();
  return cut === '' ? null : cut;
}

/** The comparison of an address without a query: no places yet. */
export function defaultComparison(catalogue: Catalogue): Comparison {
  const measure = defaultMeasure(catalogue);
  return {
    places: [],
    measure: measure.id,
    period: newestPeriod(measure).id,
    reference: null,
    sort: null
  };
}

/**
 * The comparison a query asks for, or the nearest valid one, and what of it could not be honoured.
 * Never throws on a query, whatever it holds. Keys of others (`utm_source`) are passed over.
 */
export function readComparison(
  query: string,
  { catalogue, hasPlace }: Known
): { view: Comparison; lost: Lost[] } {
  const params = new URLSearchParams(query);
  const lost: Lost[] = [];

  function take<T>(what: Lost['what'], key: string, read: (text: string) => T | null): T | null {
    const text = params.get(key);
    if (text === null) return null;
    const value = read(text);
    if (value === null) lost.push({ what, value: text });
    return value;
  }

  const places = readPlaces(params.get(KEYS.places) ?? '', hasPlace, lost);
  readLabels(params.getAll(KEYS.label), places, lost);
  const measure =
    take(
      'measure',
      KEYS.measure,
      (id) => mapMeasures(catalogue).find((m) => m.id === id && m.periods[0]) ?? null
    ) ?? defaultMeasure(catalogue);
  const period =
    take('period', KEYS.period, (id) => findPeriod(measure, id) ?? null) ?? newestPeriod(measure);
  const reference = take('reference', KEYS.reference, (token) => (hasPlace(token) ? token : null));
  const sort = take('sort', KEYS.sort, readSort);
  lost.push(...misplaced(params));
  return { view: { places, measure: measure.id, period: period.id, reference, sort }, lost };
}

function readPlaces(text: string, hasPlace: (token: Token) => boolean, lost: Lost[]): Chosen[] {
  const places = new Map<Token, Chosen>();
  for (const token of text.split(',')) {
    if (token === '') continue;
    if (places.has(token) || !hasPlace(token)) lost.push({ what: 'place', value: token });
    else places.set(token, { token, label: null });
  }
  return [...places.values()];
}

/** Labels read `13067~My county`; the first of a place counts. */
function readLabels(texts: readonly string[], places: readonly Chosen[], lost: Lost[]): void {
  for (const text of texts) {
    const cut = text.indexOf('~');
    const place = places.find((one) => one.token === text.slice(0, Math.max(cut, 0)));
    const label = text.slice(cut + 1);
    if (place && place.label === null && tidyLabel(label) === label) place.label = label;
    else lost.push({ what: 'label', value: text });
  }
}

function readSort(text: string): Comparison['sort'] {
  const descending = text.startsWith('-');
  const by = ORDERS.find((order) => order === (descending ? text.slice(1) : text));
  return by ? { by, descending } : null;
}

/** Keys that look like ours but are not, and second values of a key that takes one. */
function misplaced(params: URLSearchParams): Lost[] {
  const ours = new Set<string>(Object.values(KEYS));
  const seen = new Set<string>();
  const found: Lost[] = [];
  for (const [key, value] of params) {
    const what = LOOKALIKES.get(key.toLowerCase());
    if (what && (!ours.has(key) || seen.has(key))) found.push({ what, value: `${key}=${value}` });
    seen.add(key);
  }
  return found;
}

/** The query of a valid comparison: empty for the default one; defaults are left out. */
export function writeComparison(view: Comparison, catalogue: Catalogue): Query {
  const measure = findMeasure(catalogue, view.measure) ?? defaultMeasure(catalogue);
  const params = new URLSearchParams();
  if (view.places.length > 0)
    params.set(KEYS.places, view.places.map(({ token }) => token).join(','));
  for (const { token, label } of view.places)
    if (label !== null) params.append(KEYS.label, `${token}~${label}`);
  if (view.measure !== defaultMeasure(catalogue).id) params.set(KEYS.measure, view.measure);
  if (view.period !== newestPeriod(measure).id) params.set(KEYS.period, view.period);
  if (view.reference !== null) params.set(KEYS.reference, view.reference);
  if (view.sort) params.set(KEYS.sort, `${view.sort.descending ? '-' : ''}${view.sort.by}`);
  if (params.size === 0) return '';
  return `?${params.toString().replaceAll('%2C', ',').replaceAll('%7E', '~')}`;
}
