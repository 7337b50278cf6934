import { modelsInForce } from '$lib/atlas/agreements';
import { tally, type PaintedCounty, type Painting } from '$lib/atlas/paint';
import type { Catalogue, DayDate, Fips, Span } from '$lib/atlas/types';
import { APPROACHES, DIRECTIONS, type PlaceBook } from '$lib/compare/place-book';
import { FACETS, fits, NO_FILTERS, type Facet, type Filters, type Range } from './filters';

/** What filters go by. */
export interface Known {
  painting: Painting;
  spans: ReadonlyMap<Fips, readonly Span[]>;
  states: Catalogue['states'];
  /** Regions, populations, practices and acts; null while they are not there. */
  book: PlaceBook | null;
}

/** A painting under filters. */
export interface Narrowed {
  /** Counties on the ground that pass every filter. */
  shown: ReadonlySet<Fips>;
  /** These alone, counted. */
  painting: Painting;
  /** The same without regard to the range of the measure, for the bars that it is chosen from. */
  bars: Painting;
  /** Of the counties the map is about (those with an agreement in force, or all), how many pass, and how many there are. */
  kept: number;
  of: number;
}

/** Whether filters ask what only the book knows. */
export function needsBook({ region, approach, policy, population }: Filters): boolean {
  return [region, approach, policy].some((chosen) => chosen.length > 0) || population !== null;
}

function holds({ from, to }: Range, value: number): boolean {
  return (from === null || value >= from) && (to === null || value < to);
}

/** Whether a county's class lies in a range of the measure; a blank lies in none. */
function inRange({ from, to }: Range, { look }: PaintedCounty, breaks: readonly number[]): boolean {
  if (look.kind !== 'class') return false;
  const first = from === null ? 0 : breaks.indexOf(from) + 1;
  const last = to === null ? breaks.length : breaks.indexOf(to);
  return look.index >= first && look.index <= last;
}

/** Where a county stands on a day: with an agreement in force (or perhaps in force), after one, or without one so far. */
function statusOf({ agreement }: PaintedCounty, spans: readonly Span[], day: DayDate): string {
  if (agreement !== 'no') return 'in-force';
  return spans.some(({ signed }) => signed <= day) ? 'ended' : 'never';
}

/** For each facet the choices that a county answers to. */
function choicesByFacet({
  painting,
  spans,
  states,
  book
}: Known): Record<Facet, (fips: Fips, county: PaintedCounty) => readonly string[]> {
  const { day } = painting.question;
  const abbr = new Map(states.map((state) => [state.fips, [state.abbr]]));
  const among = (tokens: readonly string[]) => {
    const groups = tokens.map(
      (token) => [token, new Set(book?.find(token)?.counties ?? [])] as const
    );
    return (fips: Fips) =>
      groups.filter(([, counties]) => counties.has(fips)).map(([token]) => token);
  };
  return {
    status: (fips, county) => [statusOf(county, spans.get(fips) ?? [], day)],
    model: (fips) =>
      modelsInForce(spans.get(fips) ?? [], day).map((model) => model.replaceAll(' ', '-')),
    region: (fips) => [book?.stateOf(fips)?.region ?? ''],
    state: (fips) => abbr.get(fips.slice(0, 2)) ?? [],
    approach: among(APPROACHES),
    policy: among(DIRECTIONS)
  };
}

type Test = (fips: Fips, county: PaintedCounty) => boolean;

function testsOf(filters: Filters, known: Known): Map<keyof Filters, Test> {
  const tests = new Map<keyof Filters, Test>();
  const { range, population } = filters;
  const choices = choicesByFacet(known);
  for (const facet of FACETS) {
    const chosen = new Set(filters[facet]);
    if (chosen.size > 0)
      tests.set(facet, (fips, county) => choices[facet](fips, county).some((c) => chosen.has(c)));
  }
  if (population)
    tests.set('population', (fips) => {
      const people = known.book?.population(fips) ?? null;
      return people !== null && holds(population, people);
    });
  const { breaks } = known.painting.question.measure;
  // A painting of an earlier measure stays until the next one is there; its classes may be others.
  if (range && fits(range, breaks))
    tests.set('range', (_, county) => inRange(range, county, breaks));
  return tests;
}

/** Whether the map is about a county: with an agreement in force, unless the others are coloured too. */
function isMeant({ question }: Painting, { agreement }: PaintedCounty): boolean {
  return question.everywhere || agreement !== 'no';
}

function pass(painting: Painting, tests: readonly Test[]): Map<Fips, PaintedCounty> {
  return new Map(
    [...painting.counties].filter(([fips, county]) => tests.every((test) => test(fips, county)))
  );
}

/** Counts what filters leave of a painting. What they ask of a book that is not there, no county passes. */
export function narrow(filters: Filters, known: Known): Narrowed {
  const { painting } = known;
  const tests = testsOf(filters, known);
  const counties = pass(painting, [...tests.values()]);
  const others = tests.delete('range') ? pass(painting, [...tests.values()]) : counties;
  const meant = (some: ReadonlyMap<Fips, PaintedCounty>): number =>
    [...some.values()].filter((county) => isMeant(painting, county)).length;
  return {
    shown: new Set(counties.keys()),
    painting: tally(painting.question, counties),
    bars: tally(painting.question, others),
    kept: meant(counties),
    of: meant(painting.counties)
  };
}

/** How many counties the map is about would be left by each choice of a facet, the other filters standing as they are. */
export function countChoices(
  facet: Facet,
  filters: Filters,
  known: Known
): ReadonlyMap<string, number> {
  const { painting } = known;
  const tests = [...testsOf({ ...filters, [facet]: NO_FILTERS[facet] }, known).values()];
  const choices = choicesByFacet(known)[facet];
  const counts = new Map<string, number>();
  for (const [fips, county] of pass(painting, tests)) {
    // Who chooses counties without an agreement is shown their figures too.
    if (facet !== 'status' && !isMeant(painting, county)) continue;
    for (const choice of choices(fips, county)) counts.set(choice, (counts.get(choice) ?? 0) + 1);
  }
  return counts;
}
