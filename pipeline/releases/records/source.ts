import { fileKind } from '../file-kind';
import type { Progress } from '../progress';
import { Refusal } from '../refusal';
import { readCsv } from './csv';
import type { Engine } from './engine';
import type { RecordKind } from './layout';
import { readParquet } from './parquet';
import { readXlsx } from './xlsx';

/** A file, or a sheet of one, whose rows an engine can select. */
export interface Part {
  file: string;
  sheet: string | null;
  /** A query that gives `row` (from 1, as the file counts), `day`, `day_text` and every other field as text. */
  select: string;
}

/** What a file gave: its parts, and sheets that were passed over with the reason. */
export interface Source {
  parts: Part[];
  notices: string[];
}

/** Opens a release for an engine. Rejects with a Refusal where it cannot be read as one of its kind. */
export async function openSource(
  engine: Engine,
  kind: RecordKind,
  file: string,
  progress: Progress
): Promise<Source> {
  try {
    switch (fileKind(file)) {
      case 'xlsx':
        return await readXlsx(engine, kind, file, progress);
      case 'parquet':
        return await readParquet(engine, kind, file);
      case 'text':
        return await readCsv(engine, kind, file);
    }
  } catch (error) {
    if (error instanceof Refusal || !(error instanceof Error)) throw error;
    throw new Refusal({ file }, `cannot be read (${firstLine(error.message)})`);
  }
}

/** What an engine says of a file in one line: its advice to programmers stays away. */
export function firstLine(message: string): string {
  const [first = ''] = message.split('\n').filter((line) => line.trim() !== '');
  return first
    .replace(/^(Invalid Input|IO|Conversion|Binder|TProtocolException) Error: /, '')
    .trim();
}
