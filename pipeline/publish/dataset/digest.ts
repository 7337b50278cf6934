import { createHash } from 'node:crypto';
import { compare } from '../../tables/fault';
import type { Tables } from '../../tables/table';
import { writeTable } from '../../tables/write';

/** One SHA-256 over every cell of every table, whatever the order of the rows: it changes with any fact. */
export function digestOf(tables: Tables): string {
  const hash = createHash('sha256');
  for (const [name, { columns, rows }] of [...tables].sort(([a], [b]) => compare(a, b))) {
    const lines = rows.map((row) => JSON.stringify(columns.map((column) => row.raw(column))));
    hash.update(`${name}\n${writeTable(columns, [])}${lines.sort(compare).join('\n')}\n`);
  }
  return hash.digest('hex');
}
