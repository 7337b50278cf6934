import { describe, expect, it } from 'vitest';
import { agencyKey, cleanName, similarNames, slugOf, stateFinder } from './names';

const STATES = [
  { state: 'PA', name: 'Pennsylvania' },
  { state: 'UT', name: 'Utah' },
  { state: 'ND', name: 'North Dakota' },
  { state: 'SD', name: 'South Dakota' },
  { state: 'VA', name: 'Virginia' },
  { state: 'WV', name: 'West Virginia' },
  { state: 'MP', name: 'Northern Mariana Islands' }
];

describe('agencyKey', () => {
  it('is one for the ways lists print a sheriff', () => {
    const ways = [
      "Autauga County Sheriff's Office ",
      'Autauga County Sheriff’s Office',
      'AUTAUGA COUNTY SHERIFFS OFFICE',
      "Autauga  Co. Sheriff's Department",
      "Autauga County Sheriff's Dept.",
      'Autauga County Sheriff'
    ];
    expect(new Set(ways.map(agencyKey))).toEqual(new Set(['autauga county sheriff']));
  });

  it('is one for other variants, and not for other agencies', () => {
    expect(agencyKey('St. Charles County Police Department')).toBe(
      agencyKey('Saint Charles County Police Dept')
    );
    expect(agencyKey('Tampa PD')).toBe(agencyKey('Tampa Police Department'));
    expect(agencyKey('Autauga County Jail')).not.toBe(agencyKey("Autauga County Sheriff's Office"));
  });
});

describe('similarNames', () => {
  const similar = (a: string, b: string) => similarNames(agencyKey(a), agencyKey(b));

  it('sees slips, and words that lists add and drop', () => {
    expect(
      similar('Lake Clark Shores Police Department', 'Lake Clarke Shores Police Department')
    ).toBe(true);
    expect(similar('City of Melbourne Police Department', 'Melbourne Police Department')).toBe(
      true
    );
  });

  it('tells places and numbers apart', () => {
    expect(similar('Melbourne Beach Police Department', 'Melbourne Police Department')).toBe(false);
    expect(
      similar('Bradley County Constable District 1', 'Bradley County Constable District 2')
    ).toBe(false);
  });
});

describe('stateFinder', () => {
  const find = stateFinder(STATES);

  it('finds states by name and abbreviation, in any case', () => {
    expect(find('NORTHERN MARIANA ISLANDS ')).toBe('MP');
    expect(find('West virginia')).toBe('WV');
    expect(find('pa')).toBe('PA');
  });

  it('mends a misprint that can mean one state only', () => {
    expect(find('PENNSLYVANIA')).toBe('PA');
    expect(find('UTAHJ')).toBe('UT');
    expect(find('NOUTH DAKOTA')).toBeNull();
    expect(find('COUNTY')).toBeNull();
  });
});

describe('cleanName and slugOf', () => {
  it('straighten what a keyboard bends', () => {
    expect(cleanName(' Lyon’s\u00a0 County , ')).toBe("Lyon's County");
    expect(slugOf("Doña Ana County Sheriff's Office")).toBe('dona-ana-county-sheriffs-office');
  });
});
