import { MODELS, type Catalogue, type Measure } from '$lib/atlas/types';

/** What counties can be told apart by. Several choices of one facet mean any of them; facets narrow each other. */
export const FACETS = ['status', 'model', 'region', 'state', 'approach', 'policy'] as const;
export type Facet = (typeof FACETS)[number];

/** Limits, the lower included and the upper not; null where open, never both. */
export interface Range {
  from: number | null;
  to: number | null;
}

/** Which counties of the map are meant. */
export interface Filters extends Readonly<Record<Facet, readonly string[]>> {
  /** Between limits of the measure's classes, so that it can be said aloud and seen in the legend. */
  readonly range: Range | null;
  /** Between `POPULATION_STEPS`. */
  readonly population: Range | null;
}

/** Populations that a range can begin or end at. */
export const POPULATION_STEPS = [
  10_000, 25_000, 50_000, 100_000, 250_000, 500_000, 1_000_000
] as const;

/** The choices of a facet, in their order; states by their abbreviations. */
export function choicesOf(facet: Facet, catalogue: Pick<Catalogue, 'states'>): readonly string[] {
  return facet === 'state' ? catalogue.states.map(({ abbr }) => abbr) : CHOICES[facet];
}

const CHOICES: Record<Exclude<Facet, 'state'>, readonly string[]> = {
  status: ['in-force', 'ended', 'never'],
  model: MODELS.map((model) => model.replaceAll(' ', '-')),
  region: ['northeast', 'midwest', 'south', 'west'],
  approach: ['universal', 'targeted'],
  policy: ['limits', 'requires']
};

/** Every county is meant. */
export const NO_FILTERS: Filters = {
  status: [],
  model: [],
  region: [],
  state: [],
  approach: [],
  policy: [],
  range: null,
  population: null
};

/** Whether any filter is on. */
export function isFiltered(filters: Filters): boolean {
  return (
    filters.range !== null ||
    filters.population !== null ||
    FACETS.some((facet) => filters[facet].length > 0)
  );
}

/** Whether a range begins and ends at steps. */
export function fits({ from, to }: Range, steps: readonly number[]): boolean {
  const at = (limit: number | null, open: number): number =>
    limit === null ? open : steps.includes(limit) ? limit : NaN;
  return (from !== null || to !== null) && at(from, -Infinity) < at(to, Infinity);
}

/** Whether a key of a link is one of a filter. */
export function isFilterKey(key: string): boolean {
  return Object.hasOwn(NO_FILTERS, key);
}

/** Reads `0.5-0.8`, `0.8-` or `-0.5`; null where it is no range of steps. */
function readRange(text: string, steps: readonly number[]): Range | null {
  const parts = /^([\d.]*)-([\d.]*)$/.exec(text);
  const limit = (part = ''): number | null =>
    part === '' ? null : (steps.find((step) => String(step) === part) ?? NaN);
  const range = parts && { from: limit(parts[1]), to: limit(parts[2]) };
  return range && fits(range, steps) ? range : null;
}

/** The filters of a link; `lose` hears of every `key=value` in it that is none. */
export function readFilters(
  params: URLSearchParams,
  catalogue: Pick<Catalogue, 'states'>,
  measure: Pick<Measure, 'breaks'>,
  lose: (value: string) => void
): Filters {
  const range = (key: 'range' | 'population', steps: readonly number[]): Range | null => {
    const text = params.get(key);
    const read = text === null ? null : readRange(text, steps);
    if (text !== null && !read) lose(`${key}=${text}`);
    return read;
  };
  const facets = { ...NO_FILTERS };
  for (const facet of FACETS) {
    const text = params.get(facet);
    if (text === null) continue;
    const choices = choicesOf(facet, catalogue);
    const asked = new Set<string>();
    for (const token of text.split(','))
      if (choices.includes(token) && !asked.has(token)) asked.add(token);
      else lose(`${facet}=${token}`);
    Object.assign(facets, { [facet]: choices.filter((choice) => asked.has(choice)) });
  }
  return {
    ...facets,
    range: range('range', measure.breaks),
    population: range('population', POPULATION_STEPS)
  };
}

/** Writes filters into a link; none leave it as it is. */
export function writeFilters(params: URLSearchParams, filters: Filters): void {
  for (const facet of FACETS)
    if (filters[facet].length > 0) params.set(facet, filters[facet].join(','));
  for (const key of ['range', 'population'] as const) {
    const range = filters[key];
    if (range) params.set(key, `${range.from ?? ''}-${range.to ?? ''}`);
  }
}
