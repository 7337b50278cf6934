import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeFiles } from './files';

describe('writeFiles', () => {
  let out = '';
  beforeEach(() => {
    out = mkdtempSync(join(tmpdir(), 'made-up-site-'));
  });
  afterEach(() => rmSync(out, { recursive: true }));

  it('removes stale files of its own subfolders and touches nothing else', () => {
    writeFiles(
      out,
      new Map([
        ['catalogue.json', '{}'],
        ['county/01001.json', '1'],
        ['columns/held/FY2024.json', '2']
      ])
    );
    writeFileSync(join(out, 'ground.json'), 'shapes');
    writeFileSync(join(out, 'county', 'README'), 'by hand');
    const written = writeFiles(
      out,
      new Map([
        ['county/01003.json', 'é'],
        ['columns/held/FY2025.json', '3'],
        ['columns/held/FY2024.json', '2']
      ])
    );
    expect(written.removed).toEqual(['county/01001.json']);
    expect(written.unchanged).toBe(1);
    expect(written.groups.get('county/')).toEqual({ files: 1, bytes: 2 });
    expect(existsSync(join(out, 'county/01001.json'))).toBe(false);
    expect(readFileSync(join(out, 'columns/held/FY2025.json'), 'utf8')).toBe('3');
    for (const kept of ['ground.json', 'catalogue.json', 'county/README'])
      expect(existsSync(join(out, kept))).toBe(true);
  });
});
