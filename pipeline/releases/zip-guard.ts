import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { Refusal } from './refusal';

/** How far a workbook may unpack before it is refused. */
export interface UnpackLimits {
  /** Bytes of all parts together. */
  bytes: number;
  /** Number of parts. */
  parts: number;
}

/** A year's detention workbook unpacks to some 10 MB; the largest seen holds 1.5 MB packed. */
export const SMALL_BOOK: UnpackLimits = { bytes: 300e6, parts: 2000 };
/** A workbook of individual records: a full sheet of a million rows unpacks to some 3 GB. */
export const LARGE_BOOK: UnpackLimits = { bytes: 20e9, parts: 2000 };

/**
 * Unpacks every part of a workbook to nowhere, counting: so a truncated file, a false size or a bomb is met before any
 * reader is. Rejects with a Refusal.
 */
export async function guardZip(file: string, limits: UnpackLimits): Promise<void> {
  // Kept open past the listing, for the parts are read after it.
  const options = { validateEntrySizes: true, autoClose: false };
  const zip = await refusing(file, () => openPromise(file, options));
  try {
    const entries = await refusing(file, () => listed(zip, file, limits));
    if (!entries.some((entry) => entry.fileName === '[Content_Types].xml'))
      throw new Refusal({ file }, 'is a zip file but not a workbook');
    if (!entries.some((entry) => entry.fileName === 'xl/workbook.xml'))
      throw new Refusal({ file }, 'is an Office file but not a workbook (XLSX)');
    let total = 0;
    for (const entry of entries) {
      const counter = new Writable({
        write(chunk: Buffer, _encoding, done) {
          total += chunk.length;
          done(total > limits.bytes ? tooLarge(file, limits) : null);
        }
      });
      await refusing(file, async () => pipeline(await zip.openReadStreamPromise(entry), counter));
    }
  } finally {
    zip.close();
  }
}

async function listed(zip: ZipFile, file: string, limits: UnpackLimits): Promise<Entry[]> {
  if (zip.entryCount > limits.parts)
    throw new Refusal(
      { file },
      `has ${zip.entryCount} parts, more than any workbook (${limits.parts})`
    );
  const entries: Entry[] = [];
  let declared = 0;
  for await (const entry of zip.eachEntry()) {
    declared += entry.uncompressedSize;
    if (declared > limits.bytes) throw tooLarge(file, limits);
    entries.push(entry);
  }
  return entries;
}

function tooLarge(file: string, { bytes }: UnpackLimits): Refusal {
  return new Refusal(
    { file },
    `unpacks to more than ${(bytes / 1e6).toLocaleString('en')} MB, more than such a release holds`
  );
}

async function refusing<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const why = error instanceof Error ? error.message : String(error);
    throw new Refusal({ file }, `is damaged or cut short, so that it cannot be unpacked (${why})`);
  }
}
