import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { siteVersion } from './version.mjs';

const root = mkdtempSync(join(tmpdir(), 'atlas-made-up-house-'));
afterAll(() => rmSync(root, { recursive: true }));

/** @param {string} path @param {string} text */
function write(path, text) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

it('names a build by its facts and its code, and by nothing else', () => {
  write('src/routes/+page.svelte', 'one');
  expect(siteVersion(root)).toMatch(/^unpublished\.[0-9a-f]{8}$/);

  write('static/data/catalogue.json', '{"release":{"id":"2026-06-30-abc"}}');
  const first = siteVersion(root);
  expect(first).toMatch(/^2026-06-30-abc\.[0-9a-f]{8}$/);

  write('src/routes/page.test.ts', 'a test');
  write('static/data/county/13067.json', '{}');
  write('static/og/13067.png', 'a picture');
  write('src/lib/map/generated/ground.ts', 'made');
  expect(siteVersion(root)).toBe(first);

  write('src/routes/+page.svelte', 'two');
  expect(siteVersion(root)).not.toBe(first);
});
