import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { recover, replaceFiles, STAGE } from './transaction';

let dir = '';
const held = (): Record<string, string> =>
  Object.fromEntries(
    readdirSync(dir, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => [name, readFileSync(join(dir, name), 'utf8')])
  );

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'made-up-facts-'));
  writeFileSync(join(dir, 'a.csv'), 'old a');
  writeFileSync(join(dir, 'b.csv'), 'old b');
});
afterEach(() => rmSync(dir, { recursive: true }));

describe('replaceFiles', () => {
  it('puts all files in place and leaves nothing beside them', () => {
    replaceFiles(
      dir,
      new Map([
        ['a.csv', 'new a'],
        ['c.csv', 'new c']
      ])
    );
    expect(held()).toEqual({ 'a.csv': 'new a', 'b.csv': 'old b', 'c.csv': 'new c' });
    expect(existsSync(join(dir, STAGE))).toBe(false);
  });

  it('leaves the folder as it was where a file cannot be written', () => {
    const before = held();
    // A name that no file system takes stands for a full disk: the second write fails.
    const files = new Map([
      ['a.csv', 'new a'],
      [`${'b'.repeat(300)}.csv`, 'new b']
    ]);
    expect(() => replaceFiles(dir, files)).toThrow('ENAMETOOLONG');
    expect(held()).toEqual(before);
    expect(existsSync(join(dir, STAGE))).toBe(false);
  });

  it('leaves the folder as it was where the process is killed before the change is decided', () => {
    const before = held();
    const script = `
      import { syncBuiltinESMExports } from 'node:module';
      import fs from 'node:fs';
      const rename = fs.renameSync;
      fs.renameSync = (from, to) => { process.kill(process.pid, 'SIGKILL'); rename(from, to); };
      syncBuiltinESMExports();
      const { replaceFiles } = await import('./pipeline/releases/transaction.ts');
      replaceFiles(${JSON.stringify(dir)}, new Map([['a.csv', 'new a'], ['b.csv', 'new b']]));
    `;
    const args = ['--import', 'tsx', '--input-type=module', '--eval', script];
    expect(spawnSync(process.execPath, args).signal).toBe('SIGKILL');
    expect(existsSync(join(dir, STAGE))).toBe(true);
    expect(held()).toEqual(before);
    expect(recover(dir)).toEqual([]);
    expect(held()).toEqual(before);
    expect(existsSync(join(dir, STAGE))).toBe(false);
  });
});

describe('recover', () => {
  it('finishes a change that was decided and cut off half way', () => {
    mkdirSync(join(dir, STAGE));
    writeFileSync(join(dir, STAGE, 'b.csv'), 'new b');
    writeFileSync(join(dir, STAGE, 'journal.json'), '["a.csv","b.csv"]');
    writeFileSync(join(dir, 'a.csv'), 'new a');
    expect(recover(dir)).toEqual(['b.csv']);
    expect(held()).toEqual({ 'a.csv': 'new a', 'b.csv': 'new b' });
    expect(existsSync(join(dir, STAGE))).toBe(false);
  });
});
