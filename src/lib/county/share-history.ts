import { scaleLinear } from 'd3-scale';
import { isTooFew } from '$lib/atlas/measures';
import type { CountyFile, Measure } from '$lib/atlas/types';
import { history } from './facts';

/** Size of the drawing in its own units. */
export const WIDTH = 320;
export const HEIGHT = 110;
const MARGIN = { top: 8, right: 16, bottom: 20, left: 42 };

export interface Point {
  year: number;
  x: number;
  y: number;
  /** Rests on too few people to compare. */
  few: boolean;
}

export interface ShareHistory {
  here: Point[];
  nation: Point[];
  /** Lines through points of neighbouring years: no year without a figure is bridged. */
  herePath: string;
  nationPath: string;
  years: { year: number; x: number }[];
  /** Lines at shares of 0, one half and all. */
  levels: { share: number; y: number }[];
}

/**
 * The share of a county and of the nation by fiscal year, laid out for drawing. Null for a measure that has no share
 * of fiscal years, and where fewer than two years have one.
 */
export function shareHistory(file: CountyFile, measure: Measure): ShareHistory | null {
  if (measure.kind !== 'share') return null;
  const periods = measure.periods.flatMap((period) => {
    const year = fiscalYear(period.id);
    return year === null ? [] : [{ year, nation: period.nation?.share ?? null }];
  });
  const own = history(file, measure).flatMap(({ period, figure }) => {
    const year = fiscalYear(period.id);
    return year === null || figure.share === null
      ? []
      : [{ year, share: figure.share, few: isTooFew(measure, figure) }];
  });
  if (own.length < 2) return null;
  const years = periods.map(({ year }) => year).sort((a, b) => a - b);
  const [first, last] = [years[0] ?? 0, years.at(-1) ?? 0];
  const x = scaleLinear([first, last], [MARGIN.left, WIDTH - MARGIN.right]);
  const y = scaleLinear([0, 1], [HEIGHT - MARGIN.bottom, MARGIN.top]);
  const at = (year: number, share: number, few: boolean): Point => ({
    year,
    x: x(year),
    y: y(share),
    few
  });
  const here = own.map(({ year, share, few }) => at(year, share, few)).sort(byYear);
  const nation = periods
    .flatMap(({ year, nation: share }) => (share === null ? [] : [at(year, share, false)]))
    .sort(byYear);
  return {
    here,
    nation,
    herePath: pathOf(here),
    nationPath: pathOf(nation),
    years: years.map((year) => ({ year, x: x(year) })),
    levels: [0, 0.5, 1].map((share) => ({ share, y: y(share) }))
  };
}

function fiscalYear(period: string): number | null {
  const year = /^FY(\d{4})$/.exec(period)?.[1];
  return year === undefined ? null : Number(year);
}

const byYear = (a: Point, b: Point) => a.year - b.year;

function pathOf(points: readonly Point[]): string {
  return points
    .map(({ year, x, y }, i) => {
      const joined = points[i - 1]?.year === year - 1;
      return `${joined ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`;
    })
    .join('');
}
