import { readPackage, keyOf } from '../check/package';
import type { Resource } from '../check/descriptor';
import { compare, faultText } from '../tables/fault';
import { loadTables } from '../tables/load';
import { writeTable } from '../tables/write';
import type { Change } from './report';

/** Cells of a row by column; every column of the table is there, '' where blank. */
export type Cells = Record<string, string>;

/** A row that changed, came (`before` null) or went (`after` null). */
export interface RowChange {
  table: string;
  /** The primary key, its parts joined by `+`. */
  key: string;
  before: Cells | null;
  after: Cells | null;
}

/**
 * The facts of a folder in memory, to be edited by an import. Nothing is written: `files` gives the texts of the tables
 * that differ from the folder's. Rows are told apart by the table's primary key.
 */
export class Draft {
  readonly dir: string;
  readonly #tables = new Map<string, DraftTable>();

  /** Throws where the folder cannot be read as facts: its faults, one a line. */
  constructor(dir: string) {
    this.dir = dir;
    const { dataPackage, faults } = readPackage(dir);
    const { tables, faults: formFaults } = loadTables(dir);
    const wrong = [...faults, ...formFaults];
    if (!dataPackage || wrong.length > 0)
      throw new Error(['The facts must be mended first:', ...wrong.map(faultText)].join('\n'));
    for (const resource of dataPackage.resources) {
      const columns = resource.schema.fields.map((field) => field.name);
      const rows = (tables.get(resource.name)?.rows ?? []).map((row) =>
        Object.fromEntries(
          columns.map((column) => [column, row.has(column) ? row.raw(column) : ''])
        )
      );
      this.#tables.set(resource.name, new DraftTable(resource, rows));
    }
  }

  /** A table by name; throws where the descriptor has none. */
  table(name: string): DraftTable {
    const table = this.#tables.get(name);
    if (!table) throw new Error(`${this.dir}/datapackage.json describes no table ${name}`);
    return table;
  }

  /** Every row that differs from the folder's, by table and key. */
  changes(): RowChange[] {
    return [...this.#tables.values()].flatMap((table) => table.changes());
  }

  /** The new text of every table that differs from the folder's, by file name. */
  files(): Map<string, string> {
    return new Map(
      [...this.#tables.values()]
        .filter((table) => table.changes().length > 0)
        .map((table) => [table.resource.path, table.text()])
    );
  }
}

/** A table in the hands of an import. */
export class DraftTable {
  readonly resource: Resource;
  readonly columns: readonly string[];
  readonly #key: readonly string[];
  readonly #before: ReadonlyMap<string, Cells>;
  readonly #rows: Map<string, Cells>;
  readonly #sorted: boolean;

  constructor(resource: Resource, rows: readonly Cells[]) {
    this.resource = resource;
    this.columns = resource.schema.fields.map((field) => field.name);
    this.#key = keyOf(resource);
    this.#before = new Map(rows.map((row) => [this.keyOf(row), row]));
    this.#rows = new Map(this.#before);
    const parts = rows.map((row) => this.#key.map((column) => row[column] ?? ''));
    this.#sorted = parts.every((part, i) => compareParts(parts[i - 1] ?? part, part) <= 0);
  }

  /** The rows as they now stand, in no order to rely on. Change one through `put`, not in place. */
  rows(): Cells[] {
    return [...this.#rows.values()];
  }

  get(key: string): Cells | undefined {
    return this.#rows.get(key);
  }

  /** A row's primary key, its parts joined by `+`. */
  keyOf(row: Readonly<Cells>): string {
    return this.#key.map((column) => row[column] ?? '').join('+');
  }

  /** Adds a row, or changes the cells given of the row that has its key. Blank where a new row says nothing. */
  put(cells: Readonly<Cells>): void {
    for (const column of Object.keys(cells))
      if (!this.columns.includes(column))
        throw new Error(`table ${this.resource.name} has no column ${column}`);
    const key = this.keyOf(cells);
    const now = this.#rows.get(key);
    const row = Object.fromEntries(
      this.columns.map((column) => [column, cells[column] ?? now?.[column] ?? ''])
    );
    this.#rows.set(key, row);
  }

  remove(key: string): void {
    this.#rows.delete(key);
  }

  changes(): RowChange[] {
    const table = this.resource.name;
    const keys = [...new Set([...this.#before.keys(), ...this.#rows.keys()])].sort(compare);
    return keys.flatMap((key) => {
      const before = this.#before.get(key) ?? null;
      const after = this.#rows.get(key) ?? null;
      const same =
        before && after && this.columns.every((column) => before[column] === after[column]);
      return same ? [] : [{ table, key, before, after }];
    });
  }

  /** The table as CSV: sorted by its key if it was, else in its own order with the new rows last. */
  text(): string {
    const rows = [...this.#rows.values()].map((row): [string[], Cells] => [
      this.#key.map((column) => row[column] ?? ''),
      row
    ]);
    if (this.#sorted) rows.sort(([a], [b]) => compareParts(a, b));
    return writeTable(
      this.columns,
      rows.map(([, row]) => this.columns.map((column) => row[column] ?? ''))
    );
  }
}

function compareParts(a: readonly string[], b: readonly string[]): number {
  for (const [i, part] of a.entries()) {
    const order = compare(part, b[i] ?? '');
    if (order !== 0) return order;
  }
  return 0;
}

/**
 * Row changes as lines of `changes.csv`: one a cell for a row that changed, one a row that came or went with the cells
 * of `shown` in short.
 */
export function changeLines(
  changes: readonly RowChange[],
  stamp: Pick<Change, 'date' | 'release'>
): Change[] {
  return changes.flatMap(({ table, key, before, after }): Change[] => {
    const what = `${table}/${key}`;
    if (!before) return [{ ...stamp, what, old: '', new: inShort(after) }];
    if (!after) return [{ ...stamp, what, old: inShort(before), new: '' }];
    return Object.keys(after)
      .filter((column) => before[column] !== after[column])
      .map((column) => ({
        ...stamp,
        what: `${what}/${column}`,
        old: before[column] ?? '',
        new: after[column] ?? ''
      }));
  });
}

/** What tells a row that came or went apart, beside its key. */
const SHOWN = [
  'name',
  'model',
  'signed',
  'status',
  'numerator',
  'denominator',
  'share',
  'county_fips'
];

function inShort(row: Cells | null): string {
  return SHOWN.flatMap((column) => (row?.[column] ? [`${column} ${row[column]}`] : [])).join('; ');
}
