import { describe, expect, it } from 'vitest';
import type {
  AgreementsByCounty,
  Catalogue,
  Column,
  CountyFile,
  CountyList
} from '../../src/lib/atlas/types';
import type { AgencyFile, MethodsFile, StateFile } from '../../src/lib/pages/types';
import { accountLines } from './accounting';
import { madeUpTables } from '../made-up-facts';
import { madeUpSite } from './made-up-site';
import { buildSite } from './site';

const { files, release, account } = buildSite(madeUpSite());

function read<File>(name: string): File {
  const text = files.get(name);
  if (text === undefined) throw new Error(`${name} is not published`);
  return JSON.parse(text);
}
const county = (fips: string) => read<CountyFile>(`county/${fips}.json`);

describe('buildSite', () => {
  it('stamps the release with the newest day known and the newest list', () => {
    expect(release).toMatchObject({ asOf: '2026-06-14', lastList: '2026-05-18' });
    expect(release.id).toMatch(/^2026-06-14-[0-9a-f]{8}$/);
    expect(county('01001').release).toEqual(release);
    expect(read<Catalogue>('catalogue.json').release).toEqual(release);
  });

  it('gives the same bytes whatever the order of the rows, and another id for other facts', () => {
    expect([...buildSite(madeUpSite(true)).files].sort()).toEqual([...files].sort());
    const tables = new Map(madeUpSite());
    tables.delete('events');
    expect(buildSite(tables).release.id).not.toBe(release.id);
  });

  it('writes spans of county agencies, in each county of an agency of several', () => {
    expect(read<AgreementsByCounty>('agreements.json').counties).toEqual({
      '01001': [
        [3, '2008-01-01', '2012-01-01', '2012-02-01'],
        [4, '2020-01-01', null, null],
        [1, '2026-06-14', null, null]
      ],
      '01003': [[1, '2026-06-14', null, null]]
    });
  });

  it('writes columns and names in FIPS order', () => {
    expect(read<Column>('columns/held_minor/FY2025.json')).toEqual({
      measure: 'held_minor',
      period: 'FY2025',
      fips: ['01001'],
      numerator: [6],
      denominator: [12],
      share: [0.5],
      precision: {},
      derived: []
    });
    expect(read<CountyList>('counties.json')).toEqual({
      fips: ['01001', '01003', '02002'],
      short: ['Alpha', 'Beta', 'Gamma'],
      suffix: [' County', ' County', ' Borough']
    });
  });

  it('lists the periods of a measure newest first, with the nation and the counties that have a value', () => {
    const [measure] = read<Catalogue>('catalogue.json').measures;
    expect(
      measure?.periods.map(({ id, nation, counties }) => [id, nation?.share, counties])
    ).toEqual([
      ['FY2025', 0.8, 1],
      ['FY2024', 0.8, 1]
    ]);
  });
});

describe('a county file', () => {
  const alpha = county('01001');
  const beta = county('01003');

  it('says who the county is', () => {
    expect(alpha.county).toEqual({
      fips: '01001',
      name: 'Alpha County',
      short: 'Alpha',
      slug: '01001-alpha-al',
      state: { abbr: 'AL', name: 'Alabama' },
      population: { year: 2023, value: 2300 },
      fieldOffice: 'New Orleans',
      sources: ['statistics']
    });
    expect(alpha.sources['statistics']).toBeDefined();
    expect(county('02002').county.population).toEqual({ year: 2014, value: 9 });
    expect(beta.county.population).toBeNull();
  });

  it('holds figures newest first with their rank, and quoted figures apart', () => {
    expect(alpha.figures.map(({ period, share, rank }) => [period, share, rank])).toEqual([
      ['FY2025', 0.5, { place: 1, of: 1 }],
      ['FY2024', 0.5, { place: 1, of: 1 }]
    ]);
    expect(alpha.quoted.map(({ period, place }) => [period, place])).toEqual([
      ['2009/2013', 'City Police'],
      ['2011', null]
    ]);
    expect(beta.quoted).toMatchObject([{ share: 0.3, precision: 'about', place: 'City Police' }]);
  });

  it('lists agencies with their other counties, and statewide ones apart', () => {
    expect(alpha.agencies.map(({ id, alsoIn }) => [id, alsoIn])).toEqual([
      ['al-alpha', []],
      ['al-city', ['Beta County']]
    ]);
    expect(alpha.agencies[0]?.agreements.map(({ signed, model }) => [signed, model])).toEqual([
      ['2020-01-01', 'unknown'],
      ['2008-01-01', 'joint']
    ]);
    expect(beta.statewide.map(({ id }) => id)).toEqual(['al-state']);
    expect(county('02002').statewide).toEqual([]);
  });

  it('gives a territory that is one county the agencies that act across it as its own', () => {
    const tables = new Map(madeUpSite());
    const rows = [
      { state: 'AL', fips: '01', name: 'Alpha County' },
      { state: 'AK', fips: '02', name: 'Alaska' }
    ];
    for (const [name, table] of madeUpTables({ states: rows })) tables.set(name, table);
    const text = buildSite(tables).files.get('county/01001.json');
    const file: CountyFile = JSON.parse(text ?? 'null');
    expect(file.agencies.map(({ id }) => id).sort()).toEqual(['al-alpha', 'al-city', 'al-state']);
    expect(file.statewide).toEqual([]);
  });

  it('keeps what is pending apart from what was signed', () => {
    expect(beta.pending).toEqual([
      {
        id: 'AL-waiting-pending',
        agency: { id: 'al-waiting', name: 'Waiting Police', level: 'municipal' },
        model: 'task force',
        firstSeen: '2026-05-01',
        lastSeen: '2026-05-18',
        note: null,
        sources: ['pending-lists']
      }
    ]);
    expect(beta.agencies.map(({ id }) => id)).toEqual(['al-city']);
    expect(alpha.pending).toEqual([]);
    expect(read<AgreementsByCounty>('agreements.json').counties['01003']).toHaveLength(1);
    expect(read<AgencyFile>('agency/al-waiting.json')).toMatchObject({
      agency: { agreements: [] },
      pending: beta.pending
    });
    const alabama = read<StateFile>('state/al.json');
    expect(alabama.pending).toEqual(beta.pending);
    expect(alabama.agencies.map(({ id }) => id)).not.toContain('al-waiting');
    expect(alabama.spans).toHaveLength(5);
    expect(read<MethodsFile>('methods.json')).toMatchObject({ agreements: 5, agencies: 4 });
  });

  it("holds its own and its state's acts, newest first and undated last, and never national ones", () => {
    expect(alpha.acts.map(({ id, scope }) => `${id} ${scope}`)).toEqual([
      'state-ruling state',
      'won county',
      'al-law state',
      'al-alpha county',
      'al-undated county'
    ]);
    expect(beta.acts.map(({ id }) => id)).toEqual(['state-ruling', 'al-law']);
    expect(beta.listings.map(({ id }) => id)).toEqual(['al-beta-listed']);
    expect(county('02002').acts).toEqual([]);
  });

  it('holds the newest population of every facility', () => {
    expect(alpha.facilities).toEqual([
      {
        name: 'ALPHA JAIL',
        city: 'Alphaville, Alfaville',
        kind: 'IGSA',
        period: 'FY2025',
        averageDailyPopulation: 12
      }
    ]);
  });

  it('carries the sources it cites and no other', () => {
    expect(Object.keys(alpha.sources)).toEqual([
      'ice-roster-made-up',
      'map-of-jails',
      'memoranda',
      'paper',
      'statistics'
    ]);
    expect(Object.keys(beta.sources)).toEqual(['memoranda', 'paper', 'pending-lists']);
    expect(county('02002').sources).toEqual({});
  });
});

describe('the account', () => {
  it('says of every row where it went', () => {
    expect(accountLines(account)).toEqual([
      'outcomes: 11 of 12 rows published',
      'agreements: 6 of 6 rows published',
      'policies: 4 of 4 rows published',
      'events: 3 of 3 rows published',
      'practices: 5 of 5 rows published',
      'models: 0 of 0 rows published',
      'program_totals: 0 of 0 rows published',
      "outcomes: 1 not published: an older period of a facility: its county's figure holds it"
    ]);
  });
});
