import type { CountyFile } from '$lib/atlas/types';

/** A fiscal year's people identified and removed through a county's agencies; null where the source gives none. */
export interface CountsYear {
  period: string;
  identified: number | null;
  removed: number | null;
}

export const COUNTED = ['identified_287g', 'removed_287g'] as const;

/** The years with a count, oldest first, with the agencies they speak of and their sources. Null where no year has one. */
export function countsOf(
  file: CountyFile
): { years: CountsYear[]; most: number; agencies: string[]; sources: string[] } | null {
  const figures = file.figures.filter(({ measure }) => COUNTED.some((one) => one === measure));
  const counted = (measure: string, period: string) =>
    figures.find((one) => one.measure === measure && one.period === period)?.numerator ?? null;
  const years = [...new Set(figures.map(({ period }) => period))].sort().map((period) => ({
    period,
    identified: counted('identified_287g', period),
    removed: counted('removed_287g', period)
  }));
  const known = years.filter(({ identified, removed }) => identified !== null || removed !== null);
  if (known.length === 0) return null;
  const agencies = figures.flatMap(({ place }) => place?.split('; ') ?? []);
  return {
    years: known,
    most: Math.max(
      1,
      ...known.flatMap(({ identified, removed }) => [identified ?? 0, removed ?? 0])
    ),
    agencies: [...new Set(agencies)],
    sources: [...new Set(figures.flatMap(({ sources }) => sources))]
  };
}

/** Caveats without the clauses that an earlier one has said; one of which nothing is left goes. Clauses part at semicolons. */
export function sayOnce(caveats: readonly string[]): string[] {
  const said = new Set<string>();
  return caveats.flatMap((caveat) => {
    const fresh = caveat
      .replace(/\.$/, '')
      .split('; ')
      .filter((clause) => !said.has(clause));
    for (const clause of fresh) said.add(clause);
    const [first = '', ...rest] = fresh;
    return fresh.length === 0
      ? []
      : [`${[first.charAt(0).toUpperCase() + first.slice(1), ...rest].join('; ')}.`];
  });
}
