import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import yauzl from 'yauzl';
import { serverOf } from '../archive/serve.mjs';
import { archive, timeOf } from './archive.mjs';

const outer = mkdtempSync(join(tmpdir(), 'atlas-made-up-archive-'));
const site = join(outer, 'build');
const extras = join(outer, 'extras');

beforeAll(() => {
  mkdirSync(join(site, 'county', 'cobb'), { recursive: true });
  mkdirSync(extras);
  writeFileSync(join(outer, 'private.txt'), 'outside');
  writeFileSync(join(site, 'index.html'), 'home');
  writeFileSync(join(site, '404.html'), 'no such page');
  writeFileSync(join(site, 'county', 'cobb', 'index.html'), 'Cobb');
  writeFileSync(join(site, 'icon.png'), 'a picture, compressed already');
  writeFileSync(join(extras, 'README.txt'), 'how to open it');
});
afterAll(() => rmSync(outer, { recursive: true }));

const time = timeOf('2026-06-30-8aa778cc.1f2e3d4c');

/** @param {string} path @returns {Promise<import('yauzl').Entry[]>} */
function entriesIn(path) {
  return new Promise((settle, fail) => {
    yauzl.open(path, (error, zip) => {
      if (error) return fail(error);
      /** @type {import('yauzl').Entry[]} */
      const entries = [];
      zip.on('entry', (entry) => entries.push(entry));
      zip.on('end', () => settle(entries)).on('error', fail);
    });
  });
}

describe('archive', () => {
  it('holds the site and what opens it in one folder', async () => {
    const zip = join(outer, 'one.zip');
    const { files, bytes } = await archive({ site, extras, name: 'atlas', time }, zip);
    expect((await entriesIn(zip)).map(({ fileName }) => fileName)).toEqual([
      'atlas/README.txt',
      'atlas/site/404.html',
      'atlas/site/county/cobb/index.html',
      'atlas/site/icon.png',
      'atlas/site/index.html'
    ]);
    expect(files).toBe(5);
    expect(bytes).toBe(readFileSync(zip).length);
  });

  it('is the same for the same files, whenever they were written', async () => {
    const first = await archive({ site, extras, name: 'atlas', time }, join(outer, 'first.zip'));
    utimesSync(join(site, 'index.html'), new Date(2001, 1, 1), new Date(2001, 1, 1));
    const second = await archive({ site, extras, name: 'atlas', time }, join(outer, 'second.zip'));
    expect(second.sha256).toBe(first.sha256);
  });

  it('gives the files of each version a time of their own, on the day of the facts', async () => {
    const versions = ['2026-06-30-8aa778cc.1f2e3d4c', '2026-06-30-8aa778cc.99999999'];
    const times = versions.map((version) => timeOf(version).getTime());
    // A host tells one file from another of the same size by its time alone.
    expect(new Set(times).size).toBe(2);
    expect(timeOf('2026-06-30-8aa778cc.1f2e3d4c').getTime()).toBe(times[0]);
    const zip = join(outer, 'timed.zip');
    await archive({ site, extras, name: 'atlas', time }, zip);
    for (const entry of await entriesIn(zip)) {
      expect(entry.getLastModDate()).toEqual(time);
      expect(time.toDateString()).toBe(new Date(2026, 5, 30).toDateString());
    }
  });
});

describe('the server inside the archive', () => {
  it('serves pages, sends folders to their slash and answers all else with the not-found page', async () => {
    const server = serverOf(site);
    await new Promise((go) => server.listen(0, '127.0.0.1', () => go(null)));
    const address = server.address();
    const home = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
    const ask = async (/** @type {string} */ path) => {
      const response = await fetch(home + path, { redirect: 'manual' });
      return [response.status, response.headers.get('location') ?? (await response.text())];
    };
    expect(await ask('/')).toEqual([200, 'home']);
    expect(await ask('/county/cobb/')).toEqual([200, 'Cobb']);
    expect(await ask('/county/cobb?p=1')).toEqual([301, '/county/cobb/?p=1']);
    expect(await ask('//county/cobb')).toEqual([301, '/county/cobb/']);
    expect(await ask('/icon.png')).toEqual([200, 'a picture, compressed already']);
    expect(await ask('/icon.png/more/')).toEqual([404, 'no such page']);
    expect(await ask('/nothing/')).toEqual([404, 'no such page']);
    expect(await ask('/%00')).toEqual([404, 'no such page']);
    expect(await ask(`/${'long'.repeat(1000)}`)).toEqual([404, 'no such page']);
    expect(await ask('/%2e%2e%2fprivate.txt')).toEqual([404, 'no such page']);
    await new Promise((go) => server.close(go));
  });
});
