import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync
} from 'node:fs';
import { dirname, join } from 'node:path';

/** Name of the folder inside the data folder where an import writes before it takes effect. */
export const STAGE = '.import';
const JOURNAL = 'journal.json';

/**
 * Replaces files of a folder all together or not at all. Everything is first written to a folder beside them and
 * forced to the disk; then a journal is written, which is the moment the change is decided; then the files are renamed
 * into place. A failure before the journal leaves the folder byte-identical; one after it is finished by `recover`.
 */
export function replaceFiles(dir: string, files: ReadonlyMap<string, string>): void {
  const stage = join(dir, STAGE);
  mkdirSync(dir, { recursive: true });
  rmSync(stage, { recursive: true, force: true });
  try {
    mkdirSync(stage);
    for (const [name, text] of files) writeThrough(join(stage, name), text);
    writeThrough(join(stage, `${JOURNAL}.new`), JSON.stringify([...files.keys()]));
    renameSync(join(stage, `${JOURNAL}.new`), join(stage, JOURNAL));
  } catch (error) {
    rmSync(stage, { recursive: true, force: true });
    throw error;
  }
  recover(dir);
}

/** Finishes a replacement that was decided but cut off, and clears one that was not. Returns the files it put in place. */
export function recover(dir: string): string[] {
  const stage = join(dir, STAGE);
  const journal = join(stage, JOURNAL);
  if (!existsSync(journal)) {
    rmSync(stage, { recursive: true, force: true });
    return [];
  }
  const names: unknown = JSON.parse(readFileSync(journal, 'utf8'));
  if (!Array.isArray(names)) throw new Error(`${journal} is not a list of files`);
  const done: string[] = [];
  for (const name of names.map(String)) {
    const staged = join(stage, name);
    if (!existsSync(staged)) continue;
    renameSync(staged, join(dir, name));
    done.push(name);
  }
  syncFolder(dir);
  rmSync(stage, { recursive: true, force: true });
  return done;
}

function writeThrough(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  const handle = openSync(file, 'w');
  try {
    writeFileSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** A rename is safe from a power cut only once its folder is on the disk. */
function syncFolder(dir: string): void {
  const handle = openSync(dir, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
