import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeMadeUpWorkbook } from '../made-up-workbook';
import { MadeUpPublisher } from './made-up-publisher';
import { runUpdate, type UpdateOptions, type UpdateTools } from './update';

let tmp = '';
let publisher: MadeUpPublisher;
let workbook: Buffer;
let printed: string[] = [];
/** File names of every import that was asked for. */
let imported: string[][] = [];
beforeEach(async () => {
  tmp = mkdtempSync(join(tmpdir(), 'made-up-update-'));
  publisher = await MadeUpPublisher.start();
  await writeMadeUpWorkbook(join(tmp, 'made-up.xlsx'), { Made: [['up']] });
  workbook = readFileSync(join(tmp, 'made-up.xlsx'));
  printed = [];
  imported = [];
});
afterEach(async () => {
  await publisher.stop();
  rmSync(tmp, { recursive: true });
});

type ImportFiles = UpdateTools['importFiles'];
const importing: ImportFiles = (_kind, files) => {
  imported.push(files.map((file) => basename(file)));
  return Promise.resolve(0);
};
const failing: ImportFiles = (_kind, files, _options, print) => {
  print(`${basename(files[0] ?? '')} is made up`);
  return Promise.resolve(1);
};

/** Runs an update from the made-up publisher. */
function update(
  publishers: Record<string, unknown>,
  more: Partial<UpdateOptions> = {},
  importFiles = importing
) {
  writeFileSync(join(tmp, 'publishers.json'), JSON.stringify(publishers));
  const options: UpdateOptions = {
    kinds: [],
    data: join(tmp, 'data'),
    publishers: join(tmp, 'publishers.json'),
    downloads: join(tmp, 'downloads'),
    out: join(tmp, 'imports'),
    dryRun: false,
    ...more
  };
  return runUpdate(options, (line) => printed.push(line), { importFiles, retryAfter: 0 });
}
const said = () => printed.join('\n').replaceAll(tmp, '').replaceAll(publisher.url('/').href, '/');
const file = (path: string) => ({ file: publisher.url(path).href, format: 'xlsx' });
/** Bytes of the list that are in the folder so far. */
const kept = () =>
  statSync(join(tmp, 'downloads', 'list.xlsx.part'), { throwIfNoEntry: false })?.size ?? 0;
const inFolder = (name: string) => readFileSync(join(tmp, 'downloads', name));

describe('an update', () => {
  it('downloads the newest file that a page links to, and imports it', async () => {
    const page =
      '<a href="/f/FY26_s03052026.xlsx"><a href="/f/FY26_s04092026.xlsx"><a href="/f/x.pdf">';
    publisher.files.set('/page', { body: Buffer.from(page), type: 'text/html' });
    publisher.files.set('/f/FY26_s04092026.xlsx', { body: workbook });
    const entry = {
      page: publisher.url('/page').href,
      link: 'FY\\d\\d_.*\\.xlsx$',
      format: 'xlsx'
    };
    expect(await update({ detention: [entry] })).toBe(0);
    expect(imported).toEqual([['FY26_s04092026.xlsx']]);
    expect(inFolder('FY26_s04092026.xlsx')).toEqual(workbook);
    expect(said()).toMatch(/downloaded \/downloads\/FY26_s04092026\.xlsx/);
  });

  it('leaves alone what is unchanged and was imported', async () => {
    const list = { body: workbook, etag: '"one"' };
    publisher.files.set('/list.xlsx', list);
    const publishers = { roster: [file('/list.xlsx')] };
    expect(await update(publishers)).toBe(0);
    expect(await update(publishers)).toBe(0);
    expect(imported).toHaveLength(1);
    expect(said()).toMatch(/unchanged: .*list\.xlsx\n {2}nothing new to import/);
    publisher.files.set('/list.xlsx', { ...list, etag: '"two"' });
    expect(await update(publishers)).toBe(0);
    expect(imported).toHaveLength(2);
  });

  it('imports an unchanged file that was not imported: after a failure, a dry run, into other facts', async () => {
    publisher.files.set('/list.xlsx', { body: workbook, etag: '"one"' });
    const publishers = { roster: [file('/list.xlsx')] };
    expect(await update(publishers, {}, failing)).toBe(1);
    expect(said()).toMatch(/list\.xlsx is made up\nfailed: roster/);
    expect(await update(publishers, { dryRun: true })).toBe(0);
    expect(await update(publishers)).toBe(0);
    expect(await update(publishers, { data: join(tmp, 'other') })).toBe(0);
    expect(imported).toHaveLength(3);
  });

  it('goes on with the other kinds where one fails, and says which', async () => {
    publisher.files.set('/page', { body: Buffer.from('<p>made up</p>') });
    publisher.files.set('/list.xlsx', { body: workbook });
    const entry = { page: publisher.url('/page').href, link: 'list', format: 'xlsx' };
    expect(await update({ roster: [entry], detention: [file('/list.xlsx')] })).toBe(1);
    expect(imported).toEqual([['list.xlsx']]);
    expect(said()).toMatch(/\/page has no link that fits list: the page may have changed/);
    expect(printed.at(-1)).toBe('failed: roster');
  });

  it('updates the kinds asked for, only', async () => {
    publisher.files.set('/list.xlsx', { body: workbook });
    const publishers = { roster: [file('/none.xlsx')], detention: [file('/list.xlsx')] };
    expect(await update(publishers, { kinds: ['detention'] })).toBe(0);
    expect(await update(publishers, { kinds: ['weather'] })).toBe(1);
    expect(printed.at(-1)).toMatch(/no release of kind "weather"\. Kinds: roster, detention/);
  });

  it('is refused where the addresses are no addresses', async () => {
    const refused = async (publishers: Record<string, unknown>): Promise<string | undefined> => {
      expect(await update(publishers)).toBe(1);
      return printed.at(-1)?.replaceAll(tmp, '');
    };
    expect(await refused({ weather: [] })).toMatch(/"weather" — must be one of: roster/);
    expect(await refused({ roster: [{ format: 'xlsx', file: 'file:///made-up' }] })).toBe(
      '/publishers.json, column roster[0]: "file:///made-up" — must be a web address'
    );
    expect(await refused({ roster: [{ format: 'pdf' }] })).toMatch(/needs a format/);
    expect(await refused({ roster: [{ format: 'xlsx' }] })).toMatch(/needs the address of a file/);
  });
});

describe('a download', () => {
  const asked = () => publisher.asked.map(({ headers }) => headers.range ?? null);
  const publishers = () => ({ roster: [file('/list.xlsx')] });

  it('goes on where the line broke', async () => {
    publisher.files.set('/list.xlsx', {
      body: workbook,
      etag: '"one"',
      breaksAfter: [1000, 500],
      kept
    });
    expect(await update(publishers())).toBe(0);
    expect(inFolder('list.xlsx')).toEqual(workbook);
    expect(asked()).toEqual([null, 'bytes=1000-', 'bytes=1500-']);
  });

  it('begins anew where the publisher has another file by then', async () => {
    const breaksAfter = [1000, 0, 0, 0];
    publisher.files.set('/list.xlsx', { body: workbook, etag: '"one"', breaksAfter, kept });
    expect(await update(publishers())).toBe(1);
    expect(existsSync(join(tmp, 'downloads', 'list.xlsx'))).toBe(false);
    const other = Buffer.concat([workbook, Buffer.from('made up')]);
    publisher.files.set('/list.xlsx', { body: other, etag: '"two"' });
    expect(await update(publishers())).toBe(0);
    expect(asked().at(-1)).toBe('bytes=1000-');
    expect(inFolder('list.xlsx')).toEqual(other);
  });

  it('is never put in place in part, and gives up after some attempts', async () => {
    publisher.files.set('/list.xlsx', { body: workbook, saysLength: workbook.length + 10, kept });
    expect(await update(publishers())).toBe(1);
    expect(publisher.asked).toHaveLength(4);
    expect(imported).toEqual([]);
    expect(readdirSync(join(tmp, 'downloads')).sort()).toEqual(['list.xlsx.part', 'state.json']);
    expect(said()).toMatch(/\/list\.xlsx: the download broke off/);
  });

  it('tries again where the publisher is too busy, not where the file is gone', async () => {
    publisher.files.set('/list.xlsx', { body: workbook, failsWith: [503, 429] });
    expect(await update(publishers())).toBe(0);
    expect(publisher.asked).toHaveLength(3);
    publisher.files.delete('/list.xlsx');
    expect(await update(publishers())).toBe(1);
    expect(publisher.asked).toHaveLength(4);
    expect(said()).toMatch(/\/list\.xlsx answers 404 Not Found/);
  });

  it('that is not what it should be is not kept', async () => {
    publisher.files.set('/list.xlsx', { body: Buffer.from('<!doctype html><p>made up') });
    expect(await update(publishers())).toBe(1);
    expect(said()).toMatch(/\/list\.xlsx — is a web page, not a workbook/);
    publisher.files.set('/list.xlsx', { body: Buffer.from('PAR1 made up') });
    expect(await update(publishers())).toBe(1);
    expect(said()).toMatch(/\/list\.xlsx: must be xlsx, but is parquet/);
    expect(readdirSync(join(tmp, 'downloads'))).toEqual(['state.json']);
    expect(imported).toEqual([]);
  });
});
