import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KeptRelease, KeptReleases } from '../../src/lib/releases/types';
import { RELEASE_ID, releaseId } from '../publish/release';
import { compare, WHOLE_FILE, type Fault } from '../tables/fault';

/** The folder of the kept releases, in the folder of the tables. */
const FOLDER = 'releases';

/** A release as its file holds it. */
export function keptText(kept: KeptRelease): string {
  return `${JSON.stringify(kept)}\n`;
}

/** Where the release of an id is kept. */
export function keptPath(dataDir: string, id: string): string {
  return join(dataDir, FOLDER, `${id}.json`);
}

function namesIn(dataDir: string): string[] {
  const folder = join(dataDir, FOLDER);
  return existsSync(folder) ? readdirSync(folder).sort(compare) : [];
}

/** What is wrong with the kept releases: each must hold, unaltered, the release its file is named after. */
export function keptFaults(dataDir: string): Fault[] {
  return namesIn(dataDir).flatMap((name) => {
    const file = join(dataDir, FOLDER, name);
    const rule = brokenRule(name, readFileSync(file, 'utf8'));
    return rule === null ? [] : [{ file, line: 1, column: WHOLE_FILE, value: '', rule }];
  });
}

function brokenRule(name: string, text: string): string | null {
  const id = name.replace(/\.json$/, '');
  if (id === name || !RELEASE_ID.test(id))
    return 'the name must be that of a release and end in .json: 2026-06-30-1a2b3c4d.json';
  try {
    const kept: KeptRelease = JSON.parse(text);
    if (kept.release.id === id && releaseId(kept) === id && keptText(kept) === text) return null;
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof TypeError)) throw error;
  }
  return 'must hold the release of its name as "npm run atlas -- release" wrote it; published releases are never altered';
}

/** The files of `static/data/releases`: every kept release, the present one, and which there are. */
export function releaseFiles(dataDir: string, present: KeptRelease): Map<string, string> {
  const texts = new Map(
    namesIn(dataDir).map((name) => [
      name.replace(/\.json$/, ''),
      readFileSync(join(dataDir, FOLDER, name), 'utf8')
    ])
  );
  texts.set(present.release.id, keptText(present));
  const ids: KeptReleases = [...texts.keys()].sort((a, b) => compare(b, a));
  return new Map([
    ['releases/index.json', JSON.stringify(ids)],
    ...[...texts].map(([id, text]): [string, string] => [`releases/${id}.json`, text])
  ]);
}

/** Whether a release is kept. */
export function isKept(dataDir: string, id: string): boolean {
  return existsSync(keptPath(dataDir, id));
}

/** Keeps a release; one that is kept already stays as it is. Returns whether it is new. */
export function keep(dataDir: string, kept: KeptRelease): boolean {
  if (isKept(dataDir, kept.release.id)) return false;
  mkdirSync(join(dataDir, FOLDER), { recursive: true });
  writeFileSync(keptPath(dataDir, kept.release.id), keptText(kept));
  return true;
}
