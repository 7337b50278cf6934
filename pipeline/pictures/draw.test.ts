import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pack } from '../../geo/pack';
import { writeNumbers } from '../../src/lib/map/ground-codec';
import type { Point } from '../../src/lib/map/ground-types';
import { writeSite } from '../commands';
import { madeUpSite } from '../publish/made-up-site';
import { noProgress } from '../releases/progress';
import { drawPictures } from './draw';

/** A ground of three square counties: two in Alabama, one in Alaska. */
function madeUpGround(): string {
  const square = (left: number, top: number): Point[] => [
    [left, top],
    [left + 20, top],
    [left + 20, top + 20],
    [left, top + 20],
    [left, top]
  ];
  const units = ['01001', '01003', '02002'].map((id, i) => ({ id, polygons: [[[i]]] }));
  const arcs = [square(100, 100), square(130, 100), square(300, 300)];
  return JSON.stringify({
    ...pack({ units, arcs }, 10),
    labels: writeNumbers(Array(6).fill(27)),
    stateLabels: [
      [125, 110],
      [310, 310]
    ],
    insets: [],
    frames: []
  });
}

let folder: string;
let folders: { data: string; out: string; cache: string };
const draw = (origin = '') => drawPictures('all', folders, noProgress, origin);
const picture = (path: string) => readFileSync(join(folders.out, path));

beforeAll(() => {
  // Inside the project, as the painters' code finds its packages from there.
  mkdirSync('.cache', { recursive: true });
  folder = mkdtempSync(join('.cache', 'pictures-test-'));
  const [data, out, cache] = ['data', 'og', 'cache'].map((name) => join(folder, name));
  folders = { data: data ?? '', out: out ?? '', cache: cache ?? '' };
  writeSite(madeUpSite(), folders.data, () => undefined);
  writeFileSync(join(folders.data, 'ground.json'), madeUpGround());
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the pictures of links', () => {
  it('are made once, and again only where a fact of theirs changed', async () => {
    const first = await draw();
    // The home view, two states and three counties, in two languages.
    expect(first).toMatchObject({ made: 12, kept: 0, removed: 0 });
    const png = picture('en/county/01001.png');
    expect(png.toString('latin1', 1, 4)).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
    expect(picture('es/county/01001.png').equals(png)).toBe(false);

    expect(await draw()).toMatchObject({ made: 0, kept: 12, removed: 0 });

    const file = join(folders.data, 'county/01003.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace('"Beta County"', '"Beta & <b> County"'));
    const before = picture('en/county/01003.png');
    expect(await draw()).toMatchObject({ made: 2, kept: 10 });
    expect(picture('en/county/01003.png').equals(before)).toBe(false);
    expect(picture('en/county/01001.png').equals(png)).toBe(true);
  });

  it('are made again where one is missing, and go where no page asks for them', async () => {
    await draw();
    rmSync(join(folders.out, 'en/home.png'));
    writeFileSync(join(folders.out, 'en/county/99999.png'), 'left over');
    expect(await draw()).toMatchObject({ made: 1, kept: 11, removed: 1 });
    expect(readdirSync(join(folders.out, 'en/county')).sort()).toEqual([
      '01001.png',
      '01003.png',
      '02002.png'
    ]);
  });

  it('have documents beside them that say how to frame their places, while the site knows its address', async () => {
    await draw('https://made-up-atlas.test/sub');
    const read = (path: string): unknown => JSON.parse(picture(path).toString());
    expect(read('es/county/01001.json')).toMatchObject({
      title: expect.stringContaining('Alabama'),
      html: expect.stringContaining('https://made-up-atlas.test/sub/es/embed/frame/?show=01001"'),
      thumbnail_url: 'https://made-up-atlas.test/sub/og/es/county/01001.png'
    });
    expect(read('en/state/al.json')).toMatchObject({
      html: expect.stringContaining('https://made-up-atlas.test/sub/embed/frame/?show=AL"')
    });
    expect(read('en/home.json')).toMatchObject({
      html: expect.stringContaining('https://made-up-atlas.test/sub/embed/frame/"')
    });
    expect(await draw()).toMatchObject({ made: 0, removed: 0 });
    expect(readdirSync(folders.out, { recursive: true, encoding: 'utf8' })).not.toContainEqual(
      expect.stringMatching(/json$/)
    );
  });

  it('name the place whose picture cannot be made', async () => {
    const file = join(folders.data, 'county/02002.json');
    const whole = readFileSync(file, 'utf8');
    writeFileSync(file, whole.replace('"Gamma Borough"', `"${'No end '.repeat(300)}"`));
    await expect(draw()).rejects.toThrow(/picture of county\/02002\.png \(en\).*no room for/);
    writeFileSync(file, whole);
  });
});
