import type { Part } from './source';

/** A text as it is known: null for blanks, for "NA" written out and for redactions such as "(b)(6)(b)(7)(c)". */
function known(column: string): string {
  return (
    `CASE WHEN ${column} IS NULL OR trim(${column}) IN ('', 'NA', 'N/A', '#N/A', 'NULL') ` +
    `OR ${column} ILIKE '(b)%' THEN NULL ELSE trim(${column}) END`
  );
}

/** Columns a place is found by. */
export const PLACE_FIELDS = ['state', 'county', 'facility', 'code', 'city'] as const;

/** 64 bits of all that a place is found by: what records and places are joined by. */
export const PLACE_KEY = `hash(${PLACE_FIELDS.join(', ')})`;

/** All that is read of a record as 64 bits: equal for rows that say the same. */
const ROW_HASH =
  'hash(id, day, state, county, facility, code, city, criminality, level, charge, lift, method)';

/** Classes of the criminal record, in the order of the counts: convicted without a level, level 1 or 2, level 3, no conviction. */
export const CLASSES = ['ungraded', 'serious', 'level 3', 'no conviction'] as const;
/** Classes of the most serious charge. */
export const CHARGES = ['no charge', 'other charge', 'traffic'] as const;

const CRIMINALITY = known('criminality');
const CLASS = `
  CASE WHEN crim = 1 THEN
    CASE WHEN level IN ('3', '3.0') THEN 2 WHEN level IN ('1', '2', '1.0', '2.0') THEN 1
      WHEN regexp_matches(level, '^[Ll]evel 3$') THEN 2 WHEN regexp_matches(level, '^[Ll]evel [12]$') THEN 1
      ELSE 0 END
    ELSE 3 END`;

/** The records of all parts, made comparable. `problem` says why a row cannot be counted: null where it can. */
export function cleanSelect(parts: readonly Part[], today: string): string {
  const all = parts
    .map(({ select }, part) => `SELECT ${part} AS part, * FROM (${select})`)
    .join(' UNION ALL ');
  return `
    SELECT *, ${PLACE_KEY} AS place_key, ${ROW_HASH} AS row_hash,
      year(day) + CASE WHEN month(day) >= 10 THEN 1 ELSE 0 END AS fy,
      CASE WHEN id IS NULL OR trim(id) IN ('', 'NA') OR id ILIKE '(b)%' THEN NULL ELSE hash(trim(id)) END AS person,
      CASE WHEN day IS NULL THEN 'day' WHEN day > DATE '${today}' THEN 'window' WHEN crim IS NULL THEN 'criminality' END AS problem,
      ${CLASS} AS class,
      CASE WHEN charge_known IS NULL THEN 0
        WHEN charge_known LIKE '54__' OR charge_known LIKE '54__.0' THEN 2 ELSE 1 END AS charge_class,
      CASE WHEN lower(lift) LIKE '%declined by lea%' THEN 1 ELSE 0 END AS declined,
      CASE WHEN lower(lift) LIKE 'duplicate%' OR lower(lift) LIKE 'superseding%' THEN 1 ELSE 0 END AS stale,
      CASE WHEN method ILIKE '%287(g)%' OR method ILIKE '%287g%' THEN 1 ELSE 0 END AS programme
    FROM (
      SELECT *, ${known('charge')} AS charge_known,
        CASE WHEN starts_with(${CRIMINALITY}, '1') OR ${CRIMINALITY} ILIKE 'convicted%' THEN 1
          WHEN starts_with(${CRIMINALITY}, '2') OR ${CRIMINALITY} ILIKE 'pending%' THEN 2
          WHEN starts_with(${CRIMINALITY}, '3') OR ${CRIMINALITY} ILIKE 'other immigration%' THEN 3 END AS crim
      FROM (${all})
    )`;
}
