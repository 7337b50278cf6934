import type { Figure, Fips } from '$lib/atlas/types';
import { figureOf, type Asked } from './kept';
import type { KeptRelease } from './types';

/** What became of agreements between two releases. */
export interface AgreementChanges {
  /** Agreements that only the newer release has. */
  added: number;
  /** Agreements in force in the older release that have ended in the newer. */
  ended: number;
  /** Agreements that had ended in the older release and are in force in the newer. */
  resumed: number;
  /** Agreements that the newer release no longer has: corrected, or taken out. */
  removed: number;
}

/** What changed for one place between two releases. */
export interface Difference extends AgreementChanges {
  before: Figure | null;
  now: Figure | null;
}

/** How many agreements are alike in model, signing and counties, and how many of them have not ended. */
interface Tally {
  all: number;
  open: number;
}

function tallies(kept: KeptRelease, counties: readonly Fips[] | null): Map<string, Tally> {
  const wanted = counties && new Set(counties);
  const found = new Map<string, Tally>();
  for (const [model, signed, until, , where] of kept.agreements) {
    if (wanted && !where.split(' ').some((fips) => wanted.has(fips))) continue;
    const key = `${model} ${signed} ${where}`;
    const { all, open } = found.get(key) ?? { all: 0, open: 0 };
    found.set(key, { all: all + 1, open: open + (until === null ? 1 : 0) });
  }
  return found;
}

/** What became of the agreements of agencies in some counties, or of all agreements for null. Pure. */
export function agreementChanges(
  older: KeptRelease,
  newer: KeptRelease,
  counties: readonly Fips[] | null
): AgreementChanges {
  const [then, now] = [tallies(older, counties), tallies(newer, counties)];
  const none: Tally = { all: 0, open: 0 };
  const sum = { added: 0, ended: 0, resumed: 0, removed: 0 };
  for (const key of new Set([...then.keys(), ...now.keys()])) {
    const [a, b] = [then.get(key) ?? none, now.get(key) ?? none];
    const added = Math.max(0, b.all - a.all);
    const removed = Math.max(0, a.all - b.all);
    sum.added += added;
    sum.removed += removed;
    sum.ended += Math.max(0, a.open - b.open - removed);
    sum.resumed += Math.max(0, b.open - a.open - added);
  }
  return sum;
}

/** What changed for a county, or for the nation (null), in a measure and period. Pure. */
export function differenceOf(
  older: KeptRelease,
  newer: KeptRelease,
  place: Fips | null,
  asked: Asked
): Difference {
  return {
    ...agreementChanges(older, newer, place === null ? null : [place]),
    before: figureOf(older, place, asked),
    now: figureOf(newer, place, asked)
  };
}
