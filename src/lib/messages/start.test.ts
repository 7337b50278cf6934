import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { START } from './groups';
import { parsedMessages } from './vite-plugin';

const src = fileURLToPath(new URL('../..', import.meta.url));
/** What a reader of the explorer starts with. */
const ROOTS = [
  'routes/+layout.svelte',
  'routes/+error.svelte',
  'routes/[[lang=lang]]/+page.svelte'
];

/** The file an import names, from src/; null for a package or a made module. */
function fileOf(name: string, from: string): string | null {
  const base = name.startsWith('$lib/')
    ? join('lib', name.slice('$lib/'.length))
    : name.startsWith('.')
      ? join(dirname(from), name)
      : null;
  const ends = ['', '.ts', '/index.ts'];
  const end =
    base === null
      ? undefined
      : ends.find((one) => /\.\w+$/.test(base + one) && existsSync(join(src, base + one)));
  return base === null || end === undefined ? null : base + end;
}

/** Files a root loads at once, by their static imports. */
function loadedWith(roots: string[]): Map<string, string> {
  const texts = new Map<string, string>();
  const queue = [...roots];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (texts.has(file) || !/\.(ts|svelte)$/.test(file)) continue;
    const text = readFileSync(join(src, file), 'utf8');
    texts.set(file, text);
    for (const [, name] of text.matchAll(
      /^\s*(?:import|export)\s(?!type\b)[^'"();]*?['"]([^'"]+)['"]/gm
    )) {
      const next = name === undefined ? null : fileOf(name, file);
      if (next !== null) queue.push(next);
    }
  }
  return texts;
}

describe('the messages of the start', () => {
  const { [START]: start = {}, ...others } = parsedMessages('en');
  const later = Object.values(others).flatMap((group) => Object.keys(group));
  const files = loadedWith(ROOTS);

  it('are all that the code of the start speaks', () => {
    const said = [...files].flatMap(([file, text]) =>
      later
        .filter((key) => [`'${key}'`, `"${key}"`].some((quoted) => text.includes(quoted)))
        .map((key) => `${file}: ${key}`)
    );
    expect(files.has('lib/county/CountyDrawer.svelte')).toBe(true);
    expect(said).toEqual([]);
  });

  it('hold every key that this code puts together', () => {
    const keys = Object.keys(start);
    for (const [file, text] of files)
      for (const [, begin = ''] of text.matchAll(/\bt\(`([\w.]+)\$\{/g))
        expect([file, keys.some((key) => key.startsWith(begin))]).toEqual([file, true]);
  });
});
