import type { Look, PaintedCounty, Painting } from '$lib/atlas/paint';
import type { Fips } from '$lib/atlas/types';

/**
 * A look as one word, the class of a county's path and its state in MapLibre: `k0`, `k1` … for the
 * classes, `b0`, `b1` … for a class known only as a bound, `u0`, `u1` … for one that is unsure, else the name of the blank.
 */
export function lookName(look: Look): string {
  if (look.kind !== 'class') return look.kind;
  return `${look.bound ? 'b' : look.unsure ? 'u' : 'k'}${look.index}`;
}

/** The patterns that lie over a colour: lines where only a bound is known, a hatch where the class is unsure, dots for too few people. */
export const PATTERNS = ['bound', 'unsure', 'too-few'] as const;
export type Pattern = (typeof PATTERNS)[number];

/** The pattern over a look, if it has one. */
export function patternOf(look: string): Pattern | null {
  if (look === 'too-few') return 'too-few';
  if (!/^[bu]\d+$/.test(look)) return null;
  return look.startsWith('b') ? 'bound' : 'unsure';
}

/**
 * The classes of a county's path: its look, and `own` where places without an agreement are coloured
 * too and this one has an agreement, so that the two can still be told apart.
 */
export function countyClasses(county: PaintedCounty, everywhere: boolean): string {
  const look = lookName(county.look);
  return everywhere && isOwn(county) ? `${look} own` : look;
}

/** Whether a county that shows a value has an agreement in force; a blank says so by itself. */
export function isOwn({ look, agreement }: PaintedCounty): boolean {
  return agreement !== 'no' && (look.kind === 'class' || look.kind === 'too-few');
}

/** A county that is not among those shown: its colour without a pattern or an outline, and `faint`. */
function faintClasses({ look }: PaintedCounty): string {
  if (look.kind === 'class') return `k${look.index} faint`;
  return `${look.kind === 'too-few' ? 'not-covered' : look.kind} faint`;
}

/** Every county's classes under a painting; those not among the ones shown stand back. Null shows all. */
export function classesOf(
  painting: Painting,
  shown: ReadonlySet<Fips> | null = null
): Map<Fips, string> {
  const { everywhere } = painting.question;
  return new Map(
    [...painting.counties].map(([fips, county]) => [
      fips,
      shown?.has(fips) === false ? faintClasses(county) : countyClasses(county, everywhere)
    ])
  );
}

/** The entries of `next` that differ from `drawn`, for renderers that repaint only what changed. */
export function* changes(
  drawn: ReadonlyMap<Fips, string>,
  next: ReadonlyMap<Fips, string>
): Generator<[Fips, string]> {
  for (const entry of next) if (drawn.get(entry[0]) !== entry[1]) yield entry;
}
