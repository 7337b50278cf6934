import { DuckDBInstance, type JS } from '@duckdb/node-api';
import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TablesFile } from '../../../src/lib/dataset/types';
import { JOIN_SQL } from '../../../src/lib/dataset/examples';
import type { DataPackage, Field, Resource } from '../../check/descriptor';
import { readPackage } from '../../check/package';
import { realTables as tables } from '../../real-tables';
import { makeTable, type Row, type Table } from '../../tables/table';
import { digestOf } from './digest';
import { datasetFiles } from './dataset';
import { parquetFiles } from './parquet';

const release = { id: '2026-06-14-00000000', asOf: '2026-06-14', lastList: '2026-05-18' };
const dataPackage = realPackage();
let folder = '';
let files = new Map<string, string | Uint8Array>();
let instance: DuckDBInstance;

beforeAll(async () => {
  instance = await DuckDBInstance.create(':memory:');
  folder = mkdtempSync(join(tmpdir(), 'made-up-dataset-'));
  files = await datasetFiles(release, dataPackage, tables);
  for (const [name, content] of files)
    if (name.startsWith('tables/')) writeFileSync(join(folder, name.slice(7)), content);
});
afterAll(() => {
  instance.closeSync();
  rmSync(folder, { recursive: true });
});

function realPackage(): DataPackage {
  const { dataPackage: read } = readPackage('data');
  if (!read) throw new Error('data/datapackage.json cannot be read');
  return read;
}

function text(name: string): string {
  const content = files.get(name);
  if (typeof content !== 'string') throw new Error(`${name} is not a text that is published`);
  return content;
}

/** Rows of a query of Parquet files in a folder, as a reader's own DuckDB gives them. */
async function ask(sql: string, dir = folder): Promise<Record<string, JS>[]> {
  const connection = await instance.connect();
  try {
    await connection.run(`SET file_search_path = '${dir}'`);
    return (await connection.runAndReadAll(sql)).getRowObjectsJS();
  } finally {
    connection.closeSync();
  }
}

/** What a cell must be in a typed file. */
function typed(row: Row, { name, type }: Field): JS {
  const cell = row.raw(name);
  if (cell === '') return null;
  switch (type) {
    case 'integer':
      return BigInt(cell);
    case 'number':
      return Number(cell);
    case 'boolean':
      return cell === 'yes';
    case 'date':
      return new Date(`${cell}T00:00:00Z`);
    case 'string':
      return cell;
  }
}

const typedRows = ({ schema }: Resource, { rows }: Table) =>
  rows.map((row) => Object.fromEntries(schema.fields.map((f) => [f.name, typed(row, f)])));

describe('the tables for download', () => {
  it('are, as CSV, the facts byte for byte', () => {
    for (const { name } of dataPackage.resources)
      expect(text(`tables/${name}.csv`) === readFileSync(`data/${name}.csv`, 'utf8'), name).toBe(
        true
      );
  });

  it('say the same as Parquet, row by row, with numbers, days and yes or no as such', async () => {
    for (const resource of dataPackage.resources) {
      const table = tables.get(resource.name);
      if (!table) throw new Error(`no table ${resource.name}`);
      const rows = await ask(`SELECT * FROM '${resource.name}.parquet'`);
      expect(rows.length, resource.name).toBe(table.rows.length);
      const different = typedRows(resource, table).findIndex(
        (row, i) => !Object.entries(row).every(([name, value]) => same(rows[i]?.[name], value))
      );
      expect(different, resource.name).toBe(-1);
    }
  });

  it('are the same bytes at every publish', async () => {
    const again = await datasetFiles(release, dataPackage, tables);
    expect([...again.keys()]).toEqual([...files.keys()]);
    for (const [name, content] of again)
      expect(Buffer.from(content).equals(Buffer.from(files.get(name) ?? '')), name).toBe(true);
  });

  it('come with the checksum, size and rows of each', () => {
    const { tables: entries }: TablesFile = JSON.parse(text('tables.json'));
    expect(entries.map(({ name }) => name)).toEqual(dataPackage.resources.map(({ name }) => name));
    const sums = new Map(
      text('tables/SHA256SUMS.txt')
        .trimEnd()
        .split('\n')
        .map((line): [string, string] => [line.slice(66), line.slice(0, 64)])
    );
    expect(sums.size).toBe(2 * entries.length + 1);
    for (const [name, sum] of sums)
      expect(sha256(readFileSync(join(folder, name))), name).toBe(sum);
    for (const { csv, parquet, name, rows } of entries) {
      for (const file of [csv, parquet]) {
        expect(sums.get(file.name)).toBe(file.sha256);
        expect(readFileSync(join(folder, file.name)).length).toBe(file.bytes);
      }
      expect(rows).toBe(tables.get(name)?.rows.length);
    }
  });

  it('are described by the package beside them', () => {
    const published = JSON.parse(text('tables/datapackage.json'));
    expect(published).toMatchObject({ name: dataPackage.name, version: release.id });
    expect(published.resources[0]).toMatchObject({
      path: 'counties.csv',
      hash: `sha256:${sha256(Buffer.from(text('tables/counties.csv')))}`,
      schema: dataPackage.resources[0]?.schema
    });
  });

  it('tell the terms of the sources each table rests on', () => {
    const { tables: entries }: TablesFile = JSON.parse(text('tables.json'));
    const terms = (name: string) => entries.find((entry) => entry.name === name)?.terms;
    expect(terms('zips')?.map((count) => count.terms)).toContain('CC BY 4.0: credit GeoNames');
    expect(terms('rosters')).toEqual([]);
  });

  it('answer the question the page gives as an example', async () => {
    const rows = await ask(JOIN_SQL);
    const active = (tables.get('agreements')?.rows ?? []).filter(
      (row) => row.raw('status') === 'active'
    );
    const florida = rows.find(({ state }) => state === 'FL');
    const placed = new Set(
      (tables.get('agencies')?.rows ?? [])
        .filter((row) => row.list('county_fips').some((fips) => fips.startsWith('12')))
        .map((row) => row.raw('id'))
    );
    expect(Number(florida?.['agreements'])).toBe(
      active.filter((row) => placed.has(row.raw('agency_id'))).length
    );
  });
});

describe('a Parquet file', () => {
  it('gives back every cell of any text', async () => {
    const cell = fc
      .string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ';', "'", '%', '\\', 'ñ', '😀') })
      .filter((made) => made !== '');
    const fields: Field[] = ['one', 'two'].map((name) => ({ name, type: 'string' }));
    const resource: Resource = {
      name: 'made_up',
      path: 'made_up.csv',
      title: 'Made up',
      description: 'Made up.',
      schema: { fields, primaryKey: 'one', missingValues: [''] }
    };
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell)), async (rows) => {
        const table = makeTable('made_up', 'made-up.csv', ['one', 'two'], rows);
        const made = await parquetFiles([{ resource, table }]);
        writeFileSync(join(folder, 'made-up.parquet'), made.get('made_up') ?? '');
        const read = await ask("SELECT one, two FROM 'made-up.parquet'");
        expect(read.map(({ one, two }) => [one, two])).toEqual(rows);
      }),
      { numRuns: 20 }
    );
  });

  it('refuses a cell that is not of its column’s type, by file and line', async () => {
    for (const [name, column, value, rule] of [
      ['agreements', 'signed', '2031-02-30', 'must be a day like 2026-05-18 that exists'],
      ['counties', 'population_2019', 'many', 'must be a number'],
      ['fips_changes', 'confirmed', 'maybe', 'must be yes or no']
    ] as const) {
      const resource = dataPackage.resources.find((one) => one.name === name);
      if (!resource) throw new Error(`no table ${name}`);
      const columns = resource.schema.fields.map((field) => field.name);
      const cells = columns.map((one) => (one === column ? value : ''));
      const table = makeTable(name, `made-up/${name}.csv`, columns, [cells]);
      await expect(parquetFiles([{ resource, table }])).rejects.toThrow(
        `made-up/${name}.csv:2:${column}: "${value}" — ${rule}`
      );
    }
  });
});

describe('digestOf', () => {
  const made = (rows: string[][]) =>
    new Map([['made', makeTable('made', 'made-up.csv', ['a', 'b'], rows)]]);

  it('changes with any cell and not with the order of the rows', () => {
    const digest = digestOf(
      made([
        ['1', 'x'],
        ['2', 'y']
      ])
    );
    expect(
      digestOf(
        made([
          ['2', 'y'],
          ['1', 'x']
        ])
      )
    ).toBe(digest);
    expect(
      digestOf(
        made([
          ['1', 'x'],
          ['2', '']
        ])
      )
    ).not.toBe(digest);
  });
});

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function same(a: JS | undefined, b: JS): boolean {
  return a instanceof Date && b instanceof Date ? a.getTime() === b.getTime() : a === b;
}
