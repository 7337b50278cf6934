import { DuckDBInstance, type DuckDBConnection, type JS } from '@duckdb/node-api';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Memory the engine may take; beyond it works on disk. The process takes some 600 MB besides. */
const MEMORY_LIMIT = '1100MB';

/** An embedded database whose work lies in memory and, beyond its limit, in a folder that goes when it is closed. */
export interface Engine {
  connection: DuckDBConnection;
  /** Rows of a query, by column. */
  rows(sql: string): Promise<Record<string, JS>[]>;
  close(): void;
}

/** Opens an engine that reads files only: it loads no extension and asks nothing of the network. */
export async function openEngine(): Promise<Engine> {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-records-'));
  const instance = await DuckDBInstance.create(':memory:', {
    memory_limit: MEMORY_LIMIT,
    temp_directory: join(folder, 'spill'),
    preserve_insertion_order: 'false',
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false'
  });
  const connection = await instance.connect();
  return {
    connection,
    rows: async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJS(),
    close: () => {
      connection.closeSync();
      instance.closeSync();
      rmSync(folder, { recursive: true, force: true });
    }
  };
}

/** A text as SQL writes it. */
export function sqlText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** A column's name as SQL writes it. */
export function sqlName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** A file's name as SQL writes it, where `*`, `?` and `[` stand for themselves and not for other files. */
export function sqlFile(file: string): string {
  return sqlText(file.replace(/[*?[]/g, '[$&]'));
}
