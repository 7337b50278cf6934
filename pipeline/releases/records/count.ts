import { cleanSelect } from './clean';
import type { Engine } from './engine';
import type { Part } from './source';

/** Records that have everything that is counted in common, each person once a day. */
export interface Cell {
  /** Fiscal year. */
  year: number;
  /** Index of the place among those given. */
  place: number;
  /** Index in `CLASSES`. */
  class: number;
  /** Index in `CHARGES`. */
  charge: number;
  declined: boolean;
  programme: boolean;
  people: number;
}

export interface Counted {
  cells: Cell[];
  /** Rows by part that stand for a person and day. */
  kept: Map<number, number>;
  /** Rows equal, in all that is read, to one that is kept or merged; part of the merged. */
  exact: number;
  /** Records without an identifier: each counts, since none can be told to be another's. */
  unnamed: number;
}

/** A place that records are joined to. */
export interface PlaceIndex {
  key: bigint;
  index: number;
  placed: boolean;
}

/*
 * One number says all that is counted of a record, and the least number of a person's day is kept. Its high bits put
 * first what says most: a place, a detainer that is no duplicate and not superseded, a graded record, a known charge.
 * So what is kept depends on what the rows say, never on their order; the part stands last and counts for nothing.
 */
const BITS = { part: 0, programme: 12, declined: 13, charge: 14, class: 16, place: 18 } as const;
const ORDER = { uncharged: 34, ungraded: 35, stale: 36, unplaced: 37 } as const;
/** Most files and sheets in one import, and most places. */
export const MOST_PARTS = 2 ** (BITS.programme - BITS.part);
export const MOST_PLACES = 2 ** (ORDER.uncharged - BITS.place);

const CODE = [
  `part`,
  `(programme::BIGINT << ${BITS.programme})`,
  `(declined::BIGINT << ${BITS.declined})`,
  `(charge_class::BIGINT << ${BITS.charge})`,
  `(class::BIGINT << ${BITS.class})`,
  `(place::BIGINT << ${BITS.place})`,
  `((charge_class = 0)::BIGINT << ${ORDER.uncharged})`,
  `((class = 0)::BIGINT << ${ORDER.ungraded})`,
  `(stale::BIGINT << ${ORDER.stale})`,
  `((NOT placed)::BIGINT << ${ORDER.unplaced})`
].join(' + ');

/** The records of the fiscal years from `first` to `last`, one a person and day, by all that is counted. */
export async function countPeople(
  engine: Engine,
  parts: readonly Part[],
  places: readonly PlaceIndex[],
  { first, last, today }: { first: number; last: number; today: string }
): Promise<Counted> {
  await joinPlaces(engine, places);
  const counted = `
    SELECT person, day, row_hash, ${CODE} AS code
    FROM (${cleanSelect(parts, today)}) JOIN place_index ON place_key = key
    WHERE problem IS NULL AND fy BETWEEN ${first} AND ${last}`;
  // Equal rows fall together first, then the rows of a person's day: both groupings work on disk where memory ends.
  const found = await engine.rows(`
    WITH counted AS (${counted}),
    different AS (
      SELECT person, day, min(code) AS code, count(*) AS rows FROM counted
      WHERE person IS NOT NULL GROUP BY person, day, row_hash),
    people AS (
      SELECT day, min(code) AS code, sum(rows) - count(*) AS exact FROM different GROUP BY person, day),
    everyone AS (
      SELECT day, code, exact, 0 AS unnamed FROM people
      UNION ALL SELECT day, code, 0, 1 FROM counted WHERE person IS NULL)
    SELECT year(day) + (month(day) >= 10)::INT AS fy, code, count(*) AS n, sum(exact) AS exact,
      sum(unnamed) AS unnamed
    FROM everyone GROUP BY ALL`);
  const sums: Counted = { cells: [], kept: new Map(), exact: 0, unnamed: 0 };
  for (const row of found) {
    const code = Number(row['code']);
    const people = Number(row['n']);
    const part = bits(code, BITS.part, 12);
    sums.kept.set(part, (sums.kept.get(part) ?? 0) + people);
    sums.exact += Number(row['exact']);
    sums.unnamed += Number(row['unnamed']);
    sums.cells.push({
      year: Number(row['fy']),
      place: bits(code, BITS.place, 16),
      class: bits(code, BITS.class, 2),
      charge: bits(code, BITS.charge, 2),
      declined: bits(code, BITS.declined, 1) === 1,
      programme: bits(code, BITS.programme, 1) === 1,
      people
    });
  }
  return sums;
}

async function joinPlaces({ connection }: Engine, places: readonly PlaceIndex[]): Promise<void> {
  await connection.run(
    'CREATE TEMP TABLE place_index (key UBIGINT, place INTEGER, placed BOOLEAN)'
  );
  const appender = await connection.createAppender('place_index');
  for (const { key, index, placed } of places) {
    appender.appendUBigInt(key);
    appender.appendInteger(index);
    appender.appendBoolean(placed);
    appender.endRow();
  }
  appender.closeSync();
}

/** Some bits of a number that may be longer than 32 bits. */
function bits(code: number, from: number, width: number): number {
  return Math.floor(code / 2 ** from) % 2 ** width;
}
