import { mappedValue } from '$lib/atlas/measures';
import type { Painting } from '$lib/atlas/paint';
import type { Figure, Fips } from '$lib/atlas/types';

/** A county and the figure it is ranked by. */
export interface Ranked {
  fips: Fips;
  figure: Figure;
}

/** The ends of a painting's counties. */
export interface Extremes {
  highest: Ranked[];
  lowest: Ranked[];
  /** Counties beyond the list that have the very value of its last. */
  alsoHighest: number;
  alsoLowest: number;
  /** Counties that could be ranked. */
  ranked: number;
  /** Left out: too few people, and values known only as bounds. */
  tooFew: number;
  bounds: number;
}

/**
 * The counties with the highest and the lowest values, `most` (1 or more) at each end. Where values are equal the one
 * with more people stands first. Counties at both ends of a short list stand in both.
 */
export function extremesOf(painting: Painting, most = 5): Extremes {
  const { measure } = painting.question;
  const ranked: (Ranked & { value: number })[] = [];
  let bounds = 0;
  for (const [fips, { look, figure }] of painting.counties) {
    if (look.kind !== 'class' || !figure) continue;
    const value = mappedValue(measure, figure);
    if (look.bound) bounds += 1;
    else if (value !== null) ranked.push({ fips, figure, value });
  }
  const people = ({ figure }: Ranked): number => figure.denominator ?? 0;
  const end = (sign: 1 | -1) => {
    const sorted = [...ranked].sort(
      (a, b) => sign * (b.value - a.value) || people(b) - people(a) || (a.fips < b.fips ? -1 : 1)
    );
    const last = sorted[most - 1]?.value;
    return {
      list: sorted.slice(0, most).map(({ fips, figure }) => ({ fips, figure })),
      also: sorted.slice(most).filter(({ value }) => value === last).length
    };
  };
  const [high, low] = [end(1), end(-1)];
  return {
    highest: high.list,
    lowest: low.list,
    alsoHighest: high.also,
    alsoLowest: low.also,
    ranked: ranked.length,
    tooFew: painting.blanks['too-few'],
    bounds
  };
}
