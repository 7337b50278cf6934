import {
  BIGINT,
  BOOLEAN,
  DATE,
  DOUBLE,
  DuckDBDataChunk,
  DuckDBDateValue,
  DuckDBInstance,
  VARCHAR,
  type DuckDBConnection,
  type DuckDBType,
  type DuckDBValue
} from '@duckdb/node-api';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Field, Resource } from '../../check/descriptor';
import { sqlName, sqlText } from '../../releases/records/engine';
import { CellError } from '../../tables/fault';
import type { Row, Table } from '../../tables/table';

/** Rows that the engine takes at a time. */
const CHUNK = 2048;
/** Milliseconds of a day. */
const DAY = 86_400_000;

/** A described table. */
export interface Described {
  resource: Resource;
  table: Table;
}

/**
 * Tables as Parquet files, by name: the columns of the schema with its types, blank cells as nulls, rows in the order
 * of the table. The same tables give the same bytes. Rejects at a cell that is not of its column's type.
 */
export async function parquetFiles(tables: readonly Described[]): Promise<Map<string, Uint8Array>> {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-parquet-'));
  // One thread writes rows in one order, and so the same bytes.
  const instance = await DuckDBInstance.create(':memory:', {
    threads: '1',
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false'
  });
  const connection = await instance.connect();
  const files = new Map<string, Uint8Array>();
  try {
    for (const described of tables) {
      const { name } = described.resource;
      await fill(connection, described);
      const file = join(folder, `${name}.parquet`);
      await connection.run(
        `COPY ${sqlName(name)} TO ${sqlText(file)} (FORMAT parquet, COMPRESSION zstd)`
      );
      await connection.run(`DROP TABLE ${sqlName(name)}`);
      files.set(name, readFileSync(file));
    }
  } finally {
    connection.closeSync();
    instance.closeSync();
    rmSync(folder, { recursive: true, force: true });
  }
  return files;
}

async function fill(connection: DuckDBConnection, { resource, table }: Described): Promise<void> {
  const { fields } = resource.schema;
  const types = fields.map(typeOf);
  const columns = fields.map((field, i) => `${sqlName(field.name)} ${String(types[i])}`);
  await connection.run(`CREATE TABLE ${sqlName(resource.name)} (${columns.join(', ')})`);
  const appender = await connection.createAppender(resource.name);
  for (let from = 0; from < table.rows.length; from += CHUNK) {
    const rows = table.rows.slice(from, from + CHUNK);
    const chunk = DuckDBDataChunk.create(types, rows.length);
    chunk.setColumns(fields.map((field) => rows.map((row) => valueOf(row, field))));
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}

function typeOf({ type }: Field): DuckDBType {
  switch (type) {
    case 'integer':
      return BIGINT;
    case 'number':
      return DOUBLE;
    case 'boolean':
      return BOOLEAN;
    case 'date':
      return DATE;
    case 'string':
      return VARCHAR;
  }
}

function valueOf(row: Row, { name, type }: Field): DuckDBValue {
  switch (type) {
    case 'integer': {
      const number = row.number(name);
      return number === null ? null : BigInt(number);
    }
    case 'number':
      return row.number(name);
    case 'boolean':
      return row.yes(name);
    case 'date':
      return row.text(name) === null ? null : dayOf(row, name);
    case 'string':
      return row.text(name);
  }
}

function dayOf(row: Row, column: string): DuckDBDateValue {
  const text = row.raw(column);
  const time = Date.parse(`${text}T00:00:00Z`);
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text)
    throw new CellError(row.fault(column, 'must be a day like 2026-05-18 that exists'));
  return new DuckDBDateValue(time / DAY);
}
