import { describe, expect, it } from 'vitest';
import type { CountyList } from '$lib/atlas/types';
import { madeUpBook } from '../../../tests/fixtures/made-up-compare-file';
import { cells, shown, table } from '../../../tests/fixtures/made-up-compare-table';
import { es } from '../../../tests/fixtures/words';
import { PlaceBook } from './place-book';
import type { ComparePractice } from './types';

describe('the population', () => {
  it('of a group says of how many of its counties it is known', () => {
    const { file } = madeUpBook;
    const population = [1000, null, 3000, 4000];
    const names: CountyList = { fips: file.counties.fips, short: [], suffix: [] };
    const book = new PlaceBook({ ...file, counties: { ...file.counties, population } }, names);
    const made = cells(table(['AL', 'GA'], {}, { book }), 'population');
    expect(made.map(({ shown }) => shown)).toEqual(['4,000', '4,000']);
    expect(made.map(({ details }) => details)).toEqual([
      ['known of 2 of 3 counties'],
      ['1 county']
    ]);
  });
});

describe('agreements', () => {
  const made = table(['01001', '01003', '01005', '13067', 'GA', 'us']);

  it('are counted where they are in force; those of a whole state with the state', () => {
    expect(shown(made, 'agreements')).toEqual(['1', 'none', 'none', 'none', '1', '2']);
    expect(cells(made, 'agreements')[4]?.details).toEqual(['1 agency', 'one acts statewide']);
    expect(shown(made, 'first')).toEqual([
      'Feb 1, 2020',
      'May 1, 2007',
      'none found',
      'none found',
      'Apr 1, 2025',
      'May 1, 2007'
    ]);
  });

  it('have a row for each model that occurs', () => {
    const keys = made.sections.flatMap(({ rows }) => rows.map(({ key }) => key));
    expect(keys.filter((key) => key.startsWith('model-'))).toEqual([
      'model-jail-enforcement',
      'model-task-force'
    ]);
  });

  it('cover the people of the counties that have one', () => {
    expect(shown(made, 'covered')).toEqual(['100%', '0%', '0%', '0%', '0%', '10.0%']);
    expect(cells(made, 'covered').at(-1)?.details).toEqual(['1,000 of 10,000 people']);
  });
});

describe('practice and law', () => {
  const { fips } = madeUpBook.file.counties;
  const names: CountyList = {
    fips,
    short: ['Autauga', 'Baldwin', 'Barbour', 'Cobb'],
    suffix: fips.map(() => ' County')
  };
  const approach = (value: string, asOf: string, source: string): ComparePractice => ({
    counties: ['13067'],
    topic: 'approach',
    agency: 'Sheriff',
    value,
    asOf,
    sources: [source]
  });
  const act = { state: 'GA', date: '2010-04', kind: 'ordinance', sources: ['list'] };
  const book = new PlaceBook(
    {
      ...madeUpBook.file,
      practices: [approach('targeted', '2009', 'list'), approach('universal', '2011', 'census')],
      acts: [
        {
          ...act,
          level: 'state',
          counties: [],
          direction: 'requires',
          who: 'Georgia',
          summary: 'Made up.'
        },
        {
          ...act,
          level: 'city',
          counties: ['13067'],
          direction: 'limits',
          who: 'Marietta',
          summary: 'Also made up.'
        }
      ]
    },
    names
  );
  const made = table(['13067', 'GA', '01001'], {}, { book });

  it('name the newest practice and fold the older ones, each with its source', () => {
    const [cobb, georgia, autauga] = cells(made, 'approach');
    expect(cobb).toMatchObject({ shown: 'universal (Sheriff, 2011)', prose: true });
    expect(cobb?.more.map(({ prose }) => prose)).toEqual(['targeted (Sheriff, 2009)']);
    expect(cobb?.sources).toEqual(['census', 'list']);
    expect(georgia?.shown).toBe('known of 1 of 1 counties');
    expect(autauga).toMatchObject({ shown: 'none found', blank: true });
  });

  it('count acts by whose they are; a state’s act stands with its counties', () => {
    const [limits] = cells(made, 'limits');
    expect(limits).toMatchObject({ shown: '1', details: ['1 of a city'] });
    expect(limits?.more).toEqual([{ text: 'Marietta, Apr 2010', prose: 'Also made up.' }]);
    expect(cells(made, 'requires').map(({ details }) => details)).toEqual([
      ['1 of a whole state'],
      ['1 of a whole state'],
      []
    ]);
  });

  it('are said in Spanish as well', () => {
    const spanish = table(['13067'], {}, { book, words: es });
    expect(cells(spanish, 'limits')[0]?.details).toEqual(['1 de una ciudad']);
  });
});
