import { group } from 'd3-array';
import type { Fault } from '../tables/fault';
import { rowsOf, type Row } from '../tables/table';
import { keyOf } from './package';
import type { Rule } from './rule';

/** Primary keys, and columns marked unique, hold no value twice. */
export const keysRule: Rule = ({ dataPackage, tables }) =>
  dataPackage.resources.flatMap((resource) => {
    const rows = rowsOf(tables, resource.name);
    const key = keyOf(resource);
    const unique = resource.schema.fields
      .filter((field) => field.constraints?.unique)
      .map((field) => [field.name]);
    const single = new Set(unique.flat());
    const keys = key.length === 1 && single.has(key[0] ?? '') ? unique : [key, ...unique];
    return keys.flatMap((columns) => repeated(rows, columns));
  });

function repeated(rows: readonly Row[], columns: readonly string[]): Fault[] {
  const [column = ''] = columns;
  const value = (row: Row) => columns.map((name) => row.raw(name)).join(' + ');
  // A blank cell of a unique column is no value; the schema says whether it may be blank.
  const filled = rows.filter((row) => columns.some((name) => row.raw(name) !== ''));
  return [...group(filled, value).values()].flatMap(([first, ...again]) =>
    again.map((row) => {
      const rule = `${columns.join(' + ')} must be unique; line ${first?.line} has the same`;
      return row.fault(column, rule, value(row));
    })
  );
}
