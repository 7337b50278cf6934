import { CellError, type Fault } from './fault';

const LINE_BREAK = /\r\n|\r|\n/g;

/** Separator of the values of a list cell. */
export const LIST_SEPARATOR = ';';

/** Number of line breaks in a text, whichever way they are written. */
export function lineBreaks(text: string): number {
  return text.match(LINE_BREAK)?.length ?? 0;
}

/** One row of a table. Reading a column the table does not have throws; a blank cell is null, never zero. */
export class Row {
  readonly file: string;
  /** Line of the file the row begins on, from 1. */
  readonly line: number;
  readonly #columns: ReadonlyMap<string, number>;
  readonly #cells: readonly string[];

  constructor(
    file: string,
    columns: ReadonlyMap<string, number>,
    cells: readonly string[],
    line: number
  ) {
    this.file = file;
    this.line = line;
    this.#columns = columns;
    this.#cells = cells;
  }

  /** The cell as it stands in the file; '' where blank. */
  raw(column: string): string {
    return this.#cells[this.#index(column)] ?? '';
  }

  /** Whether the table has this column. */
  has(column: string): boolean {
    return this.#columns.has(column);
  }

  /** Line of the file the cell begins on: later than the row's where an earlier cell holds line breaks. */
  lineOf(column: string): number {
    const before = this.#cells.slice(0, this.#index(column));
    return this.line + before.reduce((sum, cell) => sum + lineBreaks(cell), 0);
  }

  /** The cell's text; null where blank. */
  text(column: string): string | null {
    return this.raw(column) || null;
  }

  /** The cell's text; throws where blank. */
  must(column: string): string {
    return this.text(column) ?? this.#refuse(column, 'must not be blank');
  }

  /** The cell's number; null where blank; throws where it is no plain decimal number. */
  number(column: string): number | null {
    const text = this.text(column);
    if (text === null) return null;
    return plainNumber(text) ?? this.#refuse(column, 'must be a number');
  }

  /** A yes/no cell; null where blank; throws on any other word. */
  yes(column: string): boolean | null {
    const text = this.text(column);
    if (text === null) return null;
    return text === 'yes' || (text === 'no' ? false : this.#refuse(column, 'must be yes or no'));
  }

  /** The values of a list cell; empty where blank. */
  list(column: string): string[] {
    return this.text(column)?.split(LIST_SEPARATOR) ?? [];
  }

  /** The cell's text as one of a closed list of words; throws on any other. */
  oneOf<Word extends string>(column: string, words: readonly Word[]): Word {
    const text = this.raw(column);
    const word = words.find((known) => known === text);
    return word ?? this.#refuse(column, `must be one of: ${words.join(', ')}`);
  }

  /** A fault of this row's cell. */
  fault(column: string, rule: string, value = this.raw(column)): Fault {
    return { file: this.file, line: this.lineOf(column), column, value, rule };
  }

  #index(column: string): number {
    const index = this.#columns.get(column);
    if (index !== undefined) return index;
    const { file, line } = this;
    throw new CellError({ file, line, column, value: '', rule: 'the table has no such column' });
  }

  #refuse(column: string, rule: string): never {
    throw new CellError(this.fault(column, rule));
  }
}

/** A table of the facts, as read from its file. */
export interface Table {
  readonly name: string;
  readonly file: string;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

/** The tables by name. */
export type Tables = ReadonlyMap<string, Table>;

/** A table's rows; none where there is no such table. */
export function rowsOf(tables: Tables, name: string): readonly Row[] {
  return tables.get(name)?.rows ?? [];
}

/** A table from a header and lists of cells; the header is line 1. */
export function makeTable(
  name: string,
  file: string,
  columns: readonly string[],
  cells: readonly (readonly string[])[]
): Table {
  const index = new Map(columns.map((column, i) => [column, i]));
  let line = 1 + lineBreaks(columns.join(',')) + 1;
  const rows = cells.map((row) => {
    const made = new Row(file, index, row, line);
    line += 1 + lineBreaks(row.join(','));
    return made;
  });
  return { name, file, columns, rows };
}

/** A plain decimal number (`12`, `-0.5`), or null for anything else: no blank, exponent or digit grouping. */
export function plainNumber(text: string): number | null {
  return /^-?(0|[1-9]\d*)(\.\d+)?$/.test(text) ? Number(text) : null;
}
