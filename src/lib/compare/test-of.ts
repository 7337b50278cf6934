import type { Figure, Measure } from '$lib/atlas/types';
import { differenceInterval, leavesOutZero, wilson, type Interval } from './statistics';

/** Why a figure has no interval: it is an average of days, rounded in words, a bound, without counts, or no share. */
export type Untested = 'average' | 'about' | 'bound' | 'no-counts' | 'count';

/** Two figures of one measure held against each other: first less second, as a share -1 to 1 or as people. */
export interface Difference {
  value: number;
  /** Null where none can be given, and `why` says so. */
  interval: Interval | null;
  why: Untested | null;
  /** Whether the interval leaves out zero. */
  marked: boolean;
}

type Kind = Pick<Measure, 'kind' | 'unit'>;

/** Why no interval can be given for a figure; null where one can. */
export function untested(measure: Kind, figure: Figure): Untested | null {
  if (measure.kind === 'count') return 'count';
  if (measure.unit === 'average daily population') return 'average';
  if (figure.precision === 'about') return 'about';
  if (figure.precision !== 'exact') return 'bound';
  return counted(figure) ? null : 'no-counts';
}

/** The 95 % interval of a share of counted people; null where none can be given. */
export function shareInterval(measure: Kind, figure: Figure): Interval | null {
  const people = untested(measure, figure) === null && counted(figure);
  return people ? wilson(people.part, people.whole) : null;
}

/**
 * How far a figure lies from another of the same measure and period; null where one of them has no value. A difference
 * from a bound is none: the value may lie anywhere beyond it.
 */
export function differenceOf(measure: Kind, first: Figure, second: Figure): Difference | null {
  const why = untested(measure, first) ?? untested(measure, second);
  if (isBound(first) || isBound(second)) return null;
  const [a, b] =
    measure.kind === 'count' ? [first.numerator, second.numerator] : [first.share, second.share];
  if (a === null || b === null) return null;
  const [one, two] = [counted(first), counted(second)];
  const interval = why === null && one && two ? differenceInterval(one, two) : null;
  return {
    value: a - b,
    interval,
    why,
    marked: interval !== null && leavesOutZero(interval)
  };
}

function isBound({ precision }: Figure): boolean {
  return precision === 'at_least' || precision === 'at_most';
}

/** Whole people out of whole people; null where a figure rests on none. */
function counted({ numerator, denominator }: Figure): { part: number; whole: number } | null {
  if (numerator === null || denominator === null || denominator < 1) return null;
  if (!Number.isInteger(numerator) || !Number.isInteger(denominator)) return null;
  return numerator >= 0 && numerator <= denominator
    ? { part: numerator, whole: denominator }
    : null;
}
