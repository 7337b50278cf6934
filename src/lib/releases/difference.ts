import type { Figure, Fips } from '$lib/atlas/types';
import { corrections, type Loose } from './corrections';
import { figureOf, type Asked } from './kept';
import type { KeptRelease } from './types';

/** What became of agreements between two releases. */
export interface AgreementChanges {
  /** Agreements that only the newer release has, corrected ones left out. */
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

/** Agreements alike in model, signing and counties: how many there are, and how many of them have not ended. */
interface Tally extends Omit<Loose, 'open'> {
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
    const sum = { all: all + 1, open: open + (until === null ? 1 : 0) };
    found.set(key, { model, signed, where, ...sum });
  }
  return found;
}

/** Those of one tally that another lacks: as many of them open as can be. */
function lacking(of: Tally | undefined, other: Tally | undefined): Loose[] {
  if (!of) return [];
  const open = of.open - (other?.open ?? 0);
  const { model, signed, where } = of;
  return Array.from({ length: Math.max(0, of.all - (other?.all ?? 0)) }, (_, i) => ({
    model,
    signed,
    where,
    open: i < open
  }));
}

/**
 * What became of the agreements of agencies in some counties, or of all agreements for null. One that was signed after
 * the older release's day is no correction of what that release had. Pure.
 */
export function agreementChanges(
  older: KeptRelease,
  newer: KeptRelease,
  counties: readonly Fips[] | null
): AgreementChanges {
  const [then, now] = [tallies(older, counties), tallies(newer, counties)];
  const gone: Loose[] = [];
  const come: Loose[] = [];
  let [ended, resumed] = [0, 0];
  for (const key of new Set([...then.keys(), ...now.keys()])) {
    const [a, b] = [then.get(key), now.get(key)];
    const [left, fresh] = [lacking(a, b), lacking(b, a)];
    const closed = (a?.open ?? 0) - (b?.open ?? 0);
    ended += Math.max(0, closed - left.length);
    resumed += Math.max(0, -closed - fresh.length);
    gone.push(...left);
    come.push(...fresh);
  }
  const corrected = corrections(
    gone,
    come.filter(({ signed }) => signed <= older.release.asOf)
  );
  return {
    added: come.length - corrected.length,
    ended: ended + corrected.filter(({ was, is }) => was.open && !is.open).length,
    resumed: resumed + corrected.filter(({ was, is }) => !was.open && is.open).length,
    removed: gone.length
  };
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
