import { has, quantityOf, sumOf, valueOf, type Atoms, type Scheme } from './quantities';

/** A number of people below this is not published, and must not follow from what is. */
export const LEAST_PUBLISHED = 10;

/**
 * Every set of atoms whose number of people follows from the given quantities by adding and subtracting: those whose
 * mask, as a row of zeros and ones, is a combination of the quantities' masks.
 */
export function derivable(scheme: Scheme, quantities: readonly string[]): number[] {
  const known = derived.get(scheme) ?? new Map<string, number[]>();
  derived.set(scheme, known);
  const key = [...quantities].sort().join(' ');
  const found = known.get(key);
  if (found) return found;
  const masks = quantities.flatMap((name) => quantityOf(scheme, name).masks);
  const sets = scheme.tables.flatMap(({ from, size }) => {
    const own = masks.map((mask) => Math.floor(mask / 2 ** from) % 2 ** size).filter((m) => m > 0);
    return spanned(own, size).map((set) => set * 2 ** from);
  });
  known.set(key, sets);
  return sets;
}

const derived = new Map<Scheme, Map<string, number[]>>();

/**
 * Whether the quantities of a place may be published together: every number that follows from them is of at least
 * `LEAST_PUBLISHED` people, or of nobody where that tells of nobody (records that do not say; a programme without
 * people here).
 */
export function isSafe(scheme: Scheme, atoms: Atoms, quantities: readonly string[]): boolean {
  const idle = idleAtoms(scheme, atoms);
  return derivable(scheme, quantities).every((set) => {
    const people = sumOf(atoms, set);
    return people >= LEAST_PUBLISHED || (people === 0 && (set & ~idle) === 0);
  });
}

/** A value that a number may have, and whether it could only be kept back: one that leaves nobody in a set may be published. */
export interface Choice {
  value: number;
  sure: boolean;
}

/**
 * The values a number may have, as far as published ones tell, with which it could not be published beside them: what a
 * reader who knows the rules has to choose from where it is kept back. None where the number follows from the others.
 */
export function choicesOf(
  scheme: Scheme,
  atoms: Atoms,
  exact: readonly string[],
  name: string
): Choice[] {
  const now = valueOf(scheme, atoms, name);
  const moving = linesOf(scheme, exact, name)
    .filter(({ slope }) => slope !== 0)
    .map(({ set, slope }) => ({ slope, people: sumOf(atoms, set) }));
  const near = moving.flatMap(({ slope, people }) =>
    Array.from({ length: LEAST_PUBLISHED }, (_, few) => now + (few - people) / slope)
  );
  return [...new Set(near)].filter(Number.isInteger).flatMap((value) => {
    const least = Math.min(...moving.map(({ slope, people }) => people + slope * (value - now)));
    return least < 0 ? [] : [{ value, sure: least > 0 }];
  });
}

/** A set of atoms that follows from some numbers and one more, and by how much it grows with that one. */
interface Line {
  set: number;
  slope: number;
}

const knownLines = new Map<Scheme, Map<string, Line[]>>();

function linesOf(scheme: Scheme, exact: readonly string[], name: string): Line[] {
  const known = knownLines.get(scheme) ?? new Map<string, Line[]>();
  knownLines.set(scheme, known);
  const key = `${[...exact].sort().join(' ')} > ${name}`;
  const lines = known.get(key) ?? tracedLines(scheme, exact, name);
  known.set(key, lines);
  return lines;
}

function tracedLines(scheme: Scheme, exact: readonly string[], name: string): Line[] {
  return scheme.tables.flatMap(({ from, size }) => {
    const within = (names: readonly string[]): number[] =>
      names
        .flatMap((one) => quantityOf(scheme, one).masks)
        .map((mask) => Math.floor(mask / 2 ** from) % 2 ** size)
        .filter((mask) => mask > 0);
    const [own] = within([name]);
    if (own === undefined) return [];
    const rows = reduced(within(exact).map((mask) => vector(mask, size)));
    const rest = remainder(rows, vector(own, size));
    const pivot = rest.findIndex((value) => Math.abs(value) > 1e-9);
    if (pivot < 0) return [];
    return spanned(within([...exact, name]), size).map((set) => ({
      set: set * 2 ** from,
      slope: Math.round((remainder(rows, vector(set, size))[pivot] ?? 0) / (rest[pivot] ?? 1))
    }));
  });
}

/** Atoms in which nobody is, without that telling of anybody. */
function idleAtoms({ unsaid, programme, tables }: Scheme, atoms: Atoms): number {
  const [first] = tables;
  const size = first?.size ?? 0;
  const all = 2 ** size - 1;
  let idle = 0;
  for (const group of [programme, all & ~programme]) if (sumOf(atoms, group) === 0) idle |= group;
  for (let atom = 0; atom < atoms.length; atom += 1)
    if (has(unsaid, atom) && atoms[atom] === 0) idle |= 2 ** atom;
  return sumOf(atoms, all) === 0 ? -1 : idle;
}

/** All nonempty sets of `size` atoms in the span of some masks, by elimination on rows of small whole numbers. */
function spanned(masks: readonly number[], size: number): number[] {
  const rows = reduced(masks.map((mask) => vector(mask, size)));
  return Array.from({ length: 2 ** size - 1 }, (_, i) => i + 1).filter((set) =>
    remainder(rows, vector(set, size)).every((value) => Math.abs(value) < 1e-9)
  );
}

interface EchelonRow {
  pivot: number;
  values: number[];
}

function reduced(vectors: readonly number[][]): EchelonRow[] {
  const rows: EchelonRow[] = [];
  for (const one of vectors) {
    const rest = remainder(rows, one);
    const pivot = rest.findIndex((value) => Math.abs(value) > 1e-9);
    if (pivot < 0) continue;
    const lead = rest[pivot] ?? 1;
    rows.push({ pivot, values: rest.map((value) => value / lead) });
  }
  return rows;
}

/** What is left of a row when those before it have been taken out. */
function remainder(rows: readonly EchelonRow[], row: readonly number[]): number[] {
  let rest = [...row];
  for (const { pivot, values } of rows) {
    const times = rest[pivot] ?? 0;
    if (times !== 0) rest = rest.map((value, i) => value - times * (values[i] ?? 0));
  }
  return rest;
}

function vector(mask: number, size: number): number[] {
  return Array.from({ length: size }, (_, atom) => (has(mask, atom) ? 1 : 0));
}
