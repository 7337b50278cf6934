import { describe, expect, it } from 'vitest';
import type { Act } from '$lib/atlas/types';
import { createWords, loadCatalogue } from '$lib/messages';
import { madeUpAgency, madeUpAgreement, madeUpState } from '../../../tests/fixtures/made-up-pages';
import { madeUpPending } from '../../../tests/fixtures/made-up-county';
import { agencyDescription, stateDescription } from './descriptions';
import { stateLead, stateSections } from './state';
import type { StateFile } from './types';

const en = createWords('en', await loadCatalogue('en'));
const es = createWords('es', await loadCatalogue('es'));

const act = (id: string, direction: Act['direction']): Act => ({
  id,
  scope: 'state',
  date: '2019',
  ended: null,
  who: 'Nowhere',
  kind: 'state law',
  direction,
  summary: 'Made up.',
  note: null,
  sources: []
});

/** The made-up state with an agency of so many agreements, in so many of its counties. */
function withAgreements(inForce: number, past: number, counties: number): StateFile {
  return {
    ...madeUpState,
    agencies: [
      {
        id: 'zz-alpha',
        name: 'Alpha',
        level: 'county',
        counties: [],
        inForce: inForce > 0 ? { 'task force': inForce } : {},
        past
      }
    ],
    counties: madeUpState.counties.map((county, i) => ({
      ...county,
      inForce: i < counties ? { 'task force': 1 } : {}
    }))
  };
}

describe('what a state is said to have', () => {
  it('counts agreements and the counties of their agencies', () => {
    expect(stateLead(en, withAgreements(1200, 3, 2))).toEqual([
      '1,200 agreements under 287(g) are in force in Nowhere (June 14, 2026); agencies that act in 2 of its 3 counties hold one.'
    ]);
    expect(stateLead(en, withAgreements(1, 0, 1))[0]).toMatch(
      /^One agreement under 287\(g\) is in force .* act in one of its 3 counties hold one\.$/
    );
    expect(stateLead(en, withAgreements(9, 0, 3))[0]).toMatch(
      /; agencies that act in all 3 of its counties hold one\.$/
    );
    expect(stateLead(es, withAgreements(9, 0, 3))[0]).toMatch(
      /; tienen alguno agencias que actúan en todos sus 3 condados\.$/
    );
    const alone = withAgreements(9, 0, 1);
    alone.counties = alone.counties.slice(0, 1);
    expect(stateLead(en, alone)[0]).toMatch(/ that act in its one county hold one\.$/);
    expect(stateLead(es, alone)[0]).toMatch(/ agencias que actúan en su único condado\.$/);
    const parishes = withAgreements(2, 0, 1);
    parishes.counties = parishes.counties.map((county) => ({ ...county, name: 'Alpha Parish' }));
    expect(stateLead(en, parishes)[0]).toContain('one of its 3 counties and equivalents hold one');
    expect(stateLead(es, withAgreements(2, 0, 1))[0]).toMatch(
      /^2 acuerdos 287\(g\) están vigentes en Nowhere/
    );
  });

  it('gives a district or commonwealth its article in a sentence', () => {
    const district = withAgreements(2, 0, 1);
    district.state = { ...district.state, name: 'District of Nowhere' };
    expect(stateLead(en, district)[0]).toMatch(/ are in force in the District of Nowhere \(/);
    expect(stateLead(es, district)[0]).toMatch(/ vigentes en District of Nowhere \(/);
  });

  it('says where none is of a county or city, where all have ended, and where none was found', () => {
    expect(stateLead(en, withAgreements(1, 0, 0))[0]).toBe(
      'One agreement under 287(g) is in force in Nowhere (June 14, 2026); it is not of an agency of a county or city.'
    );
    expect(stateLead(en, withAgreements(0, 2, 0))[0]).toBe(
      'No 287(g) agreement of an agency in Nowhere is in force (June 14, 2026); 2 have ended, been replaced or left ICE’s list.'
    );
    expect(stateLead(en, madeUpState)).toEqual([
      'No 287(g) agreement of an agency in Nowhere was found, in force or ended (June 14, 2026).'
    ]);
  });

  it('counts acts that limit and require, and is silent where there is neither', () => {
    const lead = (...acts: Act[]) => stateLead(en, { ...madeUpState, acts })[1];
    expect(lead(act('a', 'limits'), act('b', 'requires'), act('c', 'requires'))).toBe(
      'Of the state’s own acts on record, one limits cooperation with immigration authorities and 2 require it.'
    );
    expect(lead(act('a', 'limits'))).toBe(
      'Of the state’s own acts on record, one limits cooperation with immigration authorities and none requires it.'
    );
    expect(lead(act('a', 'requires'))).toMatch(
      /one requires cooperation with immigration authorities and none limits/
    );
    expect(lead(act('a', 'neutral'), act('b', null))).toBeUndefined();
  });

  it('tells apart the acts that have ended', () => {
    const ended = { ...act('a', 'requires'), ended: '2026-01-17' };
    const lead = (words: typeof en, ...acts: Act[]) =>
      stateLead(words, { ...madeUpState, acts }).slice(1);
    expect(lead(en, ended, act('b', 'limits'))).toEqual([
      'Of the state’s own acts on record, one limits cooperation with immigration authorities and none requires it.',
      'One act of the state that limited or required cooperation has ended since.'
    ]);
    expect(lead(es, ended, { ...ended, id: 'c' })).toEqual([
      '2 actos del estado que limitaban o exigían la cooperación ya terminaron.'
    ]);
  });

  it('is its description as well', () => {
    expect(stateDescription(en, withAgreements(1, 0, 1))).toMatch(/^One agreement under 287\(g\)/);
  });

  it('shows sections that hold something, and names those that do not', () => {
    expect(stateSections(madeUpState)).toEqual({
      present: ['overview', 'counties'],
      empty: ['law', 'statewide', 'figures', 'local', 'listings', 'agencies']
    });
  });
});

describe('what an agency is said to have', () => {
  const described = (...agreements: ReturnType<typeof madeUpAgreement>[]) =>
    agencyDescription(en, { ...madeUpAgency, agency: { ...madeUpAgency.agency, agreements } });
  const active = madeUpAgreement({ id: 'a', model: 'task force', status: 'active' });
  const other = madeUpAgreement({ id: 'b', model: 'jail enforcement', status: 'active' });
  const ended = madeUpAgreement({ id: 'c', model: 'joint', status: 'ended' });

  it('names the models in force and counts the agreements of before', () => {
    expect(described(active, ended)).toBe(
      "Alpha Sheriff's Office, Nowhere: One agreement with ICE under 287(g) is in force (task force model; June 14, 2026). One earlier agreement has ended, been replaced or left ICE’s list."
    );
    expect(described(active, other)).toContain(
      '2 agreements with ICE under 287(g) are in force (task force model and jail enforcement model; June 14, 2026).'
    );
  });

  it('says of one that is only pending that it is neither signed nor in force', () => {
    const file = { ...madeUpAgency, pending: [madeUpPending] };
    expect(agencyDescription(en, file)).toBe(
      "Alpha Sheriff's Office, Nowhere: A 287(g) agreement with ICE is pending: not signed and not in force (June 14, 2026)."
    );
    expect(agencyDescription(es, file)).toContain(
      'Hay un acuerdo 287(g) con ICE pendiente: no se ha firmado ni está vigente (14 de junio de 2026).'
    );
  });

  it('says that none is in force', () => {
    expect(described(ended)).toContain(
      'No 287(g) agreement with ICE is in force (June 14, 2026); one has ended, been replaced or left ICE’s list.'
    );
  });
});
