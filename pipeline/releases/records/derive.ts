import { has, quantityOf, sumOf, type Atoms, type Scheme } from './quantities';

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
