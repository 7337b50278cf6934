import type { Catalogue, Figure, Measure, Period, Release, Source } from '$lib/atlas/types';
import type { Words } from '$lib/messages';
import { placeRule } from '../names';
import { courseOf } from '../periods/courses';
import type { PlaceBook } from '../place-book';
import type { Series } from '../pool';
import { spreadOf } from '../spread/spread';
import type { Table } from '../table-types';
import { citedSources, COLUMNS, recordsOf, type OutRecord } from './records';

/** What a comparison on screen is made of. */
export interface Shown {
  book: PlaceBook;
  catalogue: Catalogue;
  table: Table;
  measure: Measure;
  period: Period;
  /** Of the measure. */
  series: Series;
  /** The full address of the comparison. */
  address: string;
  /** The day it is taken away, as an ISO date. */
  day: string;
}

/** What a comparison's figures mean, where they come from and how they were worked out. */
export interface Metadata {
  title: string;
  address: string;
  taken: string;
  language: string;
  release: Release;
  measure: {
    id: string;
    name: string;
    definition: string;
    numerator: string;
    denominator: string;
    caveat: string;
    unit: string;
    least_denominator: number | null;
    period: string;
    period_start: string;
    period_end: string;
    data_date: string | null;
    /** False for a year whose figures stop before its end. */
    period_complete: boolean | null;
    period_note: string | null;
  };
  places: { id: string; name: string; is_reference: boolean; rule: string | null }[];
  how: string[];
  not_cause: string;
  columns: Readonly<Record<string, string>>;
  formulas: string;
  sources: Record<string, Source>;
}

/** A figure as it was published, with its place and period. */
interface OutFigure extends Figure {
  place_id: string;
  place: string;
  period: string;
}

/** Everything shown: the table, all counties of the distribution and every period of the places. */
export interface OutDocument {
  metadata: Metadata;
  table: OutRecord[];
  distribution: OutFigure[];
  periods: (OutFigure & { counties_with_figure: number | null })[];
}

/** The metadata of a comparison, in the page's language. */
export function metadataOf(words: Words, shown: Shown): Metadata {
  const { book, catalogue, table, measure, period } = shown;
  const { locale } = words;
  return {
    title: words.t('compare.title'),
    address: shown.address,
    taken: shown.day,
    language: locale,
    release: catalogue.release,
    measure: {
      id: measure.id,
      name: measure.name[locale],
      definition: measure.definition[locale],
      numerator: measure.numerator[locale],
      denominator: measure.denominator[locale],
      caveat: measure.caveat[locale],
      unit: measure.unit,
      least_denominator: measure.leastDenominator,
      period: period.id,
      period_start: period.start,
      period_end: period.end,
      data_date: period.dataDate,
      period_complete: period.complete,
      period_note: period.note?.[locale] ?? null
    },
    places: table.columns.map(({ place, name }, i) => ({
      id: place.token,
      name,
      is_reference: i === table.reference,
      rule: placeRule(words, book, place)
    })),
    how: [
      words.t('compare.how.pool'),
      words.t('compare.how.interval'),
      words.t('compare.how.difference'),
      words.t('compare.how.none')
    ],
    not_cause: words.t('compare.time.notCause'),
    columns: COLUMNS,
    formulas: words.t('compare.out.formulas'),
    sources: citedSources(table, book.file.sources, catalogue.sources)
  };
}

/** Everything shown as one document, in the page's language. */
export function documentOf(words: Words, shown: Shown): OutDocument {
  const { book, table, measure, period, series } = shown;
  const { asOf } = book.file.release;
  const { spots } = spreadOf(measure, series.counties(period.id));
  return {
    metadata: metadataOf(words, shown),
    table: recordsOf(table),
    distribution: spots.map(({ fips, figure }) => ({
      place_id: fips,
      place: book.countyName(fips),
      period: period.id,
      ...figure
    })),
    periods: table.columns.flatMap(({ place, name }) =>
      courseOf(place, measure, series, asOf).map((stop) => ({
        place_id: place.token,
        place: name,
        period: stop.period.id,
        ...stop.figure,
        counties_with_figure: stop.withFigure
      }))
    )
  };
}
