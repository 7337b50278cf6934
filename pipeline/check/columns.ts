import type { Fault } from '../tables/fault';
import type { Table } from '../tables/table';
import type { Resource } from './descriptor';

/** Faults of a table's header: columns missing, not in the schema, or in another order than the schema's. */
export function columnFaults(resource: Resource, table: Table): Fault[] {
  const expected = resource.schema.fields.map((field) => field.name);
  const tell = (column: string, rule: string): Fault => ({
    file: table.file,
    line: 1,
    column,
    value: column,
    rule
  });
  const faults = [
    ...expected
      .filter((column) => !table.columns.includes(column))
      .map((column) => ({ ...tell(column, 'the column is missing'), value: '' })),
    ...table.columns
      .filter((column) => !expected.includes(column))
      .map((column) => tell(column, 'the schema has no such column'))
  ];
  if (faults.length > 0) return faults;
  const moved = table.columns.find((column, i) => column !== expected[i]);
  if (moved === undefined) return [];
  return [tell(moved, `columns must stand in this order: ${expected.join(', ')}`)];
}
