import type { ValueAxis } from './value-axis';

/** A limit of the axis with its name, kept inside the axis' width. */
export interface Tick {
  value: number;
  text: string;
  /** Where the middle of its name stands. */
  middle: number;
}

/** Limits as far as their names do not touch; the two ends always have theirs. In the unit of `at`. */
export function namedTicks(
  axis: ValueAxis,
  width: number,
  at: (value: number) => number,
  nameOf: (value: number) => string,
  widthOf: (text: string) => number
): Tick[] {
  const all = axis.ticks.map(({ value }, i) => {
    const text = nameOf(value);
    const half = widthOf(text) / 2;
    const middle = Math.max(half, Math.min(width - half, at(value)));
    const end = i === 0 || i === axis.ticks.length - 1;
    return { value, text, middle, start: middle - half - 2, stop: middle + half + 2, end };
  });
  const kept = all.filter(({ end }) => end);
  for (const one of all)
    if (!one.end && kept.every(({ start, stop }) => stop <= one.start || one.stop <= start))
      kept.push(one);
  return kept;
}
