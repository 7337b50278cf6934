import type { RecordKind } from './layout';
import { CLASSES } from './clean';
import type { Cell } from './count';

/**
 * What is counted of a place and fiscal year, taken apart into atoms that share nobody: by criminal record and
 * programme, by charge, and by what the jail did. Each of the three tables adds up to all the people of the place.
 */
export type Atoms = readonly number[];

/** A table of atoms: where it begins and how many it has. */
interface AtomTable {
  from: number;
  size: number;
}

/** A number that may be published: how many people are in some atoms of each table it can be read from. */
export interface Quantity {
  /** Bit masks over all atoms, one a table that gives the number. */
  masks: readonly number[];
}

/** A measure as numbers that may be published. */
export interface RecordMeasure {
  id: string;
  numerator: string;
  denominator: string;
}

/** How a kind of record is counted. */
export interface Scheme {
  atoms: number;
  tables: readonly AtomTable[];
  quantities: Readonly<Record<string, Quantity>>;
  /** The first is kept where not all can be published. */
  measures: readonly RecordMeasure[];
  /** Atoms of what a record does not say: that nobody is in them tells of nobody. */
  unsaid: number;
  /** For each atom of the first table, whether it is of the 287(g) programme. */
  programme: number;
  /** Atoms by class, the programme apart: those of one class differ in nothing else. */
  classes: readonly number[];
  /** Adds records to a place's atoms. */
  add(atoms: number[], cell: Cell): void;
}

const bit = (atom: number): number => 2 ** atom;
const mask = (...atoms: number[]): number => atoms.reduce((sum, atom) => sum + bit(atom), 0);
const range = (from: number, size: number): number[] =>
  Array.from({ length: size }, (_, i) => from + i);

/** Detainers: atoms 0-7 are class and programme (287(g) first), 8-10 the charge, 11 declined and 12 not. */
const detainers: Scheme = {
  atoms: 13,
  tables: [
    { from: 0, size: 8 },
    { from: 8, size: 3 },
    { from: 11, size: 2 }
  ],
  quantities: {
    all: { masks: [mask(...range(0, 8)), mask(8, 9, 10), mask(11, 12)] },
    graded: { masks: [mask(2, 3, 4, 5, 6, 7)] },
    minor: { masks: [mask(4, 5, 6, 7)] },
    unconvicted: { masks: [mask(6, 7)] },
    charged: { masks: [mask(9, 10)] },
    traffic: { masks: [mask(10)] },
    declined: { masks: [mask(11)] },
    all287g: { masks: [mask(0, 2, 4, 6)] },
    graded287g: { masks: [mask(2, 4, 6)] },
    minor287g: { masks: [mask(4, 6)] },
    unconvicted287g: { masks: [mask(6)] }
  },
  measures: [
    { id: 'detainers_minor', numerator: 'minor', denominator: 'graded' },
    { id: 'detainers_no_conviction', numerator: 'unconvicted', denominator: 'all' },
    { id: 'detainers_declined', numerator: 'declined', denominator: 'all' },
    { id: 'detainers_traffic', numerator: 'traffic', denominator: 'charged' },
    { id: 'detainers_minor_287g', numerator: 'minor287g', denominator: 'graded287g' },
    { id: 'detainers_no_conviction_287g', numerator: 'unconvicted287g', denominator: 'all287g' }
  ],
  unsaid: mask(0, 1, 8),
  programme: mask(0, 2, 4, 6),
  classes: [
    mask(0, 1),
    mask(2, 3),
    mask(4, 5),
    mask(6, 7),
    mask(8),
    mask(9),
    mask(10),
    mask(11),
    mask(12)
  ],
  add(atoms, { class: record, charge, declined, programme, people }) {
    for (const atom of [record * 2 + (programme ? 0 : 1), 8 + charge, declined ? 11 : 12])
      atoms[atom] = (atoms[atom] ?? 0) + people;
  }
};

/** Arrests: atoms 0-1 are convicted people, 2-3 those without a conviction, of the 287(g) programme first. */
const arrests: Scheme = {
  atoms: 4,
  tables: [{ from: 0, size: 4 }],
  quantities: {
    all: { masks: [mask(0, 1, 2, 3)] },
    unconvicted: { masks: [mask(2, 3)] },
    all287g: { masks: [mask(0, 2)] },
    unconvicted287g: { masks: [mask(2)] }
  },
  measures: [
    { id: 'arrests_no_conviction', numerator: 'unconvicted', denominator: 'all' },
    { id: 'arrests_287g_no_conviction', numerator: 'unconvicted287g', denominator: 'all287g' }
  ],
  unsaid: 0,
  programme: mask(0, 2),
  classes: [mask(0, 1), mask(2, 3)],
  add(atoms, { class: record, programme, people }) {
    const atom = (record === CLASSES.indexOf('no conviction') ? 2 : 0) + (programme ? 0 : 1);
    atoms[atom] = (atoms[atom] ?? 0) + people;
  }
};

export const SCHEMES: Readonly<Record<RecordKind, Scheme>> = { detainers, arrests };
/** How many people are in the atoms of a mask. */
export function sumOf(atoms: Atoms, of: number): number {
  let sum = 0;
  for (const [atom, people] of atoms.entries()) if (has(of, atom)) sum += people;
  return sum;
}

/** Whether a mask has an atom. */
export function has(of: number, atom: number): boolean {
  return (of & bit(atom)) !== 0;
}

/** The value of a quantity at a place. */
export function valueOf(scheme: Scheme, atoms: Atoms, name: string): number {
  return sumOf(atoms, quantityOf(scheme, name).masks[0] ?? 0);
}

/** A quantity by name; throws for one the scheme lacks. */
export function quantityOf({ quantities }: Scheme, name: string): Quantity {
  const quantity = quantities[name];
  if (!quantity) throw new Error(`no quantity ${name}`);
  return quantity;
}

/** Whether a measure is of the 287(g) programme alone. */
export function isProgramme(scheme: Scheme, name: string): boolean {
  return (
    (quantityOf(scheme, name).masks[0] ?? 0) !== 0 &&
    ((quantityOf(scheme, name).masks[0] ?? 0) & ~scheme.programme) === 0
  );
}
