import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { Refusal } from './refusal';

/** What a file's first bytes say it is. */
export type FileKind = 'xlsx' | 'parquet' | 'text';

const CODES: Record<string, string> = {
  ENOENT: 'there is no such file',
  EACCES: 'may not be read: no permission',
  EPERM: 'may not be read: no permission',
  EISDIR: 'is a folder; name the files in it'
};

/**
 * Tells a release's format by its first bytes, whatever its name. Throws a Refusal for a folder, a missing, unreadable
 * or empty file, and for formats no release comes in (the old XLS, PDF, HTML pages saved under a workbook's name).
 */
export function fileKind(file: string): FileKind {
  const start = readStart(file);
  const begins = (...bytes: number[]): boolean => bytes.every((byte, i) => start[i] === byte);
  if (begins(0x50, 0x4b, 0x03, 0x04)) return 'xlsx';
  if (begins(0x50, 0x41, 0x52, 0x31)) return 'parquet';
  if (begins(0xd0, 0xcf, 0x11, 0xe0))
    throw new Refusal(
      { file },
      'is an old XLS workbook or one with a password; save it as XLSX without a password'
    );
  if (begins(0x25, 0x50, 0x44, 0x46)) throw new Refusal({ file }, 'is a PDF, not a workbook');
  if (begins(0x1f, 0x8b)) throw new Refusal({ file }, 'is packed (gzip); unpack it first');
  const text = start.toString('latin1').trimStart().toLowerCase();
  if (text.startsWith('<!doctype html') || text.startsWith('<html'))
    throw new Refusal(
      { file },
      'is a web page, not a workbook: the download may have been refused'
    );
  if (start.includes(0))
    throw new Refusal({ file }, 'is neither a workbook (XLSX), nor Parquet, nor text (CSV)');
  return 'text';
}

function readStart(file: string): Buffer {
  let handle: number | null = null;
  try {
    handle = openSync(file, 'r');
    if (fstatSync(handle).isDirectory())
      throw new Refusal({ file }, 'is a folder; name the files in it');
    const start = Buffer.alloc(512);
    const bytes = readSync(handle, start, 0, start.length, 0);
    if (bytes === 0) throw new Refusal({ file }, 'is empty');
    return start.subarray(0, bytes);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const rule = CODES[code];
    if (rule === undefined) throw error;
    throw new Refusal({ file }, rule);
  } finally {
    if (handle !== null) closeSync(handle);
  }
}
