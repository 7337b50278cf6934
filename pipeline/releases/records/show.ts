import { choicesOf, isSafe, LEAST_PUBLISHED, type Choice } from './derive';
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

/** Fewest numbers that a number which is kept back may be: as many as "fewer than ten" people can be. */
const LEAST_CHOICE = LEAST_PUBLISHED - 1;

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
  const isFew = (value: number): boolean => value < LEAST_PUBLISHED;
  const hidden = (known: readonly string[], name: string): Choice[] =>
    choicesOf(scheme, atoms, known, name);
  if (isFew(denominator)) {
    const others = hidden(exact, measure.denominator).filter(({ value }) => !isFew(value));
    return exact.length === 0 || leaveEnough(others) ? { kind: 'few' } : { kind: 'withheld' };
  }
  if (add(measure.numerator, measure.denominator)) return { kind: 'exact', numerator, denominator };
  const parts = hidden([...exact, measure.denominator], measure.numerator);
  if (parts.length > 0 && leaveEnough(parts) && add(measure.denominator)) {
    if (denominator < LEAST_BOUNDED) return { kind: 'whole only', denominator };
    const few = parts.filter(({ value: part }) => isFew(part));
    const allButFew = parts.filter(({ value: part }) => isFew(denominator - part));
    const others = parts.filter((part) => !few.includes(part) && !allButFew.includes(part));
    if (leaveEnough(few, allButFew, others)) {
      if (isFew(numerator)) return { kind: 'few of', denominator };
      if (isFew(denominator - numerator)) return { kind: 'all but few', denominator };
    }
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
  const known = exact.filter((name) => within(scheme, name, measure.denominator)).map(value);
  const part = Math.max(0, ...known);
  if (part < LEAST_BOUNDED) return { kind: 'withheld' };
  const choice = hidden(exact, measure.numerator);
  if (isFew(numerator))
    return leaveEnough(
      choice.filter((one) => isFew(one.value)),
      choice.filter((one) => !isFew(one.value))
    )
      ? {
          kind: 'at most',
          numerator: null,
          denominator: null,
          share: (LEAST_PUBLISHED - 1) / part
        }
      : { kind: 'withheld' };
  if (numerator < part && add(measure.numerator))
    return { kind: 'at most', numerator, denominator: null, share: numerator / part };
  return { kind: 'withheld' };
}

/**
 * Whether each of some answers leaves a reader enough numbers to choose from: an answer is told by what is shown, and so
 * is that it was none of the others. An answer that no number gives tells nothing.
 */
function leaveEnough(...answers: readonly (readonly Choice[])[]): boolean {
  return answers.every(
    (choices) => choices.length === 0 || choices.filter(({ sure }) => sure).length >= LEAST_CHOICE
  );
}

/** Whether everybody in one quantity is in another. */
function within(scheme: Scheme, name: string, other: string): boolean {
  return quantityOf(scheme, name).masks.some((mask) =>
    quantityOf(scheme, other).masks.some((all) => (mask & ~all) === 0)
  );
}
