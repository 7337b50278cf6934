// `npm run bench:import [-- --sizes 0.6,6 --xlsx 0.1]`: makes up releases of detainers of so many million rows, imports
// each in a process of its own, and prints rows a second and peak memory. All of it happens in a temporary folder.
import { DuckDBInstance } from '@duckdb/node-api';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeParquet, writeXlsx } from './lib/made-up-detainers.mjs';

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '0.6,6,60' },
    xlsx: { type: 'string', default: '0.6' }
  }
});
/** @param {string} text */
const sizes = (text) => text.split(',').filter(Boolean).map(Number);

const folder = mkdtempSync(join(tmpdir(), 'atlas-bench-'));
const instance = await DuckDBInstance.create(':memory:', {
  memory_limit: '1GB',
  temp_directory: join(folder, 'spill'),
  preserve_insertion_order: 'false'
});
const connection = await instance.connect();

console.log('| release | rows | file | import | processor time | rows a second | peak memory |');
console.log('| --- | ---: | ---: | ---: | ---: | ---: | ---: |');
try {
  for (const size of sizes(values.sizes)) await run('Parquet', size, writeParquet);
  for (const size of sizes(values.xlsx)) await run('XLSX', size, writeXlsx);
} finally {
  connection.closeSync();
  instance.closeSync();
  rmSync(folder, { recursive: true, force: true });
}

/**
 * @param {string} format
 * @param {number} millions
 * @param {(connection: import('@duckdb/node-api').DuckDBConnection, rows: number, file: string) => Promise<void>} write
 */
async function run(format, millions, write) {
  const rows = Math.round(millions * 1e6);
  const file = join(folder, `made-up-detainers-${rows}.${format.toLowerCase()}`);
  await write(connection, rows, file);
  const size = statSync(file).size;
  const child = new URL('./lib/import-once.mjs', import.meta.url).pathname;
  const told = execFileSync(process.execPath, ['--import', 'tsx', child, file], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit']
  });
  /** @type {unknown} */
  const result = JSON.parse(told.trim().split('\n').at(-1) ?? '');
  const { seconds, processor, rowsIn, kilobytes } = /** @type {Record<string, number>} */ (result);
  if (rowsIn !== rows) throw new Error(`${rowsIn} rows read of ${rows}`);
  const cells = [
    format,
    rows.toLocaleString('en'),
    `${Math.round(size / 1e6).toLocaleString('en')} MB`,
    `${(seconds ?? 0).toFixed(1)} s`,
    `${(processor ?? 0).toFixed(1)} s`,
    Math.round(rows / (seconds ?? 1)).toLocaleString('en'),
    `${Math.round((kilobytes ?? 0) / 1024).toLocaleString('en')} MB`
  ];
  console.log(`| ${cells.join(' | ')} |`);
  rmSync(file);
}
