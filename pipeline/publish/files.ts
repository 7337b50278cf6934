import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';

/** What writing did: files and bytes by the first part of their path, files already equal, stale files removed. */
export interface Written {
  groups: Map<string, { files: number; bytes: number }>;
  unchanged: number;
  removed: string[];
}

/** Ends of the names of files that are published. */
const PUBLISHED = /\.(json|csv|parquet)$/;

/**
 * Writes files below a folder, leaving those that are equal already. Published files that stand in a subfolder this
 * writes to, and are not among the files, are stale and go.
 */
export function writeFiles(out: string, files: ReadonlyMap<string, string | Uint8Array>): Written {
  const written: Written = { groups: new Map(), unchanged: 0, removed: [] };
  for (const [name, content] of files) {
    const [first = name, ...below] = name.split('/');
    const group = below.length > 0 ? `${first}/` : first;
    const sum = written.groups.get(group) ?? { files: 0, bytes: 0 };
    sum.files += 1;
    sum.bytes += Buffer.byteLength(content);
    written.groups.set(group, sum);
    const path = join(out, name);
    if (existsSync(path) && readFileSync(path).equals(Buffer.from(content))) {
      written.unchanged += 1;
      continue;
    }
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
  for (const group of written.groups.keys()) {
    if (!group.endsWith('/')) continue;
    for (const found of readdirSync(join(out, group), { recursive: true, encoding: 'utf8' })) {
      const name = group + found.split(sep).join('/');
      if (!PUBLISHED.test(name) || files.has(name)) continue;
      rmSync(join(out, name));
      written.removed.push(name);
    }
  }
  return written;
}
