import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Folder of publishers' own files for tests: named by ATLAS_RAW, else beside the repository. They are never committed. */
const RAW = process.env['ATLAS_RAW'] ?? '../shared/raw';

/** Paths of the publishers' files whose name fits, in order; none where there is no such folder. */
export function rawFiles(name: RegExp): string[] {
  if (!existsSync(RAW)) return [];
  const names = readdirSync(RAW).filter((file) => name.test(file));
  return names.sort().map((file) => join(RAW, file));
}
