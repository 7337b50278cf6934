import { createHash } from 'node:crypto';
import type { Release } from '../../../src/lib/atlas/types';
import type {
  ChangesFile,
  ColumnEntry,
  FileFacts,
  TableEntry,
  TablesFile
} from '../../../src/lib/dataset/types';
import type { DataPackage, Field, Resource } from '../../check/descriptor';
import { keyOf } from '../../check/package';
import type { Table, Tables } from '../../tables/table';
import { writeTable } from '../../tables/write';
import { changesOf } from './changes';
import { parquetFiles, type Described } from './parquet';
import { termsOf } from './terms';

/** Where the tables lie below static/data: their addresses are the same in every release. */
const FOLDER = 'tables';
/** The list of checksums, in the form `sha256sum --check` reads. */
const CHECKSUMS = 'SHA256SUMS.txt';

/**
 * Every described table as CSV and Parquet with the package's descriptor and the checksums of all, and what the page
 * of the data tells of them. The same facts give the same bytes. Rejects at a cell that is not of its column's type;
 * throws where a described table is missing.
 */
export async function datasetFiles(
  release: Release,
  dataPackage: DataPackage,
  tables: Tables
): Promise<Map<string, string | Uint8Array>> {
  const described = dataPackage.resources.map((resource) => ({
    resource,
    table: existing(tables, resource)
  }));
  const parquet = await parquetFiles(described);
  const contents = new Map<string, string | Uint8Array>();
  const factsOf = (name: string, content: string | Uint8Array): FileFacts => {
    contents.set(name, content);
    return { name, bytes: Buffer.byteLength(content), sha256: sha256(content) };
  };
  const entries = described.map((one): TableEntry => {
    const { name } = one.resource;
    const rows = one.table.rows.map((row) => one.table.columns.map((column) => row.raw(column)));
    return {
      ...dictionaryOf(one),
      csv: factsOf(`${name}.csv`, writeTable(one.table.columns, rows)),
      parquet: factsOf(`${name}.parquet`, parquet.get(name) ?? new Uint8Array()),
      terms: termsOf(one.table, tables)
    };
  });
  const sums = [
    ...entries.flatMap(({ csv, parquet: file }) => [csv, file]),
    factsOf('datapackage.json', descriptorOf(dataPackage, release, entries))
  ].map(({ name, sha256: sum }) => `${sum}  ${name}\n`);
  contents.set(CHECKSUMS, sums.join(''));

  const files = new Map([...contents].map(([name, content]) => [`${FOLDER}/${name}`, content]));
  const index: TablesFile = { release, tables: entries };
  const changes: ChangesFile = { release, changes: changesOf(tables) };
  return files
    .set('tables.json', JSON.stringify(index))
    .set('changes.json', JSON.stringify(changes));
}

function existing(tables: Tables, { name }: Resource): Table {
  const table = tables.get(name);
  if (!table) throw new Error(`the table ${name} is described but missing`);
  return table;
}

function dictionaryOf({
  resource,
  table
}: Described): Omit<TableEntry, 'csv' | 'parquet' | 'terms'> {
  const { name, title, description, schema } = resource;
  return {
    name,
    title,
    description,
    rows: table.rows.length,
    key: keyOf(resource),
    columns: schema.fields.map(columnOf)
  };
}

function columnOf(field: Field): ColumnEntry {
  const { name, type, title = name, description = '', unit, list, references, constraints } = field;
  return {
    name,
    type,
    title,
    meaning: description,
    unit: unit ?? null,
    list: list !== undefined,
    required: constraints?.required === true,
    words: constraints?.enum ?? null,
    refersTo: references ? { table: references.resource, column: references.field } : null
  };
}

/** The descriptor as it lies beside the files it describes, with the release and what each file must be. */
function descriptorOf(
  dataPackage: DataPackage,
  release: Release,
  entries: readonly TableEntry[]
): string {
  const resources = dataPackage.resources.map((resource, i) => {
    const entry = entries[i];
    if (!entry) throw new Error(`the table ${resource.name} was not written`);
    const { csv, parquet } = entry;
    return {
      ...resource,
      bytes: csv.bytes,
      hash: `sha256:${csv.sha256}`,
      parquet: { path: parquet.name, bytes: parquet.bytes, hash: `sha256:${parquet.sha256}` }
    };
  });
  return `${JSON.stringify({ ...dataPackage, version: release.id, resources }, null, 2)}\n`;
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
