import { bisectRight } from 'd3-array';
import { anyInForce, touches, type InForce } from './agreements';
import { isTooFew, mappedValue } from './measures';
import type { DayDate, Figure, Fips, Measure, Period, Span } from './types';

/** The kinds of blank. A blank is never a zero, and each kind looks and reads differently. */
export const BLANKS = ['no-agreement', 'no-share', 'too-few', 'not-covered'] as const;
export type Blank = (typeof BLANKS)[number];

/**
 * How a county is drawn: a class of the scale (lined where only a bound is known, hatched where the reader asked which
 * values are unsure of their class), or a kind of blank.
 */
export type Look =
  { kind: 'class'; index: number; bound: boolean; unsure?: boolean } | { kind: Blank };

/** What the map is asked to show. A `Painting` carries the question that made it, so that a late answer is never drawn under a new question. */
export interface Question {
  measure: Measure;
  period: Period;
  /** The day whose agreements count. */
  day: DayDate;
  /** Also colour counties without an agreement. */
  everywhere: boolean;
}

export interface PaintedCounty {
  look: Look;
  agreement: InForce;
  figure: Figure | null;
}

export interface LegendClass {
  /** Lower limit (included) and upper limit (excluded); null where open. */
  from: number | null;
  to: number | null;
  counties: number;
}

export interface Painting {
  question: Question;
  /** Every county on the ground, or those that are counted. */
  counties: Map<Fips, PaintedCounty>;
  classes: LegendClass[];
  blanks: Record<Blank, number>;
  /** Counties coloured by a class. */
  coloured: number;
  /** Counties with an agreement in force on the day, those perhaps in force included. */
  withAgreement: number;
  /** Of these, counties where it is not known whether the agreement had ended. */
  uncertain: number;
  /** Index of the class that holds the national value; null where none is published. */
  nationClass: number | null;
  /** The county above all others; null where several share the highest, none is coloured, or a bound may lie higher. */
  highest: { fips: Fips; figure: Figure } | null;
}

/** The class a value falls in: class i holds values from its lower limit up to, not including, its upper limit. */
export function classify(breaks: readonly number[], value: number): number {
  return bisectRight(breaks, value);
}

/** How one county is drawn under a question. */
export function lookOf(
  question: Question,
  spans: readonly Span[],
  agreement: InForce,
  figure: Figure | null
): Look {
  const { measure, period, everywhere } = question;
  if (agreement === 'no' && !everywhere) return { kind: 'no-agreement' };
  const value = figure ? mappedValue(measure, figure) : null;
  // Also where too few people are there to publish a share at all.
  if (figure && isTooFew(measure, figure)) return { kind: 'too-few' };
  if (figure && value !== null) {
    const bound = figure.precision === 'at_least' || figure.precision === 'at_most';
    return { kind: 'class', index: classify(measure.breaks, value), bound };
  }
  if (agreement === 'no') return { kind: 'no-agreement' };
  const covered = measure.coverage === 'every place' || touches(spans, period.start, period.end);
  return { kind: covered ? 'no-share' : 'not-covered' };
}

/** Paints every county of the ground for one question. Pure: the same inputs give the same painting. */
export function paint(
  question: Question,
  ground: readonly Fips[],
  spans: ReadonlyMap<Fips, readonly Span[]>,
  figures: ReadonlyMap<Fips, Figure>
): Painting {
  const counties = new Map<Fips, PaintedCounty>();
  for (const fips of ground) {
    const own = spans.get(fips) ?? [];
    const agreement = anyInForce(own, question.day);
    const figure = figures.get(fips) ?? null;
    counties.set(fips, { look: lookOf(question, own, agreement, figure), agreement, figure });
  }
  return tally(question, counties);
}

/**
 * The painting under the same question on another day: only counties that turned between the days are looked at anew,
 * all others stay the very same objects.
 */
export function repaint(
  before: Painting,
  question: Question,
  turned: Iterable<Fips>,
  spans: ReadonlyMap<Fips, readonly Span[]>
): Painting {
  const counties = new Map(before.counties);
  for (const fips of turned) {
    const drawn = counties.get(fips);
    if (!drawn) continue;
    const own = spans.get(fips) ?? [];
    const agreement = anyInForce(own, question.day);
    if (agreement !== drawn.agreement)
      counties.set(fips, {
        look: lookOf(question, own, agreement, drawn.figure),
        agreement,
        figure: drawn.figure
      });
  }
  return tally(question, counties);
}

/** The painting of counties whose looks are known: all of the ground, or some of them counted for themselves. */
export function tally(question: Question, counties: Map<Fips, PaintedCounty>): Painting {
  const { measure, period } = question;
  const limits = [null, ...measure.breaks, null];
  const classes: LegendClass[] = measure.breaks
    .concat(Infinity)
    .map((_, i) => ({ from: limits[i] ?? null, to: limits[i + 1] ?? null, counties: 0 }));
  const blanks: Record<Blank, number> = {
    'no-agreement': 0,
    'no-share': 0,
    'too-few': 0,
    'not-covered': 0
  };
  let coloured = 0;
  let withAgreement = 0;
  let uncertain = 0;
  let top: { fips: Fips; figure: Figure; value: number; alone: boolean } | null = null;
  let openAbove = false;

  for (const [fips, { look, agreement, figure }] of counties) {
    if (agreement !== 'no') withAgreement += 1;
    if (agreement === 'maybe') uncertain += 1;
    if (look.kind !== 'class') {
      blanks[look.kind] += 1;
      continue;
    }
    coloured += 1;
    const legendClass = classes[look.index];
    if (legendClass) legendClass.counties += 1;
    const value = figure && mappedValue(measure, figure);
    if (figure?.precision === 'at_least') openAbove = true;
    if (figure === null || value === null || look.bound) continue;
    if (top === null || value > top.value) top = { fips, figure, value, alone: true };
    else if (value === top.value) top.alone = false;
  }

  const nation = period.nation ? mappedValue(measure, period.nation) : null;
  return {
    question,
    counties,
    classes,
    blanks,
    coloured,
    withAgreement,
    uncertain,
    // A national count lies far above any county's and marks no class.
    nationClass:
      nation !== null && measure.kind === 'share' ? classify(measure.breaks, nation) : null,
    highest: top?.alone && !openAbove ? { fips: top.fips, figure: top.figure } : null
  };
}
