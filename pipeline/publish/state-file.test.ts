import { describe, expect, it } from 'vitest';
import type { AgencyFile, MethodsFile, StateFile, StatesFile } from '../../src/lib/pages/types';
import { madeUpSite } from './made-up-site';
import { buildSite } from './site';

const { files, release } = buildSite(madeUpSite());

function read<File>(name: string): File {
  const text = files.get(name);
  if (text === undefined) throw new Error(`${name} is not published`);
  return JSON.parse(text);
}

describe('a state file', () => {
  const alabama = read<StateFile>('state/al.json');
  const alaska = read<StateFile>('state/ak.json');

  it('is written for every state and carries the release', () => {
    expect(alabama.release).toEqual(release);
    expect(alabama.state).toEqual({ fips: '01', abbr: 'AL', name: 'Alabama' });
    expect(alaska).toMatchObject({ spans: [], agencies: [], figures: [], acts: [], sources: {} });
  });

  it('holds a span for every agreement, of agencies without a county too, oldest first', () => {
    expect(
      alabama.spans.map(({ model, signed, until, goneBy }) => [model, signed, until, goneBy])
    ).toEqual([
      ['joint', '2008-01-01', '2012-01-01', '2012-02-01'],
      ['unknown', '2020-01-01', null, null],
      ['task force', '2025-01-01', null, null],
      ['task force', '2025-01-01', null, null],
      ['task force', '2026-06-14', null, null]
    ]);
    expect(alabama.agreementSources).toEqual(['ice-roster-made-up', 'memoranda']);
  });

  it('counts agreements in force by model and the past ones, of each county', () => {
    expect(
      alabama.counties.map(({ name, slug, inForce, past }) => ({ name, slug, inForce, past }))
    ).toEqual([
      {
        name: 'Alpha County',
        slug: '01001-alpha-al',
        inForce: { 'task force': 1, unknown: 1 },
        past: 1
      },
      { name: 'Beta County', slug: '01003-beta-al', inForce: { 'task force': 1 }, past: 0 }
    ]);
    expect(alaska.counties).toMatchObject([{ name: 'Gamma Borough', inForce: {}, past: 0 }]);
  });

  it('gives the newest held figure of a county with its sources, and none where there is none', () => {
    expect(alabama.held).toEqual({ measure: 'held_minor', period: 'FY2025' });
    expect(alabama.counties.map(({ held }) => held)).toEqual([
      {
        numerator: 6,
        denominator: 12,
        share: 0.5,
        precision: 'exact',
        derived: false,
        sources: ['statistics']
      },
      null
    ]);
  });

  it("holds the state's own figures, newest first", () => {
    expect(alabama.figures.map(({ period, share, sources }) => [period, share, sources])).toEqual([
      ['FY2025', 0.7, ['statistics']],
      ['FY2024', 0.7, ['statistics']]
    ]);
  });

  it("keeps the state's acts apart from those of its counties, and its statewide agencies apart", () => {
    expect(alabama.acts.map(({ id }) => id)).toEqual(['state-ruling', 'al-law']);
    expect(alabama.localActs.map(({ id }) => id)).toEqual(['won', 'al-alpha', 'al-undated']);
    expect(alabama.listings.map(({ id }) => id)).toEqual(['al-beta-listed']);
    expect(alabama.practices.map(({ agency, value }) => [agency, value])).toEqual([
      ['All sheriffs', 'Must ask']
    ]);
    expect(alabama.statewide.map(({ id }) => id)).toEqual(['al-state']);
  });

  it('lists every agency with links to its counties', () => {
    expect(
      alabama.agencies.map(({ id, counties }) => [id, counties.map(({ fips }) => fips)])
    ).toEqual([
      ['al-alpha', ['01001']],
      ['al-city', ['01001', '01003']],
      ['al-lost', []],
      ['al-state', []]
    ]);
  });

  it('carries the sources it cites and no other', () => {
    expect(Object.keys(alabama.sources)).toEqual([
      'ice-roster-made-up',
      'memoranda',
      'paper',
      'pending-lists',
      'statistics'
    ]);
  });
});

describe('the list of states', () => {
  it('sums what each state holds, by name', () => {
    expect(read<StatesFile>('states.json').states).toEqual([
      {
        abbr: 'AL',
        name: 'Alabama',
        counties: 2,
        countiesInForce: 2,
        agencies: 4,
        inForce: { 'task force': 3, unknown: 1 },
        past: 1
      },
      {
        abbr: 'AK',
        name: 'Alaska',
        counties: 1,
        countiesInForce: 0,
        agencies: 0,
        inForce: {},
        past: 0
      }
    ]);
  });
});

describe('an agency file', () => {
  const city = read<AgencyFile>('agency/al-city.json');

  it('is written for every agency, unplaced ones too', () => {
    expect(read<string[]>('agencies.json')).toEqual([
      'al-alpha',
      'al-city',
      'al-lost',
      'al-state',
      'al-waiting'
    ]);
    expect(read<AgencyFile>('agency/al-lost.json')).toMatchObject({
      counties: [],
      placedBy: 'unplaced'
    });
  });

  it('links its counties and says how they were found', () => {
    expect(city.counties).toEqual([
      { fips: '01001', name: 'Alpha County', slug: '01001-alpha-al' },
      { fips: '01003', name: 'Beta County', slug: '01003-beta-al' }
    ]);
    expect(city.placedBy).toBe('ICE list');
    expect(city.state).toEqual({ abbr: 'AL', name: 'Alabama' });
  });

  it('holds its figures, its practices by topic and the events that name it', () => {
    expect(city.figures).toMatchObject([{ measure: 'press', share: 0.3, precision: 'about' }]);
    const sheriff = read<AgencyFile>('agency/al-alpha.json');
    expect(sheriff.practices.map(({ topic, asOf, value }) => [topic, asOf, value])).toEqual([
      ['costs', '2010', 'Much'],
      ['training', '2011', 'Long'],
      ['training', '2009', 'Short']
    ]);
    expect(sheriff.acts.map(({ id }) => id)).toEqual(['won']);
    expect(Object.keys(sheriff.sources)).toEqual(['ice-roster-made-up', 'paper']);
  });
});

describe('the methods file', () => {
  it('counts agreements by status and model, and agencies by level and by how they were placed', () => {
    const methods = read<MethodsFile>('methods.json');
    expect(methods.byStatus).toEqual([
      { status: 'active', agreements: 4 },
      { status: 'ended', agreements: 1 },
      { status: 'superseded', agreements: 0 }
    ]);
    expect(methods.byModel.find(({ model }) => model === 'task force')?.agreements).toBe(3);
    expect(methods.byPlacing).toEqual([
      { placedBy: 'ICE list', agencies: 1 },
      { placedBy: 'name', agencies: 1 },
      { placedBy: 'statewide', agencies: 1 },
      { placedBy: 'unplaced', agencies: 1 }
    ]);
    expect(methods.unplaced).toEqual([{ id: 'al-lost', name: 'Lost Police', state: 'AL' }]);
    expect(methods.national).toMatchObject([{ measure: 'press', share: 0.9 }]);
  });
});
