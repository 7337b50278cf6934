import { resolve } from 'node:path';
import type { ExitCode, Print } from '../../commands';
import { runImport } from '../import';
import { importers } from '../importers';
import { progressBar } from '../progress';
import { IMPORT_KINDS, type ImportKind } from '../report';
import { download, fetchPage } from './download';
import { newestLink } from './links';
import { PUBLISHERS, readPublishers, type Publisher } from './publishers';
import { readState, writeState } from './state';

export interface UpdateOptions {
  /** Kinds of release to update; all that the publishers' file names where empty. */
  kinds: readonly string[];
  data: string;
  /** File of the publishers' addresses; null for the usual ones. */
  publishers: string | null;
  /** Folder the releases are downloaded to and kept in. */
  downloads: string;
  /** Folder for rejected rows and proposals. */
  out: string;
  dryRun: boolean;
}

/** What an update works with; tests give their own. */
export interface UpdateTools {
  /** Imports files of a kind into the facts; exit code 1 where it fails. */
  importFiles: (
    kind: ImportKind,
    files: readonly string[],
    options: UpdateOptions,
    print: Print
  ) => Promise<ExitCode>;
  /** Milliseconds before a failed download is tried again. */
  retryAfter: number;
}

const TOOLS: UpdateTools = {
  importFiles: async (kind, files, { data, out, dryRun }, print) => {
    const importer = await importers[kind]();
    return runImport(kind, files, { data, out, dryRun, report: null }, importer, print);
  },
  retryAfter: 2000
};

/**
 * `update`: downloads the newest release of each kind from its publisher and imports it. A kind that fails is told and
 * the others go on; exit code 1 where any failed. A file that is unchanged and was imported is left alone.
 */
export async function runUpdate(
  options: UpdateOptions,
  print: Print,
  tools: UpdateTools = TOOLS
): Promise<ExitCode> {
  const unknown = options.kinds.find((kind) => !IMPORT_KINDS.some((known) => known === kind));
  if (unknown !== undefined) {
    print(`There is no release of kind "${unknown}". Kinds: ${IMPORT_KINDS.join(', ')}.`);
    return 1;
  }
  const failed: string[] = [];
  try {
    const publishers = readPublishers(options.publishers ?? PUBLISHERS);
    for (const kind of IMPORT_KINDS) {
      const isAsked = options.kinds.length === 0 || options.kinds.includes(kind);
      const entries = publishers.get(kind);
      if (!isAsked || (entries === undefined && options.kinds.length === 0)) continue;
      print(`${kind}:`);
      const done = await updateKind(kind, entries ?? [], options, print, tools);
      if (!done) failed.push(kind);
    }
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    print(error.message);
    return 1;
  }
  if (failed.length === 0) return 0;
  print(`failed: ${failed.join(', ')}`);
  return 1;
}

/** Whether all went well. */
async function updateKind(
  kind: ImportKind,
  entries: readonly Publisher[],
  options: UpdateOptions,
  print: Print,
  { importFiles, retryAfter }: UpdateTools
): Promise<boolean> {
  const { data, downloads, dryRun } = options;
  if (entries.length === 0) {
    print(`  no address is known for ${kind}`);
    return false;
  }
  const got: { url: URL; file: string }[] = [];
  let isWhole = true;
  for (const publisher of entries) {
    try {
      const url = await addressOf(publisher);
      const { format } = publisher;
      const progress = progressBar((line) => print(`  ${line}`));
      const { file, isNew } = await download({ url, dir: downloads, format, progress, retryAfter });
      print(isNew ? `  downloaded ${file}` : `  unchanged: ${file}`);
      got.push({ url, file });
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      print(`  ${error.message}`);
      isWhole = false;
    }
  }
  const into = resolve(data);
  const { whole } = readState(downloads);
  const isIn = ({ url }: { url: URL }): boolean =>
    whole[url.href]?.importedInto.includes(into) ?? false;
  const files = got.filter((one) => !isIn(one));
  if (files.length === 0) {
    if (got.length > 0) print(`  nothing new to import into ${data}`);
    return isWhole;
  }
  const code = await importFiles(
    kind,
    files.map(({ file }) => file),
    options,
    (line) => print(`  ${line}`)
  );
  if (code === 0 && !dryRun) remember(downloads, files, into);
  return isWhole && code === 0;
}

function remember(downloads: string, files: readonly { url: URL }[], into: string): void {
  const state = readState(downloads);
  for (const { url } of files) state.whole[url.href]?.importedInto.push(into);
  writeState(downloads, state);
}

async function addressOf(publisher: Publisher): Promise<URL> {
  if ('file' in publisher) return publisher.file;
  const { page, link } = publisher;
  const found = newestLink(await fetchPage(page), page, link);
  if (found) return found;
  throw new Error(
    `${page.href} has no link that fits ${link.source}: the page may have changed; ` +
      'download the file by hand and import it, or mend the pattern (--publishers)'
  );
}
