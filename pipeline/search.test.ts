import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { answer } from '../src/lib/search/answer';
import type { Hit } from '../src/lib/search/find';
import type { SearchFile, ZipFile } from '../src/lib/search/format';
import { openIndex } from '../src/lib/search/search-index';
import { searchFiles } from './search';
import { readTable } from './tables/read';
import { makeTable, type Tables } from './tables/table';

const NAMES = ['states', 'counties', 'places', 'zips', 'agencies'];
const COLUMNS = {
  states: ['state', 'fips', 'name'],
  counties: [
    'fips',
    'name',
    'long_name',
    'population_2014',
    'population_2019',
    'population_2023',
    'state'
  ],
  places: [
    'place_geoid',
    'state',
    'name',
    'kind',
    'county_fips',
    'share_of_place',
    'population_2020'
  ],
  zips: ['zip', 'county_fips', 'place', 'state'],
  agencies: ['id', 'name', 'state', 'level', 'county_fips']
};

/** Made-up tables: two counties, one of them a city of its own, and a place in both. */
function madeUpTables(change: Partial<Record<keyof typeof COLUMNS, string[][]>> = {}): Tables {
  const rows: Record<keyof typeof COLUMNS, string[][]> = {
    states: [['VA', '51', 'Virginia']],
    counties: [
      ['51510', 'Alexandria', 'Alexandria city', '', '', '150000', 'VA'],
      ['51013', 'Arlington', 'Arlington County', '', '236000', '', 'VA']
    ],
    places: [
      ['2', 'VA', 'Rosslyn', 'CDP', '51510', '0.3', '3000'],
      ['2', 'VA', 'Rosslyn', 'CDP', '51013', '0.66', '7000'],
      ['1', 'VA', 'Alexandria', 'city', '51510', '1', '150000']
    ],
    zips: [
      ['22301', '51510', 'Alexandria', 'VA'],
      ['22201', '51013', 'Arlington', 'VA']
    ],
    agencies: [
      ['b', 'Made-Up State Police', 'VA', 'state', ''],
      ['a', 'Made-Up Regional Jail', 'VA', 'regional', '51510;51013']
    ],
    ...change
  };
  const names = ['states', 'counties', 'places', 'zips', 'agencies'] as const;
  return new Map(
    names.map((name) => [name, makeTable(name, `made-up-${name}.csv`, COLUMNS[name], rows[name])])
  );
}

function opened(tables: Tables) {
  const files = searchFiles(tables);
  const search = files.get('search.json');
  if (!search || !('counties' in search)) throw new Error('no search.json');
  const zips = (digit: string): ZipFile | undefined => {
    const file = files.get(`zips/${digit}.json`);
    return file && 'step' in file ? file : undefined;
  };
  const index = openIndex(search);
  const hits = (typed: string): Hit[] => {
    const said = answer(index, zips, typed);
    return said.is === 'found' ? said.found.groups.flatMap((group) => group.hits) : [];
  };
  return { search, hits };
}

describe('searchFiles', () => {
  it('merges the parts of a place and puts the largest first', () => {
    expect(opened(madeUpTables()).hits('rosslyn')).toMatchObject([
      { label: 'Rosslyn, VA', fips: '51013', about: { part: 'mostly' } },
      { label: 'Rosslyn, VA', fips: '51510', about: { part: 'also' } }
    ]);
  });

  it('lists a city that is a county once', () => {
    expect(opened(madeUpTables()).hits('alexandria')).toMatchObject([{ fips: '51510' }]);
  });

  it('leads from ZIPs and agencies to counties', () => {
    const { hits } = opened(madeUpTables());
    expect(hits('222')).toMatchObject([{ label: '22201 Arlington, VA', fips: '51013' }]);
    expect(hits('made up regional').map(({ fips }) => fips)).toEqual(['51510', '51013']);
  });

  it('writes the same bytes whatever the order of the rows', () => {
    const text = (tables: Tables): string => JSON.stringify([...searchFiles(tables)]);
    const tables = madeUpTables();
    const turned: Tables = new Map(
      [...tables].map(([name, table]) => [name, { ...table, rows: [...table.rows].reverse() }])
    );
    expect(text(turned)).toBe(text(tables));
  });

  it('names the cell of a county or state that is not there', () => {
    expect(() =>
      searchFiles(madeUpTables({ zips: [['22301', '51999', 'Alexandria', 'VA']] }))
    ).toThrow('made-up-zips.csv:2:county_fips: "51999"');
    expect(() =>
      searchFiles(madeUpTables({ agencies: [['a', 'Made-Up Jail', 'XX', 'regional', '']] }))
    ).toThrow('made-up-agencies.csv:2:state: "XX"');
  });
});

describe('the search files of the facts', () => {
  const tables: Tables = new Map(
    NAMES.map((name) => {
      const file = `data/${name}.csv`;
      return [name, readTable(name, file, readFileSync(file, 'utf8')).table];
    })
  );
  const { search, hits } = opened(tables);
  const first = (typed: string): string => hits(typed)[0]?.fips ?? '';

  it('hold every county, place and agency', () => {
    expect(search.counties.fips).toHaveLength(3231);
    expect(search.agencies.name).toHaveLength(tables.get('agencies')?.rows.length ?? 0);
    expect(search.places.name.length).toBeGreaterThan(31_000);
  });

  it('are small enough to fetch while a reader types', () => {
    const size = (file: SearchFile): number => brotliCompressSync(JSON.stringify(file)).length;
    expect(size(search)).toBeLessThan(250_000);
  });

  it.each([
    ['cobb', '13067'],
    ['cobb ga', '13067'],
    ['marietta', '13067'],
    ['30060', '13067'],
    ['Dona Ana', '35013'],
    ['Ste. Genevieve', '29186'],
    ['saint louis', '29189'],
    ['Prince of Wales', '02198'],
    ['las vegas', '32003'],
    ['Gwinett', '13135'],
    ['LA', '06037'],
    ['washington dc', '11001'],
    ['Hartford, CT', '09003'],
    ['Cordova, Alaska', '02261'],
    ['06103', '09003'],
    ['00501', '36103']
  ])('lead from "%s" to %s', (typed, fips) => {
    expect(first(typed)).toBe(fips);
  });

  it('offer the five counties of New York City, Brooklyn first', () => {
    const city = hits('new york').filter(({ label }) => label === 'New York, NY');
    expect(city.map(({ fips }) => fips)).toEqual(['36047', '36081', '36061', '36005', '36085']);
    expect(city[0]?.about).toMatchObject({ part: 'largest' });
  });

  it('know Connecticut by its towns', () => {
    expect(hits('hartford').slice(0, 2)).toMatchObject([
      { label: 'Hartford County, CT' },
      { label: 'Hartford, CT', about: { kind: 'town' } }
    ]);
  });
});
