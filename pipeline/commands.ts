import { join } from 'node:path';
import { buildGround } from '../geo/build';
import { checkFacts, type Checked } from './check/check';
import { readPackage } from './check/package';
import { isKept, keep, keptPath, keptText, releaseFiles } from './kept/kept';
import { accountLines } from './publish/accounting';
import { datasetFiles } from './publish/dataset/dataset';
import { writeFiles } from './publish/files';
import { buildSite, type Site } from './publish/site';
import { runImport, type ImportOptions } from './releases/import';
import { importers } from './releases/importers';
import { IMPORT_KINDS } from './releases/report';
import { CellError, faultText } from './tables/fault';
import type { Tables } from './tables/table';

/** Takes one line of output at a time. */
export type Print = (line: string) => void;

/** Exit codes: 0 done, 1 the facts or the request are at fault. */
export type ExitCode = 0 | 1;

/** `check`: prints every fault, or the rows of every table where there is none. */
export function check(dataDir: string, print: Print): ExitCode {
  const checked = checkFacts(dataDir);
  const { tables, faults, notices } = checked;
  if (faults.length > 0) return refuse(checked, print);
  for (const notice of notices) print(`notice: ${notice}`);
  for (const { name, rows } of tables.values()) print(`${count(rows.length)}  ${name}`);
  print(`ok: ${tables.size} tables, no faults, ${notices.length} notices`);
  return 0;
}

/** `publish`: writes the site's files, and the tables for download, from facts that pass the check. */
export async function publish(dataDir: string, outDir: string, print: Print): Promise<ExitCode> {
  print(`checking ${dataDir}`);
  const checked = checkFacts(dataDir);
  const { dataPackage } = readPackage(dataDir);
  if (checked.faults.length > 0 || dataPackage === null) return refuse(checked, print);
  const site = siteOf(checked.tables, print);
  if (!site) return 1;
  const since = performance.now();
  const dataset = await datasetFiles(site.release, dataPackage, checked.tables);
  const seconds = ((performance.now() - since) / 1000).toFixed(1);
  print(`${checked.tables.size} tables as CSV and Parquet in ${seconds} s`);
  const releases = releaseFiles(dataDir, site.kept);
  writeAll(outDir, site, new Map([...site.files, ...dataset, ...releases]), print);
  if (!isKept(dataDir, site.release.id))
    print('notice: this release is not kept; before it goes public: npm run atlas -- release');
  return 0;
}

/** `release`: keeps what links made under the present facts will need, among the facts. */
export function release(dataDir: string, print: Print): ExitCode {
  const checked = checkFacts(dataDir);
  if (checked.faults.length > 0) return refuse(checked, print);
  const site = siteOf(checked.tables, print);
  if (!site) return 1;
  const isNew = keep(dataDir, site.kept);
  const path = keptPath(dataDir, site.release.id);
  print(`${count(Buffer.byteLength(keptText(site.kept)))} bytes  ${path}`);
  print(isNew ? 'kept: commit the file with the facts it was made from' : 'was kept already');
  return 0;
}

/** Writes the site's files from tables, and prints what was written and what stays out. */
export function writeSite(tables: Tables, outDir: string, print: Print): ExitCode {
  const site = siteOf(tables, print);
  if (!site) return 1;
  writeAll(outDir, site, site.files, print);
  return 0;
}

/** The site of some tables; null, with the fault printed, where they hold a cell it cannot use. */
function siteOf(tables: Tables, print: Print): Site | null {
  try {
    return buildSite(tables);
  } catch (error) {
    if (!(error instanceof CellError)) throw error;
    print(error.message);
    return null;
  }
}

function writeAll(
  outDir: string,
  { release, account }: Site,
  files: ReadonlyMap<string, string | Uint8Array>,
  print: Print
): void {
  for (const line of accountLines(account)) print(line);
  const written = writeFiles(outDir, files);
  for (const [group, { files: number, bytes }] of written.groups)
    print(`${count(bytes)} bytes  ${join(outDir, group)}${number > 1 ? ` (${number} files)` : ''}`);
  for (const name of written.removed) print(`removed stale ${join(outDir, name)}`);
  print(`${files.size} files, ${written.unchanged} of them as before`);
  print(`release ${release.id}: as of ${release.asOf}, newest list ${release.lastList}`);
}

/** `ground`: writes the county shapes. */
export async function ground(outDir: string, print: Print): Promise<ExitCode> {
  const { counties, states, points, files } = await buildGround(outDir);
  for (const { path, raw, brotli } of files)
    print(`${count(raw)} bytes  ${path} (${brotli} in brotli)`);
  print(`ground: ${counties} counties, ${states} states, ${points} points`);
  return 0;
}

/** `import`: reads releases of one kind into the facts, all of them or none. */
export async function importReleases(
  kind: string,
  files: readonly string[],
  options: ImportOptions,
  print: Print
): Promise<ExitCode> {
  const known = IMPORT_KINDS.find((name) => name === kind);
  if (!known) {
    print(`There is no release of kind "${kind}". Kinds: ${IMPORT_KINDS.join(', ')}.`);
    return 1;
  }
  return runImport(known, files, options, await importers[known](), print);
}

function refuse({ faults, notices }: Checked, print: Print): ExitCode {
  for (const fault of faults) print(faultText(fault));
  for (const notice of notices) print(`notice: ${notice}`);
  const files = new Set(faults.map((fault) => fault.file));
  const faultWord = faults.length === 1 ? 'fault' : 'faults';
  print(`${faults.length} ${faultWord} in ${files.size} ${files.size === 1 ? 'file' : 'files'}`);
  return 1;
}

function count(number: number): string {
  return number.toLocaleString('en').padStart(11);
}
