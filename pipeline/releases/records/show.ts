import { isSafe, LEAST_PUBLISHED } from './derive';
import { quantityOf, valueOf, type Atoms, type RecordMeasure, type Scheme } from './quantities';

/** What is published of one measure at one place. */
export type Shown =
  | { kind: 'exact'; numerator: number; denominator: number }
  /** Fewer than `LEAST_PUBLISHED` people in the denominator: no number. */
  | { kind: 'few' }
  /** Fewer than `LEAST_PUBLISHED` in the numerator, or all but fewer than that. */
  | { kind: 'few of'; denominator: number }
  | { kind: 'all but few'; denominator: number }
  /** The denominator alone. */
  | { kind: 'whole only'; denominator: number }
  /** The share is not above a quotient of published numbers; the numerator where it is published itself. */
  | { kind: 'at most'; numerator: number | null; denominator: number | null; share: number }
  /** No number: another one would follow from it. */
  | { kind: 'withheld' };

/** What a place shows, and the quantities that are published by it exactly. */
export interface Showing {
  shown: Map<string, Shown>;
  exact: string[];
}

/** Fewest people in a whole whose part may be said to be "fewer than ten" without saying more. */
const LEAST_BOUNDED = 2 * LEAST_PUBLISHED - 1;

/** Whether some quantities may be published of a place beside each other. */
export type Allowed = (quantities: readonly string[]) => boolean;

/**
 * Decides what a place shows, the first measures first: each exactly where `allowed`, else as a bound, else not at
 * all. Measures without anybody in their programme here are left out.
 */
export function showPlace(scheme: Scheme, atoms: Atoms, allowed: Allowed): Showing {
  const showing: Showing = { shown: new Map(), exact: [] };
  for (const measure of scheme.measures) {
    const everybody = measure.denominator.endsWith('287g') ? 'all287g' : 'all';
    if (valueOf(scheme, atoms, everybody) === 0) continue;
    showing.shown.set(measure.id, showMeasure(scheme, atoms, measure, showing.exact, allowed));
  }
  return showing;
}

/** As `showPlace` for a county: all that counts is what follows from its own numbers. */
export function showCounty(scheme: Scheme, atoms: Atoms): Showing {
  return showPlace(scheme, atoms, (quantities) => isSafe(scheme, atoms, quantities));
}

function showMeasure(
  scheme: Scheme,
  atoms: Atoms,
  measure: RecordMeasure,
  exact: string[],
  allowed: Allowed
): Shown {
  const value = (name: string): number => valueOf(scheme, atoms, name);
  const [numerator, denominator] = [value(measure.numerator), value(measure.denominator)];
  const add = (...names: string[]): boolean => {
    const more = names.filter((name) => !exact.includes(name));
    if (!allowed([...exact, ...more])) return false;
    exact.push(...more);
    return true;
  };
  if (denominator < LEAST_PUBLISHED) return { kind: 'few' };
  if (add(measure.numerator, measure.denominator)) return { kind: 'exact', numerator, denominator };
  if (leavesOpen(scheme, atoms, measure, exact) && add(measure.denominator)) {
    if (denominator < LEAST_BOUNDED) return { kind: 'whole only', denominator };
    if (numerator < LEAST_PUBLISHED) return { kind: 'few of', denominator };
    if (denominator - numerator < LEAST_PUBLISHED) return { kind: 'all but few', denominator };
    const above = exact
      .filter((name) => within(scheme, measure.numerator, name))
      .filter((name) => within(scheme, name, measure.denominator) && name !== measure.denominator)
      .map(value);
    const most = Math.min(...above);
    return above.length > 0
      ? { kind: 'at most', numerator: most, denominator, share: most / denominator }
      : { kind: 'whole only', denominator };
  }
  // Without the denominator a share is bounded by a part of it that is published.
  const parts = exact.filter((name) => within(scheme, name, measure.denominator)).map(value);
  const part = Math.max(0, ...parts);
  if (part < LEAST_BOUNDED) return { kind: 'withheld' };
  if (numerator < LEAST_PUBLISHED)
    return {
      kind: 'at most',
      numerator: null,
      denominator: null,
      share: (LEAST_PUBLISHED - 1) / part
    };
  if (numerator < part && add(measure.numerator))
    return { kind: 'at most', numerator, denominator: null, share: numerator / part };
  return { kind: 'withheld' };
}

/**
 * Whether a programme's whole can be published while its part is hidden: part and whole of all programmes may leave
 * the programme's part no choice (of 19 people in all, 10 at most are of other programmes). At least ten numbers must
 * remain possible.
 */
function leavesOpen(
  scheme: Scheme,
  atoms: Atoms,
  { numerator, denominator }: RecordMeasure,
  exact: readonly string[]
): boolean {
  const [all, of] = [numerator, denominator].map((name) => name.replace(/287g$/, ''));
  if (all === undefined || of === undefined || all === numerator) return true;
  if (!exact.includes(all) || !exact.includes(of)) return true;
  const [part, whole] = [valueOf(scheme, atoms, all), valueOf(scheme, atoms, of)];
  const [own, ownWhole] = [valueOf(scheme, atoms, numerator), valueOf(scheme, atoms, denominator)];
  let least = Math.max(0, part - (whole - ownWhole));
  let most = Math.min(part, ownWhole);
  if (own < LEAST_PUBLISHED) most = Math.min(most, LEAST_PUBLISHED - 1);
  else if (ownWhole - own < LEAST_PUBLISHED)
    least = Math.max(least, ownWhole - LEAST_PUBLISHED + 1);
  return most - least >= LEAST_PUBLISHED - 1;
}

/** Whether everybody in one quantity is in another. */
function within(scheme: Scheme, name: string, other: string): boolean {
  return quantityOf(scheme, name).masks.some((mask) =>
    quantityOf(scheme, other).masks.some((all) => (mask & ~all) === 0)
  );
}
