import type { Spot } from './refusal';

/** A row that was not taken, and why. */
export interface Reject {
  spot: Spot;
  value: string;
  reason: string;
}

/** A reading that the facts do not prove: for a person to decide, never taken by itself. */
export interface Proposal {
  /** The release's file name. */
  release: string;
  /** What the release prints. */
  printed: string;
  /** The row of the facts that may be meant, by its key. */
  instead: string;
  /** What it would mean: a day put right, an agency renamed, a model relabelled, a slip. */
  reading: string;
  /** What speaks for it, and what is missing. */
  because: string;
}

/** What became of the rows of one file. `rowsIn` = kept + merged + rejected, always. */
export interface FileAccount {
  file: string;
  /** The day or period the file speaks for, with how that is known where its name is wrong. */
  speaksFor: string;
  rowsIn: number;
  /** Rows that stand behind a row of the facts of their own. */
  kept: number;
  /** Rows that add nothing to another one: exact duplicates, several of one person and day, blanks are not counted at all. */
  merged: number;
  rejected: number;
}

/** One change of the facts, as `data/changes.csv` records it. */
export interface Change {
  /** Day the release speaks for. */
  date: string;
  /** The release's file name. */
  release: string;
  /** `<table>/<key>` for a row that came or went, `<table>/<key>/<column>` for a cell. */
  what: string;
  old: string;
  new: string;
}

/** What an import did, or with `--dry-run` would do. */
export interface ImportReport {
  kind: ImportKind;
  files: FileAccount[];
  rejects: Reject[];
  changes: Change[];
  /** Readings for a person to decide. */
  proposals?: Proposal[];
  /** Things a person should look at: proposals, slips, unplaced rows, reasons for a corrected date. */
  notices: string[];
  /** Counts the summary ends with, in order: `['new agreements', 12]`. */
  counts: [string, number][];
}

export const IMPORT_KINDS = ['roster', 'detention', 'detainers', 'arrests'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

/** Throws where rows have gone missing: a fault of the reader, never of the file. */
export function requireAccounted({ file, rowsIn, kept, merged, rejected }: FileAccount): void {
  if (rowsIn !== kept + merged + rejected)
    throw new Error(
      `${file}: ${rowsIn} rows in, but ${kept} kept, ${merged} merged and ${rejected} rejected`
    );
}

const number = (value: number): string => value.toLocaleString('en');

/** The report as lines for a person. */
export function reportLines(report: ImportReport): string[] {
  const width = Math.max(...report.files.map(({ file }) => file.length), 4);
  const head = ['rows in', 'kept', 'merged', 'rejected'].map((name) => name.padStart(10)).join('');
  return [
    `${'file'.padEnd(width)}${head}  speaks for`,
    ...report.files.map(
      ({ file, rowsIn, kept, merged, rejected, speaksFor }) =>
        file.padEnd(width) +
        [rowsIn, kept, merged, rejected].map((value) => number(value).padStart(10)).join('') +
        `  ${speaksFor}`
    ),
    '',
    ...report.counts.map(([what, count]) => `${number(count).padStart(10)}  ${what}`),
    ...report.notices.map((notice) => `notice: ${notice}`)
  ];
}
