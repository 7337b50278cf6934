import type { Engine } from './engine';
import { sqlFile } from './engine';
import { fieldList } from './fields';
import { requireColumns, type RecordKind } from './layout';
import type { Source } from './source';

/** Opens a Parquet file: nothing is read yet but its header. */
export async function readParquet(
  { rows }: Engine,
  kind: RecordKind,
  file: string
): Promise<Source> {
  const table = `read_parquet(${sqlFile(file)}, file_row_number = true)`;
  const described = await rows(`DESCRIBE SELECT * EXCLUDE (file_row_number) FROM ${table}`);
  const names = described.map((row) => String(row['column_name']));
  const columns = requireColumns(kind, names, { file });
  const dayType = String(described[columns.day ?? -1]?.['column_type'] ?? '');
  const dated = /^(DATE|TIMESTAMP)/.test(dayType);
  const select = `SELECT file_row_number + 1 AS row, ${fieldList(columns, names, dated)} FROM ${table}`;
  return { parts: [{ file, sheet: null, select }], notices: [] };
}
