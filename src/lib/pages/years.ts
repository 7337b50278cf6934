import type { SourcedFigure } from '$lib/atlas/types';

/** Every fiscal year from the first to the last that figures speak of, those between them without a figure included. */
export function yearsOf(figures: readonly Pick<SourcedFigure, 'period'>[]): number[] {
  const years = figures.flatMap(({ period }) => {
    const year = /^FY(\d{4})$/.exec(period)?.[1];
    return year === undefined ? [] : [Number(year)];
  });
  if (years.length === 0) return [];
  const first = Math.min(...years);
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, i) => first + i);
}
