import { inForce } from '$lib/atlas/agreements';
import { isTooFew, mappedValue } from '$lib/atlas/measures';
import type { Figure, Measure, Period } from '$lib/atlas/types';
import { periodName } from '$lib/county/periods';
import { valueText } from '$lib/county/sentences';
import type { Words } from '$lib/messages';
import { agreementsOf } from './in-force';
import type { PlaceBook, Token } from './place-book';
import { placeFigure, type Series } from './pool';
import type { Named } from './table-types';
import { differenceOf, untested } from './test-of';

/** One place as the sentence sees it. */
export interface Standing {
  token: Token;
  name: string;
  figure: Figure | null;
  /** Whether an agreement is in force there. */
  agreement: boolean;
}

/** Most names that a sentence lists. */
const MOST_NAMES = 8;

/** Where every place stands under a measure and period. */
export function standings(
  book: PlaceBook,
  measure: Measure,
  period: Period,
  series: Series,
  places: readonly Named[]
): Standing[] {
  const day = book.file.release.asOf;
  return places.map(({ place, name }) => ({
    token: place.token,
    name,
    figure: placeFigure(place, measure, period, series).figure,
    agreement: agreementsOf(place, book, day).spans.some((span) => inForce(span, day) === 'yes')
  }));
}

/**
 * What stands out, by rule, in whole sentences: the highest and the lowest value; which places lie clearly above or
 * below the reference, or why that cannot be told; how many have an agreement in force. Bounds, and figures on too few
 * people, are neither highest nor lowest. Nothing where there are no places.
 */
export function standsOut(
  words: Words,
  measure: Measure,
  period: Period,
  places: readonly Standing[],
  reference: Omit<Standing, 'agreement'> | null
): string[] {
  if (places.length === 0) return [];
  return [
    extremes(words, measure, period, places),
    ...fewPeople(words, measure, places),
    ...(reference?.figure
      ? against(words, measure, places, { ...reference, figure: reference.figure })
      : []),
    ...agreements(words, places)
  ];
}

interface Valued extends Standing {
  figure: Figure;
  value: number;
}

/** The places whose figures can be compared, lowest first; equal ones in the reader's order. */
function comparable(measure: Measure, places: readonly Standing[]): Valued[] {
  return places
    .flatMap((one): Valued[] => {
      const value = one.figure && mappedValue(measure, one.figure);
      if (!one.figure || value === null || isTooFew(measure, one.figure)) return [];
      const bound = one.figure.precision === 'at_least' || one.figure.precision === 'at_most';
      return bound ? [] : [{ ...one, figure: one.figure, value }];
    })
    .sort((a, b) => a.value - b.value);
}

function extremes(
  words: Words,
  measure: Measure,
  period: Period,
  places: readonly Standing[]
): string {
  const ranked = comparable(measure, places);
  const values = {
    measure: measure.name[words.locale],
    period: periodName(words, period.id),
    n: places.length
  };
  const [low] = ranked;
  const high = ranked.at(-1);
  if (!low || !high) return words.t('compare.stands.none', values);
  const said = (one: Valued) => valueText(words, measure, one.figure);
  if (ranked.length === 1) {
    const key = places.length === 1 ? 'compare.stands.single' : 'compare.stands.one';
    return words.t(key, { ...values, name: low.name, value: said(low) });
  }
  if (low.value === high.value)
    return words.t('compare.stands.equal', { ...values, n: ranked.length, value: said(low) });
  const tied = (value: number) =>
    names(
      words,
      ranked.filter((one) => one.value === value)
    );
  const missing = places.filter(({ figure }) => figure === null).length;
  return words.t(missing > 0 ? 'compare.stands.range.between' : 'compare.stands.range', {
    ...values,
    highest: tied(high.value),
    high: said(high),
    lowest: tied(low.value),
    low: said(low),
    n: missing
  });
}

function fewPeople(words: Words, measure: Measure, places: readonly Standing[]): string[] {
  const few = places.filter(({ figure }) => figure && isTooFew(measure, figure));
  return few.length === 0
    ? []
    : [words.t('compare.stands.fewPeople', { names: names(words, few) })];
}

function against(
  words: Words,
  measure: Measure,
  places: readonly Standing[],
  reference: Omit<Valued, 'value' | 'agreement'>
): string[] {
  const others = comparable(measure, places).filter(({ token }) => token !== reference.token);
  const tested = others.flatMap((one) => {
    const difference = differenceOf(measure, one.figure, reference.figure);
    return difference?.interval ? [{ ...one, difference }] : [];
  });
  if (tested.length === 0) {
    const reasons = [reference.figure, ...others.map(({ figure }) => figure)];
    const [why] = reasons.flatMap((figure) => untested(measure, figure) ?? []);
    if (others.length === 0 || !why) return [];
    return [words.t('compare.stands.untested', { why: words.t(`compare.why.${why}`) })];
  }
  const say = (
    key: 'compare.stands.above' | 'compare.stands.below' | 'compare.stands.within',
    wanted: typeof tested
  ): string[] =>
    wanted.length === 0
      ? []
      : [words.t(key, { reference: reference.name, names: names(words, wanted) })];
  return [
    ...say(
      'compare.stands.above',
      tested.filter(({ difference }) => difference.marked && difference.value > 0)
    ),
    ...say(
      'compare.stands.below',
      tested.filter(({ difference }) => difference.marked && difference.value < 0)
    ),
    ...say(
      'compare.stands.within',
      tested.filter(({ difference }) => !difference.marked)
    )
  ];
}

function agreements(words: Words, places: readonly Standing[]): string[] {
  if (places.length < 2) return [];
  const held = places.filter(({ agreement }) => agreement);
  return [
    words.t('compare.stands.agreements', {
      k: held.length,
      n: places.length,
      same: held.length === places.length ? 'yes' : 'no',
      names: names(words, held)
    })
  ];
}

function names(words: Words, places: readonly Standing[]): string {
  const more = places.length - MOST_NAMES;
  const said = places.slice(0, more > 0 ? MOST_NAMES : places.length).map(({ name }) => name);
  if (more <= 0) return words.list(said);
  return `${said.join(', ')} ${words.t('compare.cell.more', { n: more })}`;
}
