import { inForce } from '$lib/atlas/agreements';
import { defaultDay, figuresOf } from '$lib/atlas/measures';
import { paint, type Painting, type Question } from '$lib/atlas/paint';
import {
  MODELS,
  type Figure,
  type Fips,
  type Measure,
  type Model,
  type Period
} from '$lib/atlas/types';
import { columnOf, figureOf, spansByCounty, spansOf } from './kept';
import type { KeptRelease } from './types';

/** A question's answer under a release; null where it had no figures for it. A day of null is the measure's own. */
export function oldPainting(
  kept: KeptRelease,
  asked: Omit<Question, 'day'> & { day: Question['day'] | null },
  ground: readonly Fips[]
): Painting | null {
  const column = columnOf(kept, asked);
  if (!column) return null;
  const { measure, everywhere } = asked;
  // What the newest release says of the nation and of its coverage is none of the old one's.
  const period: Period = { ...asked.period, nation: column.nation };
  delete period.coverage;
  const day = asked.day ?? defaultDay(measure, period, kept.release.asOf);
  return paint(
    { measure, period, day, everywhere },
    ground,
    spansByCounty(kept),
    figuresOf(column)
  );
}

/** A figure then and now, in one period. */
export interface FigureRow {
  period: Period;
  then: Figure | null;
  now: Figure | null;
}

/** A measure's periods, newest first, with the figures of a county, or of the nation (null), in both releases; those without any are left out. */
export function figureRows(
  then: KeptRelease,
  now: KeptRelease,
  place: Fips | null,
  measure: Measure
): FigureRow[] {
  return measure.periods
    .map((period) => ({
      period,
      then: figureOf(then, place, { measure, period }),
      now: figureOf(now, place, { measure, period })
    }))
    .filter((row) => row.then !== null || row.now !== null);
}

/** How many agreements of a model were in force, and how many more may have been. */
export interface Standing {
  sure: number;
  most: number;
}

/** Agreements of each model in force on a release's own day; models without any in both releases are left out. */
export function standings(
  then: KeptRelease,
  now: KeptRelease,
  place: Fips | null
): { model: Model; then: Standing; now: Standing }[] {
  const count = (kept: KeptRelease, model: Model): Standing => {
    const answers = spansOf(kept, place)
      .filter((span) => span.model === model)
      .map((span) => inForce(span, kept.release.asOf));
    const sure = answers.filter((one) => one === 'yes').length;
    return { sure, most: sure + answers.filter((one) => one === 'maybe').length };
  };
  return MODELS.map((model) => ({
    model,
    then: count(then, model),
    now: count(now, model)
  })).filter((row) => row.then.most + row.now.most > 0);
}
