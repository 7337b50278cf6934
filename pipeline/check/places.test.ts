import { describe, expect, it } from 'vitest';
import { faultsOf } from '../made-up-facts';
import { countyInStateRule, outcomePlaceRule, placePartsRule, statewideRule } from './places';

const counties = [
  { fips: '01001', state: 'AL' },
  { fips: '02002', state: 'AK' }
];

describe('countyInStateRule', () => {
  it("tells of a county of a list that lies outside the row's state", () => {
    const agencies = [
      { state: 'AL', county_fips: '01001' },
      { state: 'AL', county_fips: '01001;02002' }
    ];
    const events = [{ state: '', county_fips: '01001' }];
    expect(faultsOf(countyInStateRule, { counties, agencies, events })).toEqual([
      `made-up/agencies.csv:3:county_fips: "02002" — lies in AK, but the row's state is AL`,
      `made-up/events.csv:2:county_fips: "01001" — lies in AL, but the row's state is (blank)`
    ]);
  });
});

describe('statewideRule', () => {
  it('wants no county of what acts in a whole state, and one of what does not', () => {
    expect(
      faultsOf(statewideRule, {
        agencies: [
          { level: 'state', county_source: 'statewide' },
          { level: 'state', county_source: 'territory' },
          { level: 'municipal', county_source: 'unplaced' },
          { level: 'county', county_source: 'name', county_fips: '01001' },
          { level: 'state', county_source: 'name', county_fips: '01001' },
          { level: 'county', county_source: 'name' },
          { level: 'county', county_source: 'statewide', county_fips: '01001' }
        ],
        policies: [{ level: 'state', county_fips: '01001' }, { level: 'city' }],
        practices: [
          { scope: 'county', county_fips: '01001;02002' },
          { scope: 'multi-county' },
          { scope: 'statewide', county_fips: '01001' }
        ]
      })
    ).toEqual([
      'made-up/agencies.csv:6:county_source: "name" — is "statewide" or "territory" for agencies of level state, only',
      'made-up/agencies.csv:6:county_fips: "01001" — an agency of a whole state must not have a county',
      'made-up/agencies.csv:7:county_fips: (blank) — an agency placed by "name" needs a county',
      'made-up/agencies.csv:8:county_source: "statewide" — is "statewide" or "territory" for agencies of level state, only',
      'made-up/policies.csv:2:county_fips: "01001" — a policy of a whole state must not have a county',
      'made-up/policies.csv:3:county_fips: (blank) — a policy of level city needs a county',
      'made-up/practices.csv:2:county_fips: "01001;02002" — a practice of scope county names exactly one county',
      'made-up/practices.csv:3:county_fips: (blank) — a practice of scope multi-county needs a county',
      'made-up/practices.csv:4:county_fips: "01001" — a practice of scope statewide must not have a county'
    ]);
  });
});

describe('outcomePlaceRule', () => {
  const agencies = [{ id: 'al-one', county_fips: '01001' }];
  const facilities = [{ name: 'ONE JAIL', state: 'AL', county_fips: '01001' }];
  const faults = (...outcomes: Record<string, string>[]) =>
    faultsOf(outcomePlaceRule, { agencies, facilities, outcomes });

  it('accepts each kind of place', () => {
    const jail = { place_kind: 'facility', place_name: 'ONE JAIL', state: 'AL' };
    expect(
      faults(
        { place_kind: 'nation' },
        { place_kind: 'state', state: 'AL' },
        { place_kind: 'county', county_fips: '01001' },
        { place_kind: 'agency', place_name: 'One', agency_id: 'al-one', county_fips: '01001' },
        { place_kind: 'agency', place_name: 'A statewide agency of no table' },
        { ...jail, county_fips: '01001' },
        { ...jail, note: "Not counted in the county's figure." }
      )
    ).toEqual([]);
  });

  it('tells of places that lack a part, have one too many, or contradict another table', () => {
    expect(
      faults(
        { place_kind: 'nation', state: 'AL' },
        { place_kind: 'state', county_fips: '01001' },
        { place_kind: 'county', county_fips: '01001;01003' },
        { place_kind: 'agency', place_name: 'One', agency_id: 'al-one', county_fips: '01003' },
        { place_kind: 'agency' },
        { place_kind: 'facility', place_name: 'ONE JAIL', state: 'AK' },
        { place_kind: 'facility', place_name: 'ONE JAIL', state: 'AL', county_fips: '01003' }
      )
    ).toEqual([
      'made-up/outcomes.csv:2:state: "AL" — must be blank for a figure of kind nation',
      'made-up/outcomes.csv:3:state: (blank) — a figure of kind state needs it',
      'made-up/outcomes.csv:3:county_fips: "01001" — must be blank for a figure of kind state',
      'made-up/outcomes.csv:4:county_fips: "01001;01003" — a county names exactly one county',
      'made-up/outcomes.csv:5:county_fips: "01003" — must be the counties of its agency (01001)',
      'made-up/outcomes.csv:6:place_name: (blank) — a figure of kind agency needs it',
      'made-up/outcomes.csv:7:place_name: "ONE JAIL" — must be the name of a facility of this state',
      'made-up/outcomes.csv:8:county_fips: "01003" — must be the county of the facilities table (01001)'
    ]);
  });
});

describe('placePartsRule', () => {
  it('adds up the parts of a place', () => {
    const places = [
      { place_geoid: '0100001', share_of_place: '0.3333' },
      { place_geoid: '0100001', share_of_place: '0.6666' },
      { place_geoid: '0100002', share_of_place: '0.9' }
    ];
    expect(faultsOf(placePartsRule, { places })).toEqual([
      'made-up/places.csv:4:share_of_place: "0.9" — the parts of this place add up to 0.9000, not 1'
    ]);
  });
});
