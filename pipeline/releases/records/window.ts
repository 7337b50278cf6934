import type { Batch } from './survey';

/** A fiscal year that a release covers. */
export interface CoveredYear {
  year: number;
  /** `FY2024`. */
  period: string;
  start: string;
  end: string;
  complete: boolean;
}

/** The years a release covers, and the last day of its records. */
export interface Window {
  years: CoveredYear[];
  lastDay: string;
}

/** A fiscal year with fewer rows than this part of the fullest is none of the release's: its days are slips. */
const LEAST_PART = 0.01;
/** Days at the ends of a year that may be without a record, in small releases, though the year is covered. */
const SLACK_DAYS = 6;

/**
 * The fiscal years a release covers: those without a gap around the fullest, each with at least a hundredth of its
 * rows. Null where no row can be counted.
 */
export function windowOf(batches: readonly Batch[]): Window | null {
  const years = new Map<number, { rows: number; first: string; last: string }>();
  for (const { year, problem, rows, firstDay, lastDay } of batches) {
    if (year === null || problem !== null || firstDay === null || lastDay === null) continue;
    const known = years.get(year) ?? { rows: 0, first: firstDay, last: lastDay };
    years.set(year, {
      rows: known.rows + rows,
      first: known.first < firstDay ? known.first : firstDay,
      last: known.last > lastDay ? known.last : lastDay
    });
  }
  const [fullest] = [...years].sort(([a, x], [b, y]) => y.rows - x.rows || b - a);
  if (!fullest) return null;
  const least = fullest[1].rows * LEAST_PART;
  const covers = (year: number): boolean => (years.get(year)?.rows ?? 0) >= least;
  let [from, to] = [fullest[0], fullest[0]];
  while (years.has(from - 1) && covers(from - 1)) from -= 1;
  while (years.has(to + 1) && covers(to + 1)) to += 1;
  const firstDay = years.get(from)?.first ?? '';
  const lastDay = years.get(to)?.last ?? '';
  const covered: CoveredYear[] = [];
  for (let year = from; year <= to; year += 1) {
    const [begins, ends] = [`${year - 1}-10-01`, `${year}-09-30`];
    const [early, late] = [year > from || near(begins, firstDay), year < to || near(ends, lastDay)];
    covered.push({
      year,
      period: `FY${year}`,
      start: early ? begins : firstDay,
      end: late ? ends : lastDay,
      complete: early && late
    });
  }
  return { years: covered, lastDay };
}

function near(day: string, other: string): boolean {
  return Math.abs(Date.parse(day) - Date.parse(other)) <= SLACK_DAYS * 86_400_000;
}
