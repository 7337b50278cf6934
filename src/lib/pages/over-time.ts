import { inForce } from '$lib/atlas/agreements';
import { MODELS, type DayDate, type Model, type Span } from '$lib/atlas/types';

/** How many agreements were in force from a day on, until the next count. */
export interface Count {
  day: DayDate;
  /** Certainly in force, by model. */
  sure: Record<Model, number>;
  /** Of any model, not known to have ended by then nor to be in force still. */
  perhaps: number;
}

/** The agreements in force on a day. */
export function countOn(spans: readonly Span[], day: DayDate): Count {
  const sure: Record<Model, number> = {
    'jail enforcement': 0,
    'task force': 0,
    'warrant service officer': 0,
    joint: 0,
    unknown: 0
  };
  let perhaps = 0;
  for (const span of spans) {
    const answer = inForce(span, day);
    if (answer === 'yes') sure[span.model] += 1;
    if (answer === 'maybe') perhaps += 1;
  }
  return { day, sure, perhaps };
}

/** The counts on every day up to `last` on which one may have changed, oldest first; empty without agreements. */
export function countsOverTime(spans: readonly Span[], last: DayDate): Count[] {
  const days = new Set(
    spans.flatMap(({ signed, until, goneBy }) => [
      signed,
      // The day after the last one with certainty, and the first one of certain absence.
      ...(until === null ? [] : [dayAfter(until)]),
      ...(goneBy === null ? [] : [goneBy])
    ])
  );
  return [...days]
    .filter((day) => day <= last)
    .sort()
    .map((day) => countOn(spans, day));
}

/** The counts at the end of every year with agreements, then on the last day of the record. Oldest first. */
export function yearEnds(spans: readonly Span[], last: DayDate): Count[] {
  const years = spans.map((span) => Number(span.signed.slice(0, 4)));
  const days: DayDate[] = [];
  for (let year = Math.min(...years); `${year}-12-31` < last; year += 1) days.push(`${year}-12-31`);
  return [...days, last].map((day) => countOn(spans, day));
}

/** Models that any of the counts holds, in their order. */
export function modelsIn(counts: readonly Count[]): Model[] {
  return MODELS.filter((model) => counts.some((count) => count.sure[model] > 0));
}

/** All that may be in force. */
export function mostOf(count: Count): number {
  return sureOf(count) + count.perhaps;
}

/** All that are certainly in force. */
export function sureOf(count: Count): number {
  return MODELS.reduce((sum, model) => sum + count.sure[model], 0);
}

/** Where moments lie along a chart, and the months to name below it. */
export interface TimeAxis {
  /** Moments whose places are fixed; between them time runs evenly. */
  times: number[];
  /** Their places, in percent of the width. */
  places: number[];
  /** Months to name: `2005-01`. */
  ticks: string[];
  /** Whether the years since the program grew take more room than those before. */
  stretched: boolean;
}

/** The first agreement of all was signed in 2002: every chart begins there, so that they can be set side by side. */
const FIRST = '2002-01-01';
/** Since 2025 more agreements were signed than in all the years before: they would stand in a sliver of an even axis. */
const GROWTH = '2025-01-01';

/** The axis of a chart up to a day: even, or from 2025 on stretched to the right half. */
export function timeAxis(last: DayDate): TimeAxis {
  const early = ['2005-01', '2010-01', '2015-01', '2020-01'];
  if (last <= GROWTH)
    return {
      times: [timeOf(FIRST), timeOf(last)],
      places: [0, 100],
      ticks: early.filter((month) => month < last),
      stretched: false
    };
  const late: string[] = [];
  for (let year = 2025; `${year}-01` < last; year += 1) late.push(`${year}-01`, `${year}-07`);
  return {
    times: [FIRST, GROWTH, last].map(timeOf),
    places: [0, 45, 100],
    ticks: ['2005-01', '2015-01', ...late.filter((month) => `${month}-01` <= last)],
    stretched: true
  };
}

/** Milliseconds of a day, UTC. */
export const timeOf = (day: DayDate): number => Date.parse(`${day}T00:00:00Z`);

function dayAfter(day: DayDate): DayDate {
  return new Date(timeOf(day) + 86_400_000).toISOString().slice(0, 10);
}
