import type { Words } from '$lib/messages';
import type { Place, PlaceBook } from './place-book';
import { cell, type Cell, type Named, type Row } from './table-types';
import type { CompareAct, ComparePractice, PracticeTopic } from './types';

type Line = Cell['more'][number];

/** Most lines that are folded into a cell; more are counted. */
const MOST_LINES = 40;

/** How agreements are used, and acts that limit or require cooperation. */
export function lawRows(words: Words, book: PlaceBook, columns: readonly Named[]): Row[] {
  const practice = (topic: PracticeTopic, name: string, note: string | null): Row => ({
    key: topic,
    name,
    note,
    order: null,
    cells: columns.map(({ place }) => practiceCell(words, book, place, topic)),
    sources: []
  });
  const acts = (direction: CompareAct['direction'], name: string): Row => ({
    key: direction,
    name,
    note: words.t('compare.row.acts.note'),
    order: null,
    cells: columns.map(({ place }) => actsCell(words, book, place, direction)),
    sources: []
  });
  return [
    practice('approach', words.t('compare.row.approach'), words.t('compare.row.approach.note')),
    practice('screening_trigger', words.t('compare.row.screening'), null),
    acts('limits', words.t('compare.row.limits')),
    acts('requires', words.t('compare.row.requires'))
  ];
}

function practiceCell(words: Words, book: PlaceBook, place: Place, topic: PracticeTopic): Cell {
  const own = new Set(place.counties);
  const said = book.file.practices
    .filter((one) => one.topic === topic && one.counties.some((fips) => own.has(fips)))
    .sort((a, b) => ((a.asOf ?? '') < (b.asOf ?? '') ? 1 : -1));
  const sources = distinct(said);
  if (said.length === 0) return cell({ shown: words.t('compare.cell.noneFound'), blank: true });
  if (place.kind === 'county') {
    const [newest, ...older] = said;
    const shown = newest ? practiceProse(words, newest) : '';
    return cell({
      shown,
      value: shown,
      prose: true,
      more: folded(words, older, (one) => practiceLine(words, one)),
      sources
    });
  }
  const counties = new Set(said.flatMap((one) => one.counties).filter((fips) => own.has(fips)));
  const shown = words.t('compare.cell.practice.known', {
    n: words.number(counties.size),
    of: words.number(own.size)
  });
  const more = folded(words, said, (one) => practiceLine(words, one));
  return cell({ shown, value: counties.size, more, sources });
}

function practiceProse(words: Words, { value, agency, asOf }: ComparePractice): string {
  const when =
    asOf === null
      ? ''
      : `, ${asOf
          .split('/')
          .map((one) => words.date(one, 'short'))
          .join('–')}`;
  return words.t('compare.cell.practice', { value, agency, when });
}

function practiceLine(words: Words, practice: ComparePractice): Line {
  return { text: '', prose: practiceProse(words, practice) };
}

function actsCell(
  words: Words,
  book: PlaceBook,
  place: Place,
  direction: CompareAct['direction']
): Cell {
  const own = new Set(place.counties);
  const states = new Set(place.counties.flatMap((fips) => book.stateOf(fips)?.abbr ?? []));
  const acts = book.file.acts
    .filter((act) => act.direction === direction)
    .filter((act) =>
      act.level === 'state' ? states.has(act.state) : act.counties.some((fips) => own.has(fips))
    )
    .sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : -1));
  if (acts.length === 0) return cell({ shown: words.t('compare.cell.noneFound'), blank: true });
  const n = (wanted: (level: CompareAct['level']) => boolean) =>
    acts.filter(({ level }) => wanted(level)).length;
  const [ofStates, ofCities] = [n((level) => level === 'state'), n((level) => level === 'city')];
  const ofCounties = acts.length - ofStates - ofCities;
  const counts = [
    ...(ofCounties > 0 ? [words.t('compare.cell.acts.own', { n: ofCounties })] : []),
    ...(ofCities > 0 ? [words.t('compare.cell.acts.city', { n: ofCities })] : []),
    ...(ofStates > 0 ? [words.t('compare.cell.acts.state', { n: ofStates })] : [])
  ];
  return cell({
    shown: words.number(acts.length),
    value: acts.length,
    details: counts,
    more: folded(words, acts, (act) => ({ text: actWords(words, act), prose: act.summary })),
    sources: distinct(acts)
  });
}

function actWords(words: Words, { who, date }: CompareAct): string {
  return date === null
    ? words.t('compare.cell.actUndated', { who })
    : words.t('compare.cell.act', { who, date: words.date(date, 'short') });
}

function folded<Item>(words: Words, items: readonly Item[], lineOf: (item: Item) => Line): Line[] {
  const lines = items.slice(0, MOST_LINES).map(lineOf);
  const more = items.length - lines.length;
  if (more === 0) return lines;
  return [...lines, { text: words.t('compare.cell.more', { n: more }), prose: null }];
}

function distinct(items: readonly { sources: string[] }[]): string[] {
  return [...new Set(items.flatMap((one) => one.sources))];
}
