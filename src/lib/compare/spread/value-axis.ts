import { scaleLinear, scaleSymlog } from 'd3-scale';
import type { Measure } from '$lib/atlas/types';

/** The axis that values of a measure share: every county, every place, every period. */
export interface ValueAxis {
  /** Whether equal steps stand for equal factors. */
  log: boolean;
  /** Where a value lies, 0 to 100 from the lowest end. */
  at(value: number): number;
  /** Ends and limits of classes, lowest first. */
  ticks: { value: number; at: number }[];
  /** The classes of the map's scale, lowest first. */
  bands: { index: number; from: number; to: number }[];
}

/** Shares run from none to all; numbers of people from none to a round number that holds `highest`, on a logarithmic scale as the map's classes do. */
export function valueAxis(measure: Pick<Measure, 'kind' | 'breaks'>, highest: number): ValueAxis {
  const log = measure.kind === 'count';
  const end = log ? roundAbove(Math.max(highest, ...measure.breaks, 1)) : 1;
  const scale = (log ? scaleSymlog() : scaleLinear()).domain([0, end]).range([0, 100]);
  const inside = measure.breaks.filter((limit) => limit > 0 && limit < end);
  const limits = [0, ...inside, end];
  return {
    log,
    at: (value) => scale(value),
    ticks: limits.map((value) => ({ value, at: scale(value) })),
    bands: limits.slice(1).map((to, index) => ({
      index,
      from: scale(limits[index] ?? 0),
      to: scale(to)
    }))
  };
}

/** One, two or five times a power of ten, not below a number. */
function roundAbove(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return [1, 2, 5, 10].map((times) => times * power).find((one) => one >= least) ?? least;
}
