import { describe, expect, it } from 'vitest';
import { faultsOf, madeUpFacts } from '../made-up-facts';
import { groundRule } from './ground';
import { keysRule } from './keys';
import { referencesRule } from './references';
import { agenciesNamedRule, sourcedRule, uncitedSources } from './sources';
import { urlsRule } from './urls';

describe('keysRule', () => {
  it('tells of a key that stands twice, with the line of the first', () => {
    const agencies = [{ id: 'al-one' }, { id: 'al-two' }, { id: 'al-one' }];
    const program_totals = [
      { date: '2020-01-01', basis: 'derived' },
      { date: '2020-01-01', basis: 'reported' },
      { date: '2020-01-01', basis: 'derived' }
    ];
    expect(faultsOf(keysRule, { agencies, program_totals })).toEqual([
      'made-up/agencies.csv:4:id: "al-one" — id must be unique; line 2 has the same',
      'made-up/program_totals.csv:4:date: "2020-01-01 + derived" — date + basis must be unique; line 2 has the same'
    ]);
  });
});

describe('referencesRule', () => {
  it('looks up every value of a list and leaves blanks alone', () => {
    const counties = [{ fips: '01001', state: 'AL', source_id: 'one' }];
    const states = [{ state: 'AL', source_id: 'one' }];
    const sources = [{ id: 'one' }];
    const agencies = [
      { id: 'al-one', state: 'AL', county_fips: '' },
      { id: 'al-two', state: 'AL', county_fips: '01001;01003' }
    ];
    const agreements = [{ agency_id: 'al-three', source_id: 'one;two' }];
    const tables = { counties, states, sources, agencies, agreements };
    expect(faultsOf(referencesRule, tables)).toEqual([
      'made-up/agencies.csv:3:county_fips: "01003" — must be found in counties.fips',
      'made-up/agreements.csv:2:agency_id: "al-three" — must be found in agencies.id',
      'made-up/agreements.csv:2:source_id: "two" — must be found in sources.id'
    ]);
  });
});

describe('groundRule', () => {
  it('wants the units of the map, each in the state of its code', () => {
    const states = [
      { state: 'AL', fips: '01' },
      { state: 'AK', fips: '02' }
    ];
    const counties = [
      { fips: '01001', state: 'AL' },
      { fips: '01003', state: 'AK' },
      { fips: '01999', state: 'AL' }
    ];
    expect(faultsOf(groundRule, { states, counties })).toEqual([
      'made-up/counties.csv:3:state: "AK" — must be the state of 01003, whose code begins with 02',
      'made-up/counties.csv:4:fips: "01999" — must be a unit of the county map',
      'made-up/counties.csv:1:fips: "02002" — a unit of the county map has no row'
    ]);
  });
});

describe('sources', () => {
  it('wants a source of every row but those of agencies and sources', () => {
    const tables = {
      agencies: [{ id: 'al-one' }],
      sources: [{ id: 'one' }],
      models: [{ model: 'task force', source_id: 'one' }, { model: 'joint' }]
    };
    expect(faultsOf(sourcedRule, tables)).toEqual([
      'made-up/models.csv:3:source_id: (blank) — every row must name its source'
    ]);
  });

  it('tells of agencies that nothing else names', () => {
    const agencies = [{ id: 'al-one' }, { id: 'al-two' }];
    const agreements = [{ agency_id: 'al-one' }];
    expect(faultsOf(agenciesNamedRule, { agencies, agreements })).toEqual([
      'made-up/agencies.csv:3:id: "al-two" — an agency must be named by another table'
    ]);
  });

  it('lists sources that nothing cites', () => {
    const sources = [{ id: 'one' }, { id: 'two' }, { id: 'three' }];
    const facts = madeUpFacts({ sources, events: [{ source_id: 'one;three' }] });
    expect(uncitedSources(facts).map((row) => row.raw('id'))).toEqual(['two']);
  });
});

describe('urlsRule', () => {
  it('accepts web addresses and nothing else a browser could be made to follow', () => {
    const agreements = [
      { moa_url: 'https://www.ice.gov/a b.pdf' },
      { moa_url: '' },
      { moa_url: 'javascript:alert(1)' },
      { moa_url: 'https:/www.ice.gov/a.pdf' }
    ];
    const sources = [
      { url: 'http://example.org', url_other: 'https://a.example;data:text/html,x' }
    ];
    expect(faultsOf(urlsRule, { agreements, sources })).toEqual([
      'made-up/agreements.csv:4:moa_url: "javascript:alert(1)" — must be a web address (http or https)',
      'made-up/agreements.csv:5:moa_url: "https:/www.ice.gov/a.pdf" — must be a web address (http or https)',
      'made-up/sources.csv:2:url_other: "data:text/html,x" — must be a web address (http or https)'
    ]);
  });
});
