import type { Precision } from '$lib/atlas/types';
import type { Order } from './codec';
import type { Place } from './place-book';
import type { Interval } from './statistics';

/** A place as it is shown. */
export interface Named {
  place: Place;
  /** The reader's own name for it, or its own. */
  name: string;
}

/** A cell's difference from the reference, in words and in numbers. */
export interface CellDifference {
  shown: string;
  /** The interval in words, or why there is none. */
  detail: string;
  /** Whether the difference stands out from chance; null where that was not tested. */
  marked: boolean | null;
  value: number | null;
  interval: Interval | null;
}

/** What one place has in one row: the words on screen, and the numbers behind them. */
export interface Cell {
  /** The value in words, or which blank it is. */
  shown: string;
  details: string[];
  /** What would fill the page, folded until it is asked for: our words, and prose of the facts, which is kept in English. */
  more: { text: string; prose: string | null }[];
  blank: boolean;
  /** Whether what is shown is prose of the facts, which is kept in English. */
  prose: boolean;
  /** Rests on fewer people than can be compared. */
  pale: boolean;
  value: number | string | null;
  interval: Interval | null;
  numerator: number | null;
  denominator: number | null;
  precision: Precision | null;
  period: string | null;
  counties: { of: number; withFigure: number } | null;
  difference: CellDifference | null;
  /** Of this cell alone, besides those of its row. */
  sources: string[];
}

export interface Row {
  key: string;
  name: string;
  note: string | null;
  /** What a link calls ordering the places by this row. */
  order: Order | null;
  cells: Cell[];
  sources: string[];
}

/** Rows that belong together. They are worked out when they are first asked for: many places fill thousands of cells. */
export class Section {
  readonly key: 'people' | 'chosen' | 'others' | 'law';
  readonly name: string;
  readonly #make: () => Row[];
  #rows: Row[] | null = null;

  constructor(key: Section['key'], name: string, make: () => Row[]) {
    this.key = key;
    this.name = name;
    this.#make = make;
  }

  get rows(): Row[] {
    return (this.#rows ??= this.#make());
  }
}

/** The comparison as a table: a column a place, a row a figure. */
export interface Table {
  columns: Named[];
  /** 0 where there is a reference, whose column is the first; else -1. */
  reference: number;
  sections: Section[];
}

/** A cell with what is given; all else is empty. */
export function cell(given: Partial<Cell> & { shown: string }): Cell {
  return {
    details: [],
    more: [],
    blank: false,
    prose: false,
    pale: false,
    value: null,
    interval: null,
    numerator: null,
    denominator: null,
    precision: null,
    period: null,
    counties: null,
    difference: null,
    sources: [],
    ...given
  };
}
