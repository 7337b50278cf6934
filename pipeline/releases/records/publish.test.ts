import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { figuresOf, findMeasure } from '../../../src/lib/atlas/measures';
import { paint } from '../../../src/lib/atlas/paint';
import type { Catalogue, Column, CountyFile } from '../../../src/lib/atlas/types';
import { countSentence, intervalSentence, valueText } from '../../../src/lib/county/sentences';
import { legendSentence } from '../../../src/lib/map/legend';
import { countyCard } from '../../../src/lib/map/card';
import { placeNames } from '../../../src/lib/map/place-names';
import { createWords, loadCatalogue } from '../../../src/lib/messages';
import { publish } from '../../commands';
import { runImport } from '../import';
import { importDetainers } from './import';
import { writeMadeUpXlsx } from './made-up-files';
import { madeUpRelease } from './made-up-release';

const en = createWords('en', await loadCatalogue('en'));
const es = createWords('es', await loadCatalogue('es'));
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

let dir = '';
let site = '';
const printed: string[] = [];

function published<T>(name: string, is: (value: unknown) => value is T): T {
  const value: unknown = JSON.parse(readFileSync(join(site, name), 'utf8'));
  if (!is(value)) throw new Error(`${name} is not what it should be`);
  return value;
}
const has = (value: unknown, key: string): boolean =>
  typeof value === 'object' && value !== null && key in value;
const isCatalogue = (value: unknown): value is Catalogue => has(value, 'measures');
const isColumn = (value: unknown): value is Column => has(value, 'fips');
const isCounty = (value: unknown): value is CountyFile => has(value, 'figures');

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'made-up-published-'));
  const [data, file] = [join(dir, 'data'), join(dir, 'made-up-detainers.xlsx')];
  site = join(dir, 'site');
  cpSync('data', data, { recursive: true });
  const at = (facility: string, fips: string | null, people: number) => ({
    state: 'GEORGIA',
    facility,
    code: '',
    city: '',
    fips,
    people
  });
  const places = [
    at('COBB COUNTY JAIL', '13067', 800),
    at('HALL COUNTY JAIL', '13139', 700),
    at('BACON COUNTY JAIL', '13005', 6),
    at('A jail nobody lists', null, 500)
  ];
  const release = madeUpRelease('detainers', { seed: 3, places, years: [2025] });
  await writeMadeUpXlsx(release, file);
  const options = { data, out: join(dir, 'out'), dryRun: false, report: null };
  const print = (line: string): void => void printed.push(line);
  expect(await runImport('detainers', [file], options, importDetainers, print)).toBe(0);
  expect(await publish(data, site, print)).toBe(0);
  // Nobody's row stays behind: no identifier and no birth year of the release.
  const texts = ['outcomes.csv', 'measure_periods.csv', 'changes.csv'].map((name) =>
    readFileSync(join(data, name), 'utf8')
  );
  expect(texts.join('')).not.toMatch(/made-up-3-|NOWHERE/);
}, 120_000);
afterAll(() => rmSync(dir, { recursive: true, force: true }));

describe('a map of an imported release', () => {
  it('offers the measures that the release has, and colours by them with their coverage', () => {
    const catalogue = published('catalogue.json', isCatalogue);
    const measure = findMeasure(catalogue, 'detainers_no_conviction');
    const period = measure?.periods[0];
    if (!measure || !period) throw new Error('the measure is not published');
    expect(period).toMatchObject({ id: 'FY2025', coverage: { counted: 1500, of: 2006 } });
    expect(findMeasure(catalogue, 'arrests_no_conviction')).toBeUndefined();
    const figures = figuresOf(published('columns/detainers_no_conviction/FY2025.json', isColumn));
    const question = { measure, period, day: '2026-06-14', everywhere: true };
    const ground = ['13005', '13067', '13139', '13121'];
    const painting = paint(question, ground, new Map(), figures);
    const looks = ground.map((fips) => painting.counties.get(fips)?.look.kind);
    expect(looks).toEqual(['too-few', 'class', 'class', 'no-agreement']);
    const names = placeNames(null, null);
    expect(legendSentence(painting, en, names)).toContain(
      'Placed in the counties shown: 75% of 2,006 detainers.'
    );
    expect(plain(legendSentence(painting, es, names))).toContain(
      'Situadas en los condados mostrados: 75% de 2,006 retenciones.'
    );
    const card = countyCard('13005', painting, [], names, en);
    expect([card.value, card.basis, card.notes[0]]).toEqual([
      null,
      null,
      'Too few people to color: fewer than 10'
    ]);
  });

  it('gives a county its share with counts and interval, and says where a number is kept back', () => {
    const catalogue = published('catalogue.json', isCatalogue);
    const measure = findMeasure(catalogue, 'detainers_no_conviction');
    if (!measure) throw new Error('the measure is not published');
    const figureOf = (fips: string) =>
      published(`county/${fips}.json`, isCounty).figures.find((one) => one.measure === measure.id);
    const [cobb, bacon] = [figureOf('13067'), figureOf('13005')];
    if (!cobb || !bacon) throw new Error('a county has no figure');
    expect(cobb).toMatchObject({ denominator: 800, precision: 'exact', rank: { of: 2 } });
    expect(intervalSentence(en, measure, cobb)).toMatch(/^95% interval.*: \d\d\.\d% to \d\d\.\d%$/);
    expect(bacon).toMatchObject({ numerator: null, share: null, precision: 'at_most', rank: null });
    expect(valueText(en, measure, bacon)).toBe('fewer than 10');
    expect(valueText(es, measure, bacon)).toBe('menos de 10');
    expect(countSentence(en, measure, bacon)).toBe('');
    expect(intervalSentence(en, measure, bacon)).toBeNull();
  });
});
