import { touches } from '$lib/atlas/agreements';
import { isTooFew } from '$lib/atlas/measures';
import type { Figure, Measure, Period } from '$lib/atlas/types';
import { periodName, shortPeriodName } from '$lib/county/periods';
import { countSentence, valueText } from '$lib/county/sentences';
import type { MessageKey, Words } from '$lib/messages';
import { differenceCell, differenceWords, signed } from './differences';
import type { Place, PlaceBook } from './place-book';
import { placeFigure, type PlaceFigure, type Series } from './pool';
import { cell, type Cell, type Named, type Row } from './table-types';
import { differenceOf, shareInterval, untested, type Untested } from './test-of';

/** One measure with its published figures. */
export interface Asked {
  measure: Measure;
  period: Period;
  series: Series;
}

/** The row of a measure in a period; with differences where there is a reference. */
export function valueRow(
  words: Words,
  book: PlaceBook,
  asked: Asked,
  columns: readonly Named[],
  reference: Named | null
): Row {
  const { measure, period, series } = asked;
  const held = reference && placeFigure(reference.place, measure, period, series).figure;
  return {
    key: `value-${measure.id}`,
    name: words.t('compare.row.value', {
      measure: measure.name[words.locale],
      period: shortPeriodName(words, period.id)
    }),
    note: noteWords(words, measure, period),
    order: null,
    cells: columns.map(({ place }) => {
      const found = placeFigure(place, measure, period, series);
      const made = figureCell(words, book, asked, place.counties, found);
      if (!reference || !found.figure) return made;
      if (!held || reference.place.token === place.token) return made;
      const difference = differenceCell(words, measure, found.figure, held, reference.name);
      // Why there is no interval is said once.
      const why = untested(measure, found.figure);
      const said = why && noInterval(words, why);
      const details =
        difference.detail !== '' && difference.marked === null
          ? made.details.filter((one) => one !== said)
          : made.details;
      return { ...made, details, difference };
    }),
    sources: measure.sources
  };
}

/** What a measure counts, what it is not, and what its period lacks. */
function noteWords({ locale }: Words, measure: Measure, { note }: Period): string {
  return [measure.definition, measure.caveat, note]
    .flatMap((text) => text?.[locale] ?? [])
    .join(' ');
}

/** A figure in words with what it rests on, or which blank it is. */
export function figureCell(
  words: Words,
  book: PlaceBook,
  { measure, period }: Asked,
  counties: readonly string[],
  found: PlaceFigure
): Cell {
  const { figure } = found;
  const base = { period: period.id, counties: found.how === 'own' ? null : found.counties };
  if (!figure)
    return cell({
      ...base,
      shown: blankWords(words, book, measure, period, counties, found),
      blank: true
    });
  const interval = shareInterval(measure, figure);
  const why = untested(measure, figure);
  const details: string[] = [];
  if (interval)
    details.push(
      words.t('compare.cell.interval', {
        lower: words.percent(interval.lower, 1),
        upper: words.percent(interval.upper, 1)
      })
    );
  if (measure.kind === 'share') details.push(countSentence(words, measure, figure));
  if (why) details.push(noInterval(words, why));
  details.push(...groupWords(words, measure, found));
  const pale = isTooFew(measure, figure);
  if (pale) details.push(words.t('compare.cell.tooFew', { least: leastWords(words, measure) }));
  return cell({
    ...base,
    shown: valueText(words, measure, figure),
    details,
    pale,
    value: measure.kind === 'share' ? figure.share : figure.numerator,
    interval,
    numerator: figure.numerator,
    denominator: figure.denominator,
    precision: figure.precision
  });
}

function noInterval(words: Words, why: Untested): string {
  return words.t('compare.cell.noInterval', { why: words.t(`compare.why.short.${why}`) });
}

/** How a group's figure came about, and how many of its counties stand behind it. */
function groupWords(words: Words, measure: Measure, { how, counties }: PlaceFigure): string[] {
  if (how === 'own') return [];
  const said = [
    counties.of === 1
      ? words.t('compare.cell.countiesOne')
      : words.t('compare.cell.counties', {
          with: words.number(counties.withFigure),
          of: words.number(counties.of)
        })
  ];
  if (counties.tooFew > 0)
    said.push(
      words.t('compare.cell.fewCounties', {
        n: counties.tooFew,
        least: words.number(measure.leastDenominator ?? 0)
      })
    );
  said.push(words.t(howKey(measure, how)));
  if (how === 'pooled' && counties.leftOut > 0)
    said.push(words.t('compare.cell.leftOut', { n: counties.leftOut }));
  return said;
}

function howKey({ kind }: Measure, how: PlaceFigure['how']): MessageKey {
  if (how === 'published') return 'compare.cell.published';
  return kind === 'count' ? 'compare.cell.summed' : 'compare.cell.pooled';
}

function leastWords(words: Words, measure: Measure): string {
  return words.number(measure.leastDenominator ?? 0);
}

/** Which blank a place without a figure is. */
function blankWords(
  words: Words,
  book: PlaceBook,
  measure: Measure,
  period: Period,
  counties: readonly string[],
  { how, counties: known }: PlaceFigure
): string {
  if (how !== 'own')
    return known.withFigure === 0
      ? words.t('compare.cell.noFigure.group', { n: known.of, of: words.number(known.of) })
      : words.t('compare.cell.noFigure.leftOut', { with: known.withFigure });
  if (measure.coverage === 'every place') return words.t('compare.cell.noFigure');
  const spans = counties.flatMap((fips) => book.spans.get(fips) ?? []);
  return touches(spans, period.start, period.end)
    ? words.t('compare.cell.noFigure.agreement')
    : words.t('compare.cell.noFigure.notCovered', { period: periodName(words, period.id) });
}

/** The row of the change from a place's first figure of a measure to a period. */
export function changeRow(words: Words, asked: Asked, columns: readonly Named[]): Row {
  const { measure, period } = asked;
  return {
    key: `change-${measure.id}`,
    name: words.t('compare.row.change'),
    note: [
      words.t('compare.row.change.note', { period: periodName(words, period.id) }),
      ...(period.note ? [period.note[words.locale]] : [])
    ].join(' '),
    order: null,
    cells: columns.map((column) => changeCell(words, asked, column)),
    sources: measure.sources
  };
}

function changeCell(words: Words, { measure, period, series }: Asked, { place }: Named): Cell {
  const now = placeFigure(place, measure, period, series);
  if (!now.figure) return cell({ shown: words.t('compare.cell.noFigure'), blank: true });
  const earlier = firstFigure(place, { measure, period, series });
  const change = earlier?.found.figure && differenceOf(measure, now.figure, earlier.found.figure);
  if (!earlier?.found.figure || !change)
    return cell({ shown: words.t('compare.cell.noEarlier'), blank: true });
  const details = [words.t('compare.cell.since', { period: periodName(words, earlier.period.id) })];
  if (change.interval)
    details.push(
      words.t('compare.cell.differenceInterval', {
        lower: signed(words, change.interval.lower * 100, 1),
        upper: signed(words, change.interval.upper * 100, 1)
      })
    );
  const then = earlier.found.counties.withFigure;
  if (now.how !== 'own')
    details.push(
      words.t('compare.cell.sinceCounties', {
        then: words.number(then),
        now: words.number(now.counties.withFigure)
      })
    );
  return cell({
    shown: differenceWords(words, measure, [now.figure, earlier.found.figure], change.value),
    value: change.value,
    interval: change.interval,
    period: `${earlier.period.id}/${period.id}`,
    details
  });
}

/** The figure of the first period before the one asked for in which the place has one that a change can be told from. */
function firstFigure(
  place: Place,
  { measure, period, series }: Asked
): { period: Period; found: PlaceFigure } | null {
  const at = measure.periods.findIndex(({ id }) => id === period.id);
  for (const one of measure.periods.slice(at + 1).reverse()) {
    const found = placeFigure(place, measure, one, series);
    if (isExactEnough(found.figure)) return { period: one, found };
  }
  return null;
}

function isExactEnough(figure: Figure | null): boolean {
  return figure !== null && (figure.precision === 'exact' || figure.precision === 'about');
}
