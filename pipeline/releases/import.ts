import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { checkFacts } from '../check/check';
import type { ExitCode, Print } from '../commands';
import { faultText } from '../tables/fault';
import { writeTable } from '../tables/write';
import { unrunnable } from './cell';
import { Draft } from './draft';
import { progressBar, type Progress } from './progress';
import { Refusal } from './refusal';
import {
  reportLines,
  requireAccounted,
  type ImportKind,
  type ImportReport,
  type Proposal
} from './report';
import { isBegun, seedFolder } from './seed';
import { recover, replaceFiles } from './transaction';

/** What an importer is given: the facts to edit, the files to read, and where to show progress. */
export interface ImportTask {
  draft: Draft;
  files: readonly string[];
  progress: Progress;
}

/** Reads releases of one kind into the draft. Rejects with a Refusal where a file cannot be read. */
export type Importer = (task: ImportTask) => Promise<ImportReport>;

export interface ImportOptions {
  data: string;
  /** Folder for the rejected rows and proposals; made when there are any. */
  out: string;
  dryRun: boolean;
  /** File for the report as JSON; null for none. */
  report: string | null;
}

/**
 * Runs an import: reads, checks the facts it would leave, and puts them in place all together or not at all. Exit code
 * 1, with nothing changed, for a file that cannot be read or facts that would not pass the check.
 */
export async function runImport(
  kind: ImportKind,
  files: readonly string[],
  options: ImportOptions,
  importer: Importer,
  print: Print
): Promise<ExitCode> {
  if (files.length === 0) {
    print(`import ${kind}: name at least one file`);
    return 1;
  }
  const { data } = options;
  // Facts that do not exist yet are begun beside their place, so that nothing is left there where nothing comes of it.
  const beside = `${resolve(data)}.begun-${process.pid}`;
  try {
    for (const name of recover(data)) print(`finished an import that was cut off: ${name}`);
    const base = isBegun(data) ? data : beside;
    if (seedFolder(base)) print(`beginning ${data} with the reference tables`);
    const draft = new Draft(base);
    const report = await importer({ draft, files, progress: progressBar(print) });
    report.files.forEach(requireAccounted);
    for (const change of report.changes) draft.table('changes').put({ ...change });
    return finish(report, draft, options, print);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    // What the system refuses (a full disk, no permission) says enough; other errors are faults of the program.
    const plain = error instanceof Refusal || 'code' in error;
    print(plain ? error.message : (error.stack ?? error.message));
    print('nothing was changed');
    return 1;
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
}

function finish(
  report: ImportReport,
  draft: Draft,
  { data, out, dryRun, report: reportFile }: ImportOptions,
  print: Print
): ExitCode {
  const texts = draft.files();
  const { faults } = checkFacts(draft.dir, texts);
  if (faults.length > 0) {
    print('the facts would not pass the check after this import:');
    for (const fault of faults.slice(0, 50)) print(faultText(fault).replace(draft.dir, data));
    print(`${faults.length} faults; nothing was changed`);
    return 1;
  }
  for (const line of reportLines(report)) print(line);
  if (report.rejects.length > 0) {
    mkdirSync(out, { recursive: true });
    const file = join(out, `${report.kind}-rejects.csv`);
    writeFileSync(file, rejectsCsv(report));
    print(`rejected rows with their reasons: ${file}`);
  }
  if (report.proposals && report.proposals.length > 0) {
    mkdirSync(out, { recursive: true });
    const file = join(out, `${report.kind}-review.csv`);
    writeFileSync(file, reviewCsv(report.proposals));
    print(`readings for you to decide: ${file}`);
  }
  if (reportFile !== null) {
    writeFileSync(reportFile, `${JSON.stringify(report, null, 2)}\n`);
    print(`report: ${reportFile}`);
  }
  if (texts.size === 0) {
    print('nothing new: the facts stay as they are');
  } else if (dryRun) {
    print(`dry run: would write ${[...texts.keys()].map((name) => join(data, name)).join(', ')}`);
  } else {
    replaceFiles(draft.dir, texts);
    if (draft.dir !== data) putInPlace(draft.dir, data);
    print(`written: ${[...texts.keys()].map((name) => join(data, name)).join(', ')}`);
  }
  return 0;
}

/** Moves a folder of facts that was begun beside its place to it: there may be an empty folder. */
function putInPlace(begun: string, dir: string): void {
  rmSync(dir, { recursive: true, force: true });
  renameSync(begun, dir);
}

/** The rejected rows as a CSV that is safe to open in a spreadsheet program. */
export function rejectsCsv({ rejects }: ImportReport): string {
  return writeTable(
    ['file', 'sheet', 'row', 'column', 'value', 'reason'],
    rejects.map(({ spot, value, reason }) =>
      [spot.file, spot.sheet ?? '', String(spot.row ?? ''), spot.column ?? '', value, reason].map(
        unrunnable
      )
    )
  );
}

/** The readings that a person must decide, as a CSV that is safe to open in a spreadsheet program. */
export function reviewCsv(proposals: readonly Proposal[]): string {
  return writeTable(
    ['release', 'printed', 'instead', 'reading', 'because'],
    proposals.map(({ release, printed, instead, reading, because }) =>
      [release, printed, instead, reading, because].map(unrunnable)
    )
  );
}
