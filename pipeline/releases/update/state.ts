import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a server said of a file, to ask it later whether the file is still the same. */
export interface Validators {
  etag: string | null;
  lastModified: string | null;
}

/** A file that was downloaded whole. */
export interface Download extends Validators {
  name: string;
  size: number;
  /** Folders of facts that it was imported into. */
  importedInto: string[];
}

/** What is known of earlier downloads, by address. */
export interface DownloadState {
  whole: Record<string, Download>;
  /** Begun and not finished. */
  begun: Record<string, Validators>;
}

const STATE = 'state.json';

/** Reads the state of a folder of downloads; an unreadable one counts for none, for everything can be had again. */
export function readState(dir: string): DownloadState {
  const file = join(dir, STATE);
  if (!existsSync(file)) return { whole: {}, begun: {} };
  try {
    const parsed: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return isState(parsed) ? parsed : { whole: {}, begun: {} };
  } catch (error) {
    if (error instanceof SyntaxError) return { whole: {}, begun: {} };
    throw error;
  }
}

/** Writes the state beside and renames it into place. */
export function writeState(dir: string, state: DownloadState): void {
  mkdirSync(dir, { recursive: true });
  const file = join(dir, STATE);
  writeFileSync(`${file}.new`, `${JSON.stringify(state, null, 2)}\n`);
  renameSync(`${file}.new`, file);
}

function isState(value: unknown): value is DownloadState {
  if (typeof value !== 'object' || value === null) return false;
  if (!('whole' in value) || !('begun' in value)) return false;
  return isRecordOf(value.whole, isDownload) && isRecordOf(value.begun, isValidators);
}

function isRecordOf(value: unknown, is: (item: unknown) => boolean): boolean {
  return typeof value === 'object' && value !== null && Object.values(value).every(is);
}

function isValidators(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (!('etag' in value) || !('lastModified' in value)) return false;
  return [value.etag, value.lastModified].every(
    (part) => part === null || typeof part === 'string'
  );
}

function isDownload(value: unknown): boolean {
  if (!isValidators(value) || typeof value !== 'object' || value === null) return false;
  if (!('name' in value) || !('size' in value) || !('importedInto' in value)) return false;
  return (
    typeof value.name === 'string' &&
    typeof value.size === 'number' &&
    Array.isArray(value.importedInto)
  );
}
