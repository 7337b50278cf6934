import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { check, publish, writeSite } from './commands';
import { madeUpTables } from './made-up-facts';
import { madeUpSite } from './publish/made-up-site';

let dir = '';
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'made-up-run-'));
});
afterAll(() => rmSync(dir, { recursive: true }));

function run<Code>(command: (print: (line: string) => void) => Code): {
  code: Code;
  lines: string[];
} {
  const lines: string[] = [];
  return { code: command((line) => lines.push(line)), lines };
}

describe('publish', () => {
  it('writes equal bytes into two folders, and says what it wrote', () => {
    const [one, two] = [join(dir, 'one'), join(dir, 'two')];
    const { code, lines } = run((print) => writeSite(madeUpSite(), one, print));
    run((print) => writeSite(madeUpSite(true), two, print));
    expect(code).toBe(0);
    expect(lines.at(-1)).toMatch(/^release 2026-06-14-[0-9a-f]{8}: as of 2026-06-14, newest list/);
    expect(lines.some((line) => line.endsWith(`${join(one, 'county/')} (3 files)`))).toBe(true);
    expect(lines).toContain('practices: 5 of 5 rows published');
    const jsonFiles = (folder: string) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.json'))
        .sort();
    expect(jsonFiles(one)).toContain('catalogue.json');
    expect(jsonFiles(two)).toEqual(jsonFiles(one));
    for (const name of jsonFiles(one))
      expect(readFileSync(join(one, name)).equals(readFileSync(join(two, name))), name).toBe(true);
  });

  it('names the cell it cannot use', () => {
    const tables = new Map(madeUpSite());
    for (const [name, table] of madeUpTables({ outcomes: [{ id: 'x', measure_id: 'held_minor' }] }))
      tables.set(name, table);
    const { code, lines } = run((print) => writeSite(tables, join(dir, 'none'), print));
    expect(code).toBe(1);
    expect(lines).toEqual([
      'made-up/outcomes.csv:2:place_kind: (blank) — must be one of: nation, state, county, agency, facility'
    ]);
  });

  it('writes nothing from facts that do not pass the check', async () => {
    const facts = join(dir, 'made-up-facts');
    const { code, lines } = run((print) => publish(facts, join(dir, 'none'), print));
    expect(await code).toBe(1);
    expect(lines).toContain(`${join(facts, 'datapackage.json')}:1:(file) — must exist`);
    expect(lines.at(-1)).toBe('1 fault in 1 file');
    expect(existsSync(join(dir, 'none'))).toBe(false);
  });
});

describe('check', () => {
  it('prints the rows of every table of sound facts', () => {
    const { code, lines } = run((print) => check('data', print));
    expect(code).toBe(0);
    expect(lines.some((line) => /^\s+2,237 {2}agreements$/.test(line))).toBe(true);
    expect(lines.at(-1)).toMatch(/^ok: \d+ tables, no faults, \d+ notices$/);
  });

  it('prints a broken descriptor as a fault', () => {
    writeFileSync(join(dir, 'datapackage.json'), '{}');
    const { code, lines } = run((print) => check(dir, print));
    expect(code).toBe(1);
    expect(lines.at(-1)).toMatch(/^\d faults in 1 file$/);
  });
});

describe('the command line', () => {
  const atlas = (...args: string[]) => {
    const run = spawnSync(process.execPath, ['--import', 'tsx', 'pipeline/cli.ts', ...args], {
      encoding: 'utf8'
    });
    return { status: run.status, said: run.stdout + run.stderr };
  };

  it('names the commands there are when asked for another', () => {
    expect(atlas('nope')).toEqual({
      status: 1,
      said: 'There is no command "nope". Commands: check, publish, release, ground, pictures, import, update.\n'
    });
  });

  it('refuses options it does not know', () => {
    const { status, said } = atlas('check', '--dta', 'x');
    expect(status).toBe(1);
    expect(said).toBe('Unknown option `--dta`. See: npm run atlas -- check --help\n');
  });

  it('explains itself', () => {
    const { status, said } = atlas('--help');
    expect(status).toBe(0);
    for (const command of ['check', 'publish', 'ground']) expect(said).toContain(command);
  });
});
