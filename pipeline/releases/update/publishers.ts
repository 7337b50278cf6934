import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { FileKind } from '../file-kind';
import { Refusal } from '../refusal';
import { IMPORT_KINDS, type ImportKind } from '../report';

/** Where a publisher puts a file: at an address of its own, or behind the newest fitting link of a page. */
export type Publisher = { format: FileKind } & ({ file: URL } | { page: URL; link: RegExp });

export type Publishers = ReadonlyMap<ImportKind, readonly Publisher[]>;

/** The addresses that are read where no others are named. */
export const PUBLISHERS = fileURLToPath(new URL('../publishers.json', import.meta.url));

/** Reads the publishers' addresses. Throws a Refusal that names the entry that is wrong. */
export function readPublishers(file: string): Publishers {
  let parsed: unknown;
  try {
    parsed = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Refusal({ file }, `cannot be read as JSON (${String(error)})`);
  }
  if (!isRecord(parsed)) throw new Refusal({ file }, 'must be an object of kinds of release');
  const publishers = new Map<ImportKind, Publisher[]>();
  for (const [name, entries] of Object.entries(parsed)) {
    const kind = IMPORT_KINDS.find((known) => known === name);
    if (!kind) throw new Refusal({ file }, `must be one of: ${IMPORT_KINDS.join(', ')}`, name);
    if (!Array.isArray(entries)) throw new Refusal({ file, column: name }, 'must be a list');
    publishers.set(
      kind,
      entries.map((entry: unknown, i) => publisherOf(entry, { file, column: `${name}[${i}]` }))
    );
  }
  return publishers;
}

function publisherOf(entry: unknown, spot: { file: string; column: string }): Publisher {
  if (!isRecord(entry)) throw new Refusal(spot, 'must be an object');
  const { format } = entry;
  if (format !== 'xlsx' && format !== 'parquet' && format !== 'text')
    throw new Refusal(spot, 'needs a format: xlsx, parquet or text');
  if (typeof entry['file'] === 'string') return { format, file: address(entry['file'], spot) };
  const { page, link } = entry;
  if (typeof page !== 'string' || typeof link !== 'string')
    throw new Refusal(spot, 'needs the address of a file, or a page and the pattern of a link');
  try {
    return { format, page: address(page, spot), link: new RegExp(link, 'i') };
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(spot, 'must be a pattern (regular expression)', link);
  }
}

function address(text: string, spot: { file: string; column: string }): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url?.protocol === 'https:' || url?.protocol === 'http:') return url;
  throw new Refusal(spot, 'must be a web address', text);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
