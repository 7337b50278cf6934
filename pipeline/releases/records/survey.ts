import type { Spot } from '../refusal';
import { cleanSelect, PLACE_FIELDS, PLACE_KEY } from './clean';
import type { Engine } from './engine';
import { FIELDS } from './layout';
import type { Part } from './source';

/** Why a row cannot be counted. */
const PROBLEMS = ['day', 'window', 'criminality'] as const;
export type Problem = (typeof PROBLEMS)[number];

/** Rows of one part that have a fiscal year and a problem in common. */
export interface Batch {
  part: number;
  /** Null where the row has no day. */
  year: number | null;
  problem: Problem | null;
  rows: number;
  firstDay: string | null;
  lastDay: string | null;
  /** The first rows' numbers, three at most, and the cell at fault of the first. */
  firstRows: number[];
  value: string;
  /** Cells that hold the text "NA", and redactions. */
  notAvailable: number;
  redacted: number;
}

/** A place as records name it, with how many do. */
export interface NamedPlace {
  key: bigint;
  state: string | null;
  county: string | null;
  facility: string | null;
  code: string | null;
  city: string | null;
  rows: number;
}

const COUNTED = FIELDS.filter((field) => field !== 'day');

/** Counts the rows of every part by fiscal year and fault. */
export async function surveyRows(
  { rows }: Engine,
  parts: readonly Part[],
  today: string
): Promise<Batch[]> {
  const sumOf = (test: (field: string) => string): string =>
    `sum(${[...COUNTED, 'day_text'].map((field) => `CASE WHEN ${test(field)} THEN 1 ELSE 0 END`).join(' + ')})`;
  const found = await rows(`
    SELECT part, fy, problem, count(*) AS n, min(row, 3) AS first_rows,
      CAST(min(day) AS VARCHAR) AS first_day, CAST(max(day) AS VARCHAR) AS last_day,
      min_by(CASE WHEN problem = 'criminality' THEN criminality ELSE day_text END, row) AS value,
      ${sumOf((field) => `${field} = 'NA'`)} AS not_available,
      ${sumOf((field) => `starts_with(${field}, '(b)(')`)} AS redacted
    FROM (${cleanSelect(parts, today)}) GROUP BY part, fy, problem ORDER BY ALL`);
  return found.map((row) => ({
    part: Number(row['part']),
    year: row['fy'] == null ? null : Number(row['fy']),
    problem: PROBLEMS.find((problem) => problem === row['problem']) ?? null,
    rows: Number(row['n']),
    firstDay: textOf(row['first_day']),
    lastDay: textOf(row['last_day']),
    firstRows: Array.isArray(row['first_rows']) ? row['first_rows'].map(Number) : [],
    value: textOf(row['value']) ?? '',
    notAvailable: Number(row['not_available']),
    redacted: Number(row['redacted'])
  }));
}

/** Every place the records name, by the key that joins them. Throws in the unheard-of case that two share a key. */
export async function surveyPlaces(
  { rows }: Engine,
  parts: readonly Part[],
  today: string
): Promise<NamedPlace[]> {
  const fields = PLACE_FIELDS.join(', ');
  const found = await rows(
    `SELECT ${fields}, ${PLACE_KEY} AS key, count(*) AS n FROM (${cleanSelect(parts, today)}) GROUP BY ${fields}, key`
  );
  const keys = new Set(found.map((row) => String(row['key'])));
  if (keys.size !== found.length) throw new Error('two places have the same key');
  return found.map((row) => ({
    key: BigInt(String(row['key'])),
    state: textOf(row['state']),
    county: textOf(row['county']),
    facility: textOf(row['facility']),
    code: textOf(row['code']),
    city: textOf(row['city']),
    rows: Number(row['n'])
  }));
}

/** Where the rows of a batch stand, by the first of them. */
export function spotOf(part: Part, batch: Batch, column: string): Spot {
  const [row] = batch.firstRows;
  return {
    file: part.file,
    ...(part.sheet === null ? {} : { sheet: part.sheet }),
    ...(row === undefined ? {} : { row }),
    column
  };
}

function textOf(value: unknown): string | null {
  return value === null || value === undefined ? null : String(value);
}
