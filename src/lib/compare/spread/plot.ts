import type { ValueAxis } from './value-axis';

/** Room at both ends of an axis, so that a dot at its very end is whole. Pixels. */
export const EDGE = 8;

/** Where a value lies on an axis drawn `width` pixels wide. */
export function placer(axis: ValueAxis, width: number): (value: number) => number {
  return (value) => EDGE + (axis.at(value) / 100) * Math.max(0, width - 2 * EDGE);
}
