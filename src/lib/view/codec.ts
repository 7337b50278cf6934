import { findMeasure, findPeriod, mapMeasures } from '$lib/atlas/measures';
import type { Catalogue, Fips, Measure, Period } from '$lib/atlas/types';
import { plainQuery, readSet, SET_KEYS, writeSet } from '$lib/compare/set';
import { isFilterKey, NO_FILTERS, readFilters, writeFilters } from '$lib/filter/filters';
import { readCamera, writeCamera } from './camera';
import { isRecordedDay } from './days';
import { readRelease, writeRelease } from './release';
import { readOrder, writeOrder } from './table-order';
import type { Dropped, View } from './view';

/** A link's query with its question mark, or nothing. */
export type Query = '' | `?${string}`;

/** What a link may ask for. */
export interface Askable {
  catalogue: Catalogue;
  hasCounty(fips: Fips): boolean;
  /** Whether a set may name it; of groups only their spelling is known before they are looked up. */
  hasPlace(token: string): boolean;
}

/** What may be asked of a catalogue and its ground. */
export function askable(catalogue: Catalogue, ground: readonly Fips[]): Askable {
  const counties = new Set(ground);
  const states = new Set(catalogue.states.map(({ abbr }) => abbr));
  return {
    catalogue,
    hasCounty: (fips) => counties.has(fips),
    hasPlace: (token) => counties.has(token) || states.has(token) || GROUP.test(token)
  };
}

/** How a group of counties is spelt: `us`, `ice-st-paul`, `like-13067`. */
const GROUP = /^[a-z]+(-[a-z]+)*(-\d{5})?$/;

/** Turns the query of one version into the next version's. Pure. */
export type Migration = (params: URLSearchParams) => URLSearchParams;

/** The i-th turns version i + 1 into version i + 2. A link without `v` is of version 1, the first. */
export const MIGRATIONS: readonly Migration[] = [];

export const KEYS = {
  measure: 'm',
  period: 'p',
  day: 'd',
  everywhere: 'all',
  doubt: 'u',
  camera: 'at',
  county: 'county',
  table: 'table',
  ...SET_KEYS,
  release: 'r',
  version: 'v'
} as const satisfies Record<Exclude<Dropped['what'], 'filter'>, string>;

/** Keys a reader may well have meant as ours, written by hand or cut from elsewhere. */
const LOOKALIKES: ReadonlyMap<string, Dropped['what']> = new Map([
  ['m', 'measure'],
  ['measure', 'measure'],
  ['p', 'period'],
  ['period', 'period'],
  ['d', 'day'],
  ['day', 'day'],
  ['date', 'day'],
  ['all', 'everywhere'],
  ['everywhere', 'everywhere'],
  ['u', 'doubt'],
  ['at', 'camera'],
  ['camera', 'camera'],
  ['county', 'county'],
  ['fips', 'county'],
  ['table', 'table'],
  ['in', 'place'],
  ['places', 'place'],
  ['r', 'release'],
  ['release', 'release'],
  ['v', 'version'],
  ['version', 'version']
]);

/** The measure shown when a link names none. Throws on a catalogue without a measure for the map. */
export function defaultMeasure(catalogue: Catalogue): Measure {
  const measure = mapMeasures(catalogue).find((m) => m.periods.length > 0);
  if (!measure) throw new Error('catalogue.json: no measure with a period is meant for the map');
  return measure;
}

/** The newest period of a measure. Throws on a measure without one. */
export function newestPeriod(measure: Measure): Period {
  const [newest] = measure.periods;
  if (!newest) throw new Error(`catalogue.json: measure "${measure.id}" has no period`);
  return newest;
}

/** The measure and period a view names; its ids must be of the catalogue, as every read view's are. */
export function resolveView(
  view: Pick<View, 'measure' | 'period'>,
  catalogue: Catalogue
): { measure: Measure; period: Period } {
  const measure = findMeasure(catalogue, view.measure) ?? defaultMeasure(catalogue);
  return { measure, period: findPeriod(measure, view.period) ?? newestPeriod(measure) };
}

/** The view of an address without a query. */
export function defaultView(catalogue: Catalogue): View {
  const measure = defaultMeasure(catalogue);
  return {
    measure: measure.id,
    period: newestPeriod(measure).id,
    day: null,
    everywhere: false,
    doubt: null,
    camera: null,
    county: null,
    filters: NO_FILTERS,
    table: null,
    places: [],
    release: null
  };
}

/**
 * The view a query asks for, or the nearest valid one, and what of it could not be honoured.
 * Never throws on a query, whatever it holds. Keys of others (`utm_source`) are passed over.
 */
export function readView(
  query: string,
  { catalogue, hasCounty, hasPlace }: Askable,
  migrations: readonly Migration[] = MIGRATIONS
): { view: View; dropped: Dropped[] } {
  const dropped: Dropped[] = [];
  const params = migrate(new URLSearchParams(query), migrations, dropped);
  const view = defaultView(catalogue);

  /** The first value of a key, if it passes; a value that does not is reported. */
  function take<T>(
    what: keyof typeof KEYS,
    read: (text: string) => T | null | undefined
  ): T | null {
    const text = params.get(KEYS[what]);
    if (text === null) return null;
    const value = read(text) ?? null;
    if (value === null) dropped.push({ what, value: text });
    return value;
  }

  const measure =
    take('measure', (id) => mapMeasures(catalogue).find((m) => m.id === id && m.periods[0])) ??
    defaultMeasure(catalogue);
  view.measure = measure.id;
  view.period = (take('period', (id) => findPeriod(measure, id)) ?? newestPeriod(measure)).id;
  view.day = take('day', (text) => (isRecordedDay(text, catalogue.release.asOf) ? text : null));
  view.everywhere = take('everywhere', (text) => (text === '1' ? true : null)) ?? false;
  view.doubt = take('doubt', (text) => (text === 'hatch' || text === 'lower' ? text : null));
  view.camera = take('camera', readCamera);
  view.county = take('county', (fips) => (hasCounty(fips) ? fips : null));
  view.filters = readFilters(params, catalogue, measure, (value) =>
    dropped.push({ what: 'filter', value })
  );
  view.table = take('table', readOrder);
  view.places = readSet(params, hasPlace, (what, value) => dropped.push({ what, value }));
  const release = take('release', readRelease);
  view.release = release?.id === catalogue.release.id ? null : release;

  dropped.push(...misplaced(params));
  return { view, dropped };
}

/** Brings a query up to the newest version; one too new or not a version is read as the newest. */
function migrate(
  query: URLSearchParams,
  migrations: readonly Migration[],
  dropped: Dropped[]
): URLSearchParams {
  const newest = migrations.length + 1;
  const text = query.get(KEYS.version) ?? '1';
  const version = /^[1-9]\d{0,3}$/.test(text) ? Number(text) : newest + 1;
  if (version > newest) dropped.push({ what: 'version', value: text });
  return migrations
    .slice(Math.min(version, newest) - 1)
    .reduce((params, step) => step(params), new URLSearchParams(query));
}

/** Keys that look like ours but are not, and second values of a key that takes one. */
function misplaced(params: URLSearchParams): Dropped[] {
  const ours = new Set<string>(Object.values(KEYS));
  const seen = new Set<string>();
  const found: Dropped[] = [];
  for (const [key, value] of params) {
    const plain = key.toLowerCase();
    const what = isFilterKey(plain) ? 'filter' : LOOKALIKES.get(plain);
    if (what && (!(ours.has(key) || isFilterKey(key)) || seen.has(key)))
      found.push({ what, value: `${key}=${value}` });
    seen.add(key);
  }
  return found;
}

/** The query of a valid view: empty for the default view, else `?m=…`; defaults are left out. */
export function writeView(
  view: View,
  catalogue: Catalogue,
  migrations: readonly Migration[] = MIGRATIONS
): Query {
  const { measure } = resolveView(view, catalogue);
  const params = new URLSearchParams();
  if (view.measure !== defaultMeasure(catalogue).id) params.set(KEYS.measure, view.measure);
  if (view.period !== newestPeriod(measure).id) params.set(KEYS.period, view.period);
  if (view.day !== null) params.set(KEYS.day, view.day);
  if (view.everywhere) params.set(KEYS.everywhere, '1');
  if (view.doubt) params.set(KEYS.doubt, view.doubt);
  if (view.camera) params.set(KEYS.camera, writeCamera(view.camera));
  if (view.county !== null) params.set(KEYS.county, view.county);
  writeFilters(params, view.filters);
  if (view.table) params.set(KEYS.table, writeOrder(view.table));
  writeSet(params, view.places);
  if (view.release) params.set(KEYS.release, writeRelease(view.release));
  // Version 1 is the one a link has that names none.
  if (migrations.length > 0 && params.size > 0)
    params.set(KEYS.version, String(migrations.length + 1));
  return plainQuery(params);
}
