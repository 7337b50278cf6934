/** What `publish` writes for the page of the data, beside the shapes of `atlas/types`. */
import type { DayDate, Model, Release } from '$lib/atlas/types';

/** A file that can be downloaded, by its name below `data/tables/`. */
export interface FileFacts {
  name: string;
  bytes: number;
  /** Of its bytes, in hexadecimal. */
  sha256: string;
}

export type ColumnType = 'string' | 'integer' | 'number' | 'boolean' | 'date';

/** A column as the dictionary describes it; title and meaning are kept in English. */
export interface ColumnEntry {
  name: string;
  type: ColumnType;
  title: string;
  meaning: string;
  unit: string | null;
  /** Whether a cell may hold several values, joined by ";". */
  list: boolean;
  required: boolean;
  /** The closed list of words a cell may hold; null where it may hold others. */
  words: string[] | null;
  /** Where every value of a cell is found again; null where nowhere. */
  refersTo: { table: string; column: string } | null;
}

/** The terms that sources state, with how many of a table's sources state them; null for sources that state none. */
export interface TermsCount {
  terms: string | null;
  sources: number;
}

/** One table of the facts; title and description are kept in English. */
export interface TableEntry {
  name: string;
  title: string;
  description: string;
  rows: number;
  /** Columns that tell one row from another. */
  key: string[];
  columns: ColumnEntry[];
  csv: FileFacts;
  parquet: FileFacts;
  /** What the sources of its rows ask for, commonest first; empty where its rows name no source. */
  terms: TermsCount[];
}

/** `static/data/tables.json`. */
export interface TablesFile {
  release: Release;
  tables: TableEntry[];
}

/** The agency, facility or other thing that a row speaks of. */
export interface About {
  name: string;
  /** State by its abbreviation; null where it is of none. */
  state: string | null;
  /** Id of the agency that has a page of its own. */
  agency: string | null;
  model: Model | null;
}

/** What changed: a row came or went, a cell, the figures of a measure and period, or the day agreements were last seen. */
export type ChangeKind =
  | { kind: 'added' | 'removed'; about: About | null }
  | { kind: 'cell'; column: string; about: About | null }
  | { kind: 'figures'; measure: string; period: string }
  | { kind: 'seen' };

/** One line of the table of changes; `old` and `new` are its cells. */
export type Change = {
  /** The day the release speaks for. */
  date: DayDate;
  /** The release's file name. */
  release: string;
  table: string;
  /** The row's key as the table of changes gives it. */
  key: string;
  old: string;
  new: string;
  /** Of the whole line: another line has another. */
  uuid: string;
} & ChangeKind;

/** `static/data/changes.json`: newest first. */
export interface ChangesFile {
  release: Release;
  changes: Change[];
}
