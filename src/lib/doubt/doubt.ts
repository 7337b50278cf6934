import { classify, tally, type PaintedCounty, type Painting } from '$lib/atlas/paint';
import type { Fips } from '$lib/atlas/types';
import type { Interval } from '$lib/compare/statistics';
import { shareInterval } from '$lib/compare/test-of';
import type { DoubtMode } from '$lib/view/view';

/** The 95 % interval of a county that is coloured by a share of counted people; null for every other. */
export function intervalOf({ question }: Painting, county: PaintedCounty): Interval | null {
  const { look, figure } = county;
  if (look.kind !== 'class' || look.bound || !figure) return null;
  return shareInterval(question.measure, figure);
}

/** The classes that the two ends of an interval fall in; a limit belongs to the class above it, as a value does. */
export function reachOf(
  breaks: readonly number[],
  { lower, upper }: Interval
): { lowest: number; highest: number } {
  return { lowest: classify(breaks, lower), highest: classify(breaks, upper) };
}

/** What a painting has to say about its intervals. */
export interface Doubt {
  /** The counties with an interval, in the colours of the mode, and all blanks; the others are left out. */
  painting: Painting;
  /** Coloured counties without an interval: averages, rounded, bounded, or without a count. */
  without: ReadonlySet<Fips>;
}

/**
 * Colours the counties of a painting by their intervals: `hatch` marks as unsure those whose interval reaches into another
 * class than their value's, `lower` colours by the class of the interval's lower end. Blanks stay blank. Null where no
 * county has an interval. Pure.
 */
export function doubt(painting: Painting, mode: DoubtMode): Doubt | null {
  const { breaks } = painting.question.measure;
  const counties = new Map<Fips, PaintedCounty>();
  const without = new Set<Fips>();
  let found = false;
  for (const [fips, county] of painting.counties) {
    const { look } = county;
    const interval = intervalOf(painting, county);
    if (look.kind !== 'class') counties.set(fips, county);
    else if (!interval) without.add(fips);
    else {
      found = true;
      const { lowest, highest } = reachOf(breaks, interval);
      const index = mode === 'lower' ? lowest : look.index;
      const unsure = mode === 'hatch' && lowest !== highest;
      counties.set(fips, { ...county, look: { kind: 'class', index, bound: false, unsure } });
    }
  }
  return found ? { painting: tally(painting.question, counties), without } : null;
}

/** Counties that are hatched. */
export function unsureCounties({ counties }: Painting): number {
  let n = 0;
  for (const { look } of counties.values()) if (look.kind === 'class' && look.unsure) n += 1;
  return n;
}

/** Whether any county of a painting has an interval. */
export function hasIntervals(painting: Painting): boolean {
  for (const county of painting.counties.values()) if (intervalOf(painting, county)) return true;
  return false;
}

/** The whole map in the colours of a mode: counties without an interval keep their value's class and are not among those shown. */
export function drawnWith(
  painting: Painting,
  shown: ReadonlySet<Fips> | null,
  mode: DoubtMode
): { painting: Painting; shown: ReadonlySet<Fips> | null } {
  const found = doubt(painting, mode);
  if (!found) return { painting, shown };
  const counties = new Map([...painting.counties, ...found.painting.counties]);
  return {
    painting: { ...painting, counties },
    shown:
      found.without.size === 0
        ? shown
        : new Set([...(shown ?? counties.keys())].filter((fips) => !found.without.has(fips)))
  };
}

/** One class in the two-way key: how many counties stand in its first and in its second row. */
export interface KeyClass {
  index: number;
  /** Under `hatch` sure of their class; under `lower` with their value in it. */
  first: number;
  /** Under `hatch` unsure; under `lower` coloured by it. */
  second: number;
}

/** The two-way key of counties with an interval, by class. */
export function keyOf(values: Painting, { painting, without }: Doubt, mode: DoubtMode): KeyClass[] {
  const key = painting.classes.map((_, index) => ({ index, first: 0, second: 0 }));
  for (const [fips, { look }] of painting.counties) {
    if (look.kind !== 'class') continue;
    const drawn = key[look.index];
    if (drawn && (mode === 'lower' || look.unsure)) drawn.second += 1;
    const own = values.counties.get(fips)?.look;
    const valued = own?.kind === 'class' && !without.has(fips) ? key[own.index] : undefined;
    if (valued && !look.unsure) valued.first += 1;
  }
  return key;
}
