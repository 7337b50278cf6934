import { findMeasure, findPeriod, mapMeasures } from '$lib/atlas/measures';
import type { Catalogue } from '$lib/atlas/types';
import { defaultMeasure, newestPeriod, type Query } from '$lib/view/codec';
import { readRelease } from '$lib/view/release';
import type { Token } from './place-book';
import { plainQuery, readSet, SET_KEYS, writeSet, type Chosen } from './set';

export { LONGEST_LABEL, tidyLabel, type Chosen } from './set';

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
  /** The data release the link was made under, where that is not the present one. */
  release: string | null;
}

/** Something in a link that could not be honoured, and what it held. */
export interface Lost {
  what: 'place' | 'label' | 'measure' | 'period' | 'reference' | 'sort' | 'release';
  value: string;
}

/** What a link may ask for. */
export interface Known {
  catalogue: Catalogue;
  hasPlace(token: Token): boolean;
}

export const KEYS = {
  ...SET_KEYS,
  measure: 'm',
  period: 'p',
  reference: 'ref',
  sort: 'sort',
  release: 'r'
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
  ['order', 'sort'],
  ['r', 'release'],
  ['release', 'release']
]);

/** The comparison of an address without a query: no places yet. */
export function defaultComparison(catalogue: Catalogue): Comparison {
  const measure = defaultMeasure(catalogue);
  return {
    places: [],
    measure: measure.id,
    period: newestPeriod(measure).id,
    reference: null,
    sort: null,
    release: null
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

  const places = readSet(params, hasPlace, (what, value) => lost.push({ what, value }));
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
  const made = take('release', KEYS.release, readRelease)?.id ?? null;
  const release = made === catalogue.release.id ? null : made;
  lost.push(...misplaced(params));
  const view = { places, measure: measure.id, period: period.id, reference, sort, release };
  return { view, lost };
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
  writeSet(params, view.places);
  if (view.measure !== defaultMeasure(catalogue).id) params.set(KEYS.measure, view.measure);
  if (view.period !== newestPeriod(measure).id) params.set(KEYS.period, view.period);
  if (view.reference !== null) params.set(KEYS.reference, view.reference);
  if (view.sort) params.set(KEYS.sort, `${view.sort.descending ? '-' : ''}${view.sort.by}`);
  if (view.release !== null) params.set(KEYS.release, view.release);
  return plainQuery(params);
}
