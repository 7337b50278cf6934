import type { Painting } from '$lib/atlas/paint';
import type { Catalogue } from '$lib/atlas/types';
import type { Words } from '$lib/messages';
import { COLUMNS, type ColumnName, type ViewRow } from './rows';

/** What a view's files say about themselves. */
export interface ViewFacts {
  /** The counties shown: where filters are on, those that pass them. */
  painting: Painting;
  catalogue: Pick<Catalogue, 'release' | 'sources'>;
  /** What the map shows, as its legend says it. */
  sentence: string;
  /** The filters that are on, as the link writes them; null without any. */
  filters: string | null;
  permalink: string;
  /** The day the file was made. */
  made: string;
}

const TYPES: Record<ColumnName, string> = {
  fips: 'string',
  county: 'string',
  state: 'string',
  measure: 'string',
  period: 'string',
  shown_as: 'string',
  value: 'number',
  unit: 'string',
  precision: 'string',
  numerator: 'number',
  denominator: 'number',
  interval_low: 'number',
  interval_high: 'number',
  computed: 'boolean',
  agreement_in_force: 'string',
  models: 'string',
  date: 'date'
};

/** Columns with what each means, in the reader's language. Needs the messages `share`. */
export function columnMeanings(
  words: Words
): { name: ColumnName; type: string; meaning: string }[] {
  return COLUMNS.map((name) => ({
    name,
    type: TYPES[name],
    meaning: words.t(`take.column.${name}`)
  }));
}

/** Sources of a view's figures and of its agreements. */
export function sourcesOf({ painting, catalogue }: Pick<ViewFacts, 'painting' | 'catalogue'>) {
  return painting.question.measure.sources.flatMap((id) => {
    const source = catalogue.sources[id];
    return source ? [{ id, ...source }] : [];
  });
}

/** Everything needed to understand a view's rows without the site. Needs the messages `share`. */
export function describeView(facts: ViewFacts, words: Words) {
  const { painting, catalogue, sentence, filters, permalink, made } = facts;
  const { measure, period, day, everywhere } = painting.question;
  const { locale } = words;
  return {
    title: sentence,
    permalink,
    filters,
    made,
    release: catalogue.release,
    measure: {
      id: measure.id,
      name: measure.name[locale],
      definition: measure.definition[locale],
      numerator: measure.numerator[locale],
      denominator: measure.denominator[locale],
      caveat: measure.caveat[locale],
      least_denominator: measure.leastDenominator,
      class_limits: measure.breaks
    },
    period: {
      id: period.id,
      start: period.start,
      end: period.end,
      data_date: period.dataDate,
      complete: period.complete,
      note: period.note?.[locale] ?? null,
      nation: period.nation
    },
    agreements: {
      date: day,
      counties_without_one_shown: everywhere,
      newest_list: catalogue.release.lastList
    },
    sources: sourcesOf(facts).map(({ id, title, publisher, published, url, read, note }) => ({
      id,
      title,
      publisher,
      published,
      url,
      read,
      note
    })),
    columns: columnMeanings(words)
  };
}

/** A view as JSON: what it is, then its rows. */
export function toJson(facts: ViewFacts, rows: readonly ViewRow[], words: Words): string {
  return JSON.stringify({ about: describeView(facts, words), rows }, null, 1);
}

/**
 * The description that goes with a CSV file, in the W3C's form for it (CSV on the Web): a reader of that form finds
 * the columns' types, a person everything else.
 */
export function toCsvMetadata(facts: ViewFacts, rows: number, file: string, words: Words): string {
  const { columns, ...about } = describeView(facts, words);
  const described = {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': words.locale }],
    url: file,
    'dc:title': about.title,
    'dc:source': about.sources.map(({ title, publisher }) => `${title} (${publisher})`),
    'dc:created': about.made,
    'dc:identifier': about.permalink,
    tableSchema: {
      columns: columns.map(({ name, type, meaning }) => ({
        name,
        titles: name,
        datatype: type,
        'dc:description': meaning
      })),
      primaryKey: 'fips'
    },
    notes: [{ rows, ...about }]
  };
  return JSON.stringify(described, null, 1);
}
