import { describe, expect, it } from 'vitest';
import type { CountyFile, StoryFile } from '../../src/lib/atlas/types';
import { madeUpTables } from '../made-up-facts';
import { madeUpSite } from './made-up-site';
import { readForms } from './models';
import { practicesOf, readPractices } from './practices';
import { buildSite } from './site';

const practice = (cells: Record<string, string>) => ({
  id: `made-up-${Object.values(cells).join('-')}`,
  agency_name: 'Made-up sheriff',
  topic: 'costs',
  value: 'Much',
  as_of_estimated: 'no',
  scope: 'county',
  source_id: 'paper',
  ...cells
});

describe('practices', () => {
  const practices = readPractices(
    madeUpTables({
      practices: [
        practice({ state: 'AL', county_fips: '01001;01003', as_of: '2009', topic: 'training' }),
        practice({ state: 'AL', county_fips: '01001', as_of: '2012' }),
        practice({ state: 'AL', county_fips: '01001', as_of: '2015' }),
        practice({ state: 'AL', scope: 'all counties', as_of: '2025', topic: 'state_mandate' }),
        practice({ state: 'AL', scope: 'statewide', agency_id: 'al-state', topic: 'results' }),
        practice({ scope: 'national', topic: 'model' })
      ]
    })
  );
  const told = (fips: string) =>
    practicesOf(practices, fips, 'AL').map(({ topic, asOf }) => `${topic} ${asOf}`);

  it('stand in each of their counties, by topic and newest first', () => {
    expect(told('01001')).toEqual([
      'costs 2015',
      'costs 2012',
      'state_mandate 2025',
      'training 2009'
    ]);
    expect(told('01003')).toEqual(['state_mandate 2025', 'training 2009']);
  });

  it('of one statewide agency or of the nation are no county’s', () => {
    for (const fips of ['01001', '01003']) expect(told(fips).join()).not.toMatch(/results|model/);
    expect(practices.national.map(({ topic }) => topic)).toEqual(['model']);
    // The statewide agency's own page, not a county's, holds the sixth row.
    expect(practices.shown.size).toBe(5);
  });
});

describe('forms of agreement', () => {
  const form = { template_year: '2020', powers: 'Some.', source_id: 'paper' };
  const formsOf = (...models: Record<string, string>[]) => readForms(madeUpTables({ models }));

  it('serve the models their name stands for, oldest first', () => {
    const forms = formsOf(
      { ...form, model: 'task force' },
      { ...form, model: 'jail enforcement or task force', template_year: '2009' }
    );
    expect(forms.map(({ year, models }) => [year, models])).toEqual([
      [2009, ['jail enforcement', 'task force', 'joint']],
      [2020, ['task force']]
    ]);
  });

  it('carry the parts that were read and leave out the others', () => {
    const [read] = formsOf({ ...form, model: 'task force', who_covered: 'Anyone.', costs: '' });
    expect(read?.parts).toEqual([
      { part: 'powers', text: 'Some.' },
      { part: 'who', text: 'Anyone.' }
    ]);
  });

  it('of an unknown model are refused with file, line and column', () => {
    expect(() => formsOf({ ...form, model: 'street' })).toThrow(/models\.csv.*2.*model/);
  });
});

describe('story.json', () => {
  const read = <File>(name: string): File =>
    JSON.parse(buildSite(madeUpSite()).files.get(name) ?? 'null');

  it('counts the ranked counties of each class', () => {
    // Alpha alone has a share that rests on enough people: one half.
    expect(read<StoryFile>('story.json').peers['held_minor']).toEqual({
      FY2025: [0, 1],
      FY2024: [0, 1]
    });
  });

  it('leaves each county the practices that speak of it, with their sources', () => {
    const alpha = read<CountyFile>('county/01001.json');
    for (const { sources } of alpha.practices)
      for (const source of sources) expect(alpha.sources[source]).toBeDefined();
  });
});
