import { rowsOf } from '../tables/table';
import type { Rule } from './rule';

/** Every value of a cell that refers to another table is found there, each value of a list by itself. */
export const referencesRule: Rule = ({ dataPackage, tables }) =>
  dataPackage.resources.flatMap(({ name, schema }) =>
    schema.fields.flatMap(({ name: column, list, references }) => {
      if (!references) return [];
      const { resource, field } = references;
      const known = new Set(rowsOf(tables, resource).map((row) => row.raw(field)));
      return rowsOf(tables, name).flatMap((row) => {
        const cell = row.raw(column);
        const values = cell === '' ? [] : list === undefined ? [cell] : cell.split(list);
        return values
          .filter((value) => value !== '' && !known.has(value))
          .map((value) => row.fault(column, `must be found in ${resource}.${field}`, value));
      });
    })
  );
