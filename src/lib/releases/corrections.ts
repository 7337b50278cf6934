import type { DayDate } from '$lib/atlas/types';

/** An agreement that only one of two releases has. */
export interface Loose {
  /** Index in MODELS. */
  model: number;
  signed: DayDate;
  /** FIPS of its counties joined by spaces; empty where it has none. */
  where: string;
  /** Whether it has not ended. */
  open: boolean;
}

/** An agreement under its old particulars and under those that were put right. */
export interface Correction {
  was: Loose;
  is: Loose;
}

/** What may differ while an agreement is the same: its counties, its day or its model, one of them; the likeliest first. */
const ALIKE: readonly ((was: Loose, is: Loose) => boolean)[] = [
  (was, is) => was.model === is.model && was.signed === is.signed && sameState(was, is),
  (was, is) => was.model === is.model && was.where === is.where,
  (was, is) => was.signed === is.signed && was.where === is.where
];

/** Pairs agreements that are gone from a release with those that came in their place, each of them once. Pure. */
export function corrections(gone: readonly Loose[], come: readonly Loose[]): Correction[] {
  const [old, free] = [new Set(gone), new Set(come)];
  const found: Correction[] = [];
  for (const alike of ALIKE)
    for (const was of old) {
      const is = [...free].find((one) => alike(was, one));
      if (!is) continue;
      found.push({ was, is });
      old.delete(was);
      free.delete(is);
    }
  return found;
}

/** Whether two agreements may be of one state: statewide and unplaced ones name none. */
function sameState(was: Loose, is: Loose): boolean {
  return was.where === '' || is.where === '' || was.where.slice(0, 2) === is.where.slice(0, 2);
}
