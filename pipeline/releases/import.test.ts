import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { changeLines } from './draft';
import { runImport, type Importer, type ImportOptions } from './import';
import { seedSmallFolder } from './made-up-facts-folder';
import { Refusal } from './refusal';
import type { ImportReport } from './report';

const seed = mkdtempSync(join(tmpdir(), 'made-up-seed-'));
beforeAll(() => seedSmallFolder(join(seed, 'data')));
afterAll(() => rmSync(seed, { recursive: true }));

let dir = '';
let printed: string[] = [];
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'made-up-import-'));
  printed = [];
});
afterEach(() => rmSync(dir, { recursive: true }));

const options = (more: Partial<ImportOptions> = {}): ImportOptions => ({
  data: join(dir, 'data'),
  out: join(dir, 'imports'),
  dryRun: false,
  report: null,
  ...more
});
const run = (importer: Importer, more: Partial<ImportOptions> = {}) =>
  runImport('roster', ['made-up.xlsx'], options(more), importer, (line) => printed.push(line));
const held = (): Record<string, string> =>
  Object.fromEntries(
    readdirSync(join(dir, 'data')).map((name) => [
      name,
      readFileSync(join(dir, 'data', name), 'utf8')
    ])
  );

/** An importer that adds a source and says what the test wants. */
const adding =
  (cells: Record<string, string>, more: Partial<ImportReport> = {}): Importer =>
  ({ draft }) => {
    draft.table('sources').put(cells);
    return Promise.resolve({
      kind: 'roster',
      files: [
        {
          file: 'made-up.xlsx',
          speaksFor: '2026-05-18',
          rowsIn: 3,
          kept: 1,
          merged: 1,
          rejected: 1
        }
      ],
      rejects: [
        {
          spot: { file: 'made-up.xlsx', sheet: 'List', row: 4, column: 'SIGNED' },
          value: '=HYPERLINK("x")',
          reason: 'is no day'
        }
      ],
      changes: changeLines(draft.changes(), { date: '2026-05-18', release: 'made-up.xlsx' }),
      notices: [],
      counts: [['new sources', 1]],
      ...more
    });
  };
/** Begins the folder of facts as a small one, which is read and checked in a moment. */
const begin = (): void => cpSync(join(seed, 'data'), join(dir, 'data'), { recursive: true });
const sound = { id: 'made-up', title: 'Made up', publisher: 'Nobody', terms: 'None' };

describe('runImport', () => {
  it('begins the facts, writes them, the change log and the rejects, and says so', async () => {
    expect(await run(adding(sound))).toBe(0);
    const { 'changes.csv': changes, 'sources.csv': sources } = held();
    expect(sources).toContain('\nmade-up,Made up,Nobody,');
    expect(changes).toBe('date,release,what,old,new\n2026-05-18,made-up.xlsx,sources/made-up,,\n');
    const rejects = readFileSync(join(dir, 'imports', 'roster-rejects.csv'), 'utf8');
    expect(rejects).toBe(
      'file,sheet,row,column,value,reason\n' +
        'made-up.xlsx,List,4,SIGNED,"\'=HYPERLINK(""x"")",is no day\n'
    );
    expect(printed.join('\n')).toContain('made-up.xlsx         3         1         1         1');
  });

  it('changes nothing the second time', async () => {
    begin();
    await run(adding(sound));
    const before = held();
    expect(await run(adding(sound))).toBe(0);
    expect(held()).toEqual(before);
    expect(printed.at(-1)).toBe('nothing new: the facts stay as they are');
  });

  it('changes nothing on a dry run, and says what it would', async () => {
    begin();
    await run(adding(sound));
    const before = held();
    await run(adding({ ...sound, id: 'another' }), { dryRun: true });
    expect(held()).toEqual(before);
    expect(printed.at(-1)).toContain('dry run: would write');
  });

  it('changes nothing where the facts would not pass the check', async () => {
    begin();
    await run(adding(sound));
    const before = held();
    expect(await run(adding({ id: 'Not A Slug', title: 'x' }))).toBe(1);
    expect(held()).toEqual(before);
    expect(printed.join('\n')).toContain('sources.csv');
    expect(printed.at(-1)).toContain('nothing was changed');
  });

  it('changes nothing where a file is refused or a reader loses a row', async () => {
    begin();
    await run(adding(sound));
    const before = held();
    const refused: Importer = () =>
      Promise.reject(new Refusal({ file: 'made-up.xlsx' }, 'is a folder'));
    expect(await run(refused)).toBe(1);
    expect(printed.slice(-2)).toEqual(['made-up.xlsx — is a folder', 'nothing was changed']);
    const lost = { file: 'x', speaksFor: '', rowsIn: 2, kept: 1, merged: 0, rejected: 0 };
    expect(await run(adding({ ...sound, id: 'lost' }, { files: [lost] }))).toBe(1);
    expect(printed.join('\n')).toContain('2 rows in, but 1 kept, 0 merged and 0 rejected');
    expect(held()).toEqual(before);
  });

  it('leaves no folder behind where it was to be begun and nothing comes of it', async () => {
    expect(await run(adding(sound), { dryRun: true })).toBe(0);
    expect(printed.at(-1)).toContain(`dry run: would write ${join(dir, 'data')}`);
    expect(await run(() => Promise.reject(new Refusal({ file: 'x' }, 'is a folder')))).toBe(1);
    expect(await run(adding({ id: 'Not A Slug', title: 'x' }))).toBe(1);
    expect(existsSync(join(dir, 'data'))).toBe(false);
  });

  it('says in a line what the system refused, such as room on a full disk', async () => {
    const full = Object.assign(new Error('ENOSPC: no space left on device, write'), {
      code: 'ENOSPC'
    });
    expect(await run(() => Promise.reject(full))).toBe(1);
    expect(printed.slice(-2)).toEqual([
      'ENOSPC: no space left on device, write',
      'nothing was changed'
    ]);
  });

  it('writes the report as JSON where asked', async () => {
    begin();
    await run(adding(sound), { report: join(dir, 'report.json') });
    expect(JSON.parse(readFileSync(join(dir, 'report.json'), 'utf8'))).toMatchObject({
      kind: 'roster',
      files: [{ rowsIn: 3, kept: 1, merged: 1, rejected: 1 }]
    });
  });

  it('asks for a file', async () => {
    const none: Importer = () => Promise.reject(new Error('not reached'));
    const print = (line: string) => printed.push(line);
    expect(await runImport('roster', [], options(), none, print)).toBe(1);
    expect(printed).toEqual(['import roster: name at least one file']);
    expect(existsSync(join(dir, 'data'))).toBe(false);
  });
});
