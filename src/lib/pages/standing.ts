import { MODELS, type Model } from '$lib/atlas/types';
import type { ModelCounts } from './types';

/** Whether a place has an agreement in force, only had one, or none was found. */
export const STANDINGS = ['now', 'past', 'never'] as const;
export type Standing = (typeof STANDINGS)[number];

interface Counted {
  inForce: ModelCounts;
  past: number;
}

export function standingOf({ inForce, past }: Counted): Standing {
  if (totalOf(inForce) > 0) return 'now';
  return past > 0 ? 'past' : 'never';
}

/** Agreements of all models. */
export function totalOf(counts: ModelCounts): number {
  return MODELS.reduce((sum, model) => sum + (counts[model] ?? 0), 0);
}

/** Models of which any row has an agreement in force, in their order: the columns of a table. */
export function modelsOfRows(rows: readonly Counted[]): Model[] {
  return MODELS.filter((model) => rows.some(({ inForce }) => (inForce[model] ?? 0) > 0));
}

/** Agreements in force and no longer in force of several places or agencies, added up. */
export function sumOfRows(rows: readonly Counted[]): { inForce: number; past: number } {
  return {
    inForce: rows.reduce((sum, row) => sum + totalOf(row.inForce), 0),
    past: rows.reduce((sum, row) => sum + row.past, 0)
  };
}
