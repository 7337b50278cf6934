import { mapMeasures } from '$lib/atlas/measures';
import type { Catalogue, Measure, Period } from '$lib/atlas/types';
import type { Words } from '$lib/messages';
import type { Comparison, Order } from './codec';
import { placeName } from './names';
import type { PlaceBook, Token } from './place-book';
import type { Series } from './pool';
import { changeRow, valueRow } from './rows-figures';
import { lawRows } from './rows-law';
import { peopleRows } from './rows-people';
import { Section, type Named, type Table } from './table-types';

/** All that a comparison is made from. */
export interface Facts {
  book: PlaceBook;
  catalogue: Catalogue;
  /** The measures whose figures are at hand. */
  series: ReadonlyMap<string, Series>;
}

/** The place of a token under the reader's name for it or its own; null where there is none. */
export function named(
  words: Words,
  book: PlaceBook,
  token: Token,
  label: string | null
): Named | null {
  const place = book.find(token);
  return place && { place, name: label ?? placeName(words, book, place) };
}

/** The places of a comparison in the reader's order. */
export function chosenPlaces(words: Words, book: PlaceBook, view: Comparison): Named[] {
  return view.places.flatMap(({ token, label }) => named(words, book, token, label) ?? []);
}

/** The reference under its name; null where there is none. */
export function referenceOf(words: Words, book: PlaceBook, view: Comparison): Named | null {
  if (view.reference === null) return null;
  const label = view.places.find(({ token }) => token === view.reference)?.label ?? null;
  return named(words, book, view.reference, label);
}

/** The places of a comparison as columns; a reference that is none of them gets a column of its own, the last. */
export function columnsOf(words: Words, book: PlaceBook, view: Comparison): Named[] {
  const places = chosenPlaces(words, book, view);
  const reference = referenceOf(words, book, view);
  const outside = reference && places.every((one) => one.place.token !== reference.place.token);
  return outside ? [...places, reference] : places;
}

/** Columns with the sections that are the same whatever figures are asked for. */
export interface Settled {
  columns: Named[];
  people: Section;
  law: Section;
}

/** What of a table lasts while measures and periods change. */
export function settledOf(words: Words, book: PlaceBook, columns: Named[]): Settled {
  return {
    columns,
    people: new Section('people', words.t('compare.section.people'), () =>
      peopleRows(words, book, columns)
    ),
    law: new Section('law', words.t('compare.section.law'), () => lawRows(words, book, columns))
  };
}

/**
 * The comparison as a table, its places in the order asked for. The reference stands first, in whatever order the
 * others are. A measure whose figures are not at hand has no rows yet. What is settled may be given again.
 */
export function tableOf(
  words: Words,
  { book, catalogue, series }: Facts,
  view: Comparison,
  asked: { measure: Measure; period: Period },
  { columns, people, law } = settledOf(words, book, columnsOf(words, book, view))
): Table {
  const reference = referenceOf(words, book, view);
  const own = series.get(asked.measure.id);
  const chosen = own && { ...asked, series: own };
  const others = mapMeasures(catalogue).flatMap((measure) => {
    const [period] = measure.periods;
    const figures = series.get(measure.id);
    if (measure.id === asked.measure.id || !period || !figures) return [];
    return [{ measure, period, series: figures }];
  });
  const sections = [
    chosen &&
      new Section('chosen', words.t('compare.section.chosen'), () => [
        { ...valueRow(words, book, chosen, columns, reference), order: 'value' },
        { ...changeRow(words, chosen, columns), order: 'change' }
      ]),
    people,
    others.length > 0 &&
      new Section('others', words.t('compare.section.others'), () =>
        others.flatMap((other) => {
          const value = valueRow(words, book, other, columns, null);
          return other.measure.periods.length > 1
            ? [value, changeRow(words, other, columns)]
            : [value];
        })
      ),
    law
  ].filter((section) => section instanceof Section);
  return ordered(
    { columns, reference: -1, sections },
    view.sort,
    words.locale,
    reference?.place.token ?? null
  );
}

function ordered(
  table: Table,
  sort: Comparison['sort'],
  locale: string,
  reference: Token | null
): Table {
  const keys = sort ? sortKeys(table, sort.by) : [];
  const order = table.columns.map((_, i) => i);
  if (sort) {
    const turn = sort.descending ? -1 : 1;
    // Places without a value stand last, whichever way the others run.
    order.sort((a, b) => {
      const [x, y] = [keys[a] ?? null, keys[b] ?? null];
      if (x === null || y === null) return Number(x === null) - Number(y === null) || a - b;
      const by =
        typeof x === 'string' && typeof y === 'string'
          ? x.localeCompare(y, locale)
          : Number(x) - Number(y);
      return turn * by || a - b;
    });
  }
  const pinned = table.columns.findIndex(({ place }) => place.token === reference);
  if (pinned >= 0) order.unshift(...order.splice(order.indexOf(pinned), 1));
  const pick = <Item>(items: readonly Item[]): Item[] =>
    order.flatMap((i) => items.slice(i, i + 1));
  const columns = pick(table.columns);
  return {
    columns,
    reference: pinned < 0 ? -1 : 0,
    sections: table.sections.map(
      (section) =>
        new Section(section.key, section.name, () =>
          section.rows.map((row) => ({ ...row, cells: pick(row.cells) }))
        )
    )
  };
}

/** What the places are ordered by: their names, or the values of the row that has this order. */
function sortKeys({ columns, sections }: Table, by: Order): (string | number | null)[] {
  if (by === 'name') return columns.map(({ name }) => name);
  // The sections that can order the places stand first: none below them is worked out.
  for (const { rows } of sections) {
    const row = rows.find(({ order }) => order === by);
    if (row) return row.cells.map((cell) => (cell.blank ? null : cell.value));
  }
  return [];
}
