import { sqlName } from './engine';
import { FIELDS, type Columns } from './layout';

/** Forms that dates take as text, beside ISO: as people and programs of the United States write them. */
const FORMS = [
  '%m/%d/%Y',
  '%m/%d/%Y %H:%M',
  '%m/%d/%Y %H:%M:%S',
  '%m/%d/%Y %I:%M %p',
  '%m/%d/%Y %I:%M:%S %p',
  '%d-%b-%Y',
  '%b %d, %Y',
  '%B %d, %Y',
  '%Y%m%d'
];

/** A day from a column of text; null where it is none. A number is a spreadsheet's count of days since 1899. */
export function dayOfText(text: string): string {
  const forms = FORMS.map((form) => `'${form}'`).join(', ');
  return (
    `coalesce(try_cast(try_cast(trim(${text}) AS TIMESTAMP) AS DATE), ` +
    `try_cast(try_strptime(trim(${text}), [${forms}]) AS DATE), ` +
    `CASE WHEN regexp_full_match(trim(${text}), '[1-9][0-9]{4}([.][0-9]+)?') ` +
    `THEN DATE '1899-12-30' + CAST(floor(CAST(trim(${text}) AS DOUBLE)) AS INTEGER) END)`
  );
}

/** The list of a query that gives every field from the columns of a table; those the release lacks are null. */
export function fieldList(columns: Columns, names: readonly string[], dated: boolean): string {
  return FIELDS.map((field) => {
    const index = columns[field];
    const name = index === undefined ? undefined : names[index];
    const column = name === undefined ? 'NULL' : sqlName(name);
    const text = `CAST(${column} AS VARCHAR)`;
    if (field !== 'day') return `${text} AS ${field}`;
    return `${dated ? `CAST(${column} AS DATE)` : dayOfText(column)} AS day, ${text} AS day_text`;
  }).join(', ');
}
