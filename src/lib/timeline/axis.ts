import { scaleUtc } from 'd3-scale';
import type { DayDate } from '$lib/atlas/types';
import type { Mark } from './marks';
import { stretchOf, type Stretch } from './stretch';

/** A stretch of time laid out from 0 to 100. */
export interface Axis extends Stretch {
  /** Where a moment lies, in percent of the width; outside 0-100 for what lies outside. */
  at(time: number): number;
  /** Round moments to label, about `count` of them, and how precisely they are to be named. */
  ticks(count: number): { time: number; unit: 'year' | 'month' }[];
}

const YEAR = 365.25 * 24 * 3600 * 1000;
/** The program's first years are on every axis, so that timelines of counties can be set side by side. */
const LATEST_START = Date.UTC(2000, 0, 1);
/** The nearest look: half a year. */
const SHORTEST = YEAR / 2;

export function axisOf({ from, to }: Stretch): Axis {
  const scale = scaleUtc([new Date(from), new Date(to)], [0, 100]);
  return {
    from,
    to,
    at: (time) => scale(new Date(time)),
    ticks: (count) => {
      const times = scale.ticks(count);
      const yearly = times.every((time) => time.getUTCMonth() === 0 && time.getUTCDate() === 1);
      return times.map((time) => ({ time: time.getTime(), unit: yearly ? 'year' : 'month' }));
    }
  };
}

/** The whole time a timeline shows: from the start of the five years of its oldest mark (2000 at the latest) to the day its facts speak for. */
export function wholeTime(marks: readonly Mark[], asOf: DayDate): Stretch {
  const oldest = Math.min(LATEST_START, ...marks.map((mark) => mark.start.from));
  const year = new Date(oldest).getUTCFullYear();
  return {
    from: Date.UTC(year - (year % 5), 0, 1),
    to: Math.max(stretchOf(asOf).to, ...marks.map((mark) => mark.start.to))
  };
}

/** A look at a part of the whole, `factor` times as long as the present one, around a moment; never beyond the whole and never shorter than half a year. */
export function zoomed(whole: Stretch, look: Stretch, factor: number, around: number): Stretch {
  const length = Math.min(
    whole.to - whole.from,
    Math.max(SHORTEST, (look.to - look.from) * factor)
  );
  const share = (around - look.from) / (look.to - look.from);
  return within(whole, around - share * length, length);
}

/** The look moved by a share of its length: -0.5 is half a look earlier. */
export function moved(whole: Stretch, look: Stretch, by: number): Stretch {
  const length = look.to - look.from;
  return within(whole, look.from + by * length, length);
}

/** The look moved just so far that it shows a moment. */
export function showing(whole: Stretch, look: Stretch, time: number): Stretch {
  if (time >= look.from && time <= look.to) return look;
  const length = look.to - look.from;
  return within(whole, time - length / 2, length);
}

function within(whole: Stretch, start: number, length: number): Stretch {
  const from = Math.min(Math.max(start, whole.from), whole.to - length);
  return { from, to: from + length };
}

/** The middle of a stretch: where a moment known only as lying in it is drawn. */
export const middle = ({ from, to }: Stretch): number => (from + to) / 2;
