/** Something wrong with a cell, a row or a file of the facts, told so that a person can find and mend it. */
export interface Fault {
  file: string;
  /** Line of the file, from 1. */
  line: number;
  /** Column by name; `(row)` or `(file)` where no single column is to blame. */
  column: string;
  value: string;
  /** The rule that is broken, as a sentence part: "must be a day like 2026-05-18". */
  rule: string;
}

/** Stands for the column where a fault is the whole file's. */
export const WHOLE_FILE = '(file)';

const LONGEST_VALUE = 160;

/** One line: `data/agreements.csv:12:signed: "2031-02-30" — must be a day like 2026-05-18`. */
export function faultText({ file, line, column, value, rule }: Fault): string {
  if (value === '' && column === WHOLE_FILE) return `${file}:${line}:${column} — ${rule}`;
  const cut = value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE)}…` : value;
  // Quoted as JSON so that a stray space or line break can be seen.
  return `${file}:${line}:${column}: ${value === '' ? '(blank)' : JSON.stringify(cut)} — ${rule}`;
}

/** Faults in reading order: by file, line and column; the same fault is told once. */
export function inReadingOrder(faults: readonly Fault[]): Fault[] {
  const once = new Map(faults.map((fault) => [faultText(fault), fault]));
  return [...once.values()].sort(
    (a, b) => compare(a.file, b.file) || a.line - b.line || compare(a.column, b.column)
  );
}

/** Order by code units: the same on every machine, whatever its language. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Thrown where a cell cannot be used at all; carries the fault. */
export class CellError extends Error {
  readonly fault: Fault;
  constructor(fault: Fault) {
    super(faultText(fault));
    this.name = 'CellError';
    this.fault = fault;
  }
}
