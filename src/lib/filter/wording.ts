import type { Painting } from '$lib/atlas/paint';
import type { Catalogue } from '$lib/atlas/types';
import { periodName } from '$lib/map/card';
import { classWords, legendWords, type LegendWords } from '$lib/map/legend';
import type { PlaceNames } from '$lib/map/place-names';
import type { MessageKey, Words } from '$lib/messages';
import { FACETS, type Facet, type Filters, type Range } from './filters';
import type { Narrowed } from './narrow';

/** One filter that is on, in words, and the filters without it. */
export interface Chip {
  key: string;
  name: string;
  without: Filters;
}

/** What the words are about. */
export interface Spoken {
  painting: Painting;
  states: Catalogue['states'];
  words: Words;
}

const NAMES: ReadonlyMap<string, MessageKey> = new Map<string, MessageKey>([
  ['in-force', 'filters.chip.in-force'],
  ['ended', 'filters.chip.ended'],
  ['never', 'filters.chip.never'],
  ['jail-enforcement', 'model.jail enforcement'],
  ['task-force', 'model.task force'],
  ['warrant-service-officer', 'model.warrant service officer'],
  ['joint', 'model.joint'],
  ['unknown', 'model.unknown'],
  ['northeast', 'filters.region.northeast'],
  ['midwest', 'filters.region.midwest'],
  ['south', 'filters.region.south'],
  ['west', 'filters.region.west'],
  ['universal', 'filters.approach.universal'],
  ['targeted', 'filters.approach.targeted'],
  ['limits', 'filters.policy.limits'],
  ['requires', 'filters.policy.requires']
]);

/** A choice of a facet as it can stand alone: "task force model", "Georgia". */
export function choiceWords(
  choice: string,
  { states, words }: Pick<Spoken, 'states' | 'words'>
): string {
  const key = NAMES.get(choice);
  return key ? words.t(key) : (states.find(({ abbr }) => abbr === choice)?.name ?? choice);
}

/** A range of the measure: "50% to 80%", "10 to 100 people". */
export function rangeWords(range: Range, { painting, words }: Spoken): string {
  const said = classWords(painting, { ...range, counties: 0 }, words);
  return painting.question.measure.kind === 'count'
    ? words.t('filters.range.people', { range: said })
    : said;
}

/** A range of population: "50,000 to 250,000". */
export function populationWords({ from, to }: Range, words: Words): string {
  const limits = {
    from: from === null ? '' : words.number(from),
    to: to === null ? '' : words.number(to)
  };
  if (from === null) return words.t('map.legend.under', limits);
  return words.t(to === null ? 'map.legend.from' : 'map.legend.between', limits);
}

function chosenOf(facet: Facet, filters: Filters, spoken: Spoken): Chip[] {
  return filters[facet].map((choice) => ({
    key: `${facet}=${choice}`,
    name: choiceWords(choice, spoken),
    without: { ...filters, [facet]: filters[facet].filter((other) => other !== choice) }
  }));
}

function rangesOf(filters: Filters, spoken: Spoken): Chip[] {
  const chips: Chip[] = [];
  const { range, population } = filters;
  if (population)
    chips.push({
      key: 'population',
      name: spoken.words.t('filters.population.chip', {
        range: populationWords(population, spoken.words)
      }),
      without: { ...filters, population: null }
    });
  if (range)
    chips.push({
      key: 'range',
      name: rangeWords(range, spoken),
      without: { ...filters, range: null }
    });
  return chips;
}

/** Every filter that is on, in the order in which they are offered. */
export function chipsOf(filters: Filters, spoken: Spoken): Chip[] {
  return [
    ...FACETS.flatMap((facet) => chosenOf(facet, filters, spoken)),
    ...rangesOf(filters, spoken)
  ];
}

/** The filters as part of a sentence: choices of one facet joined by "or", facets set apart. */
export function filtersWords(filters: Filters, spoken: Spoken): string {
  const either = new Intl.ListFormat(spoken.words.locale, { type: 'disjunction' });
  return [
    ...FACETS.map((facet) =>
      either.format(chosenOf(facet, filters, spoken).map(({ name }) => name))
    ),
    ...rangesOf(filters, spoken).map(({ name }) => name)
  ]
    .filter((part) => part !== '')
    .join('; ');
}

/** What a county's card says where the filters leave the county out. */
export function leftOutWords(words: Words): string {
  return words.t('filters.leftOut');
}

/** How many counties remain of how many. */
export function keptWords({ kept, of }: Narrowed, words: Words): string {
  return words.t('filters.kept', { kept: words.number(kept), of: words.number(of) });
}

/** The legend's sentences while filters are on. */
export function narrowedWords(
  narrowed: Narrowed,
  filters: Filters,
  spoken: Spoken,
  names: PlaceNames
): LegendWords {
  const { painting, kept, of } = narrowed;
  const { words } = spoken;
  const { measure, period, day, everywhere } = painting.question;
  const values = {
    kept: words.number(kept),
    of: words.number(of),
    day: words.date(day),
    filters: filtersWords(filters, spoken)
  };
  const showing = everywhere
    ? words.t('filters.showing.everywhere', values)
    : words.t('filters.showing.inForce', values);
  const coloured = words.t('filters.colored', {
    measure: measure.name[words.locale],
    period: periodName(period, words),
    n: painting.coloured,
    colored: words.number(painting.coloured)
  });
  return {
    ...legendWords(painting, words, names),
    coloured: `${showing} ${coloured}`,
    // What is known of it speaks of all counties.
    coverage: null
  };
}
