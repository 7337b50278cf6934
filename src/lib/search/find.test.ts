import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { find, MOST_HITS, type GroupKind } from './find';
import { fold, foldTyped } from './fold';
import { madeUpFile, madeUpIndex as index } from './made-up-index';
import { openIndex } from './search-index';

/** The labels of the list, as a reader sees them. */
const labels = (typed: string): string[] =>
  find(index, typed).groups.flatMap(({ hits }) => hits.map(({ label }) => label));
const first = (typed: string) => find(index, typed).groups[0]?.hits[0];
const kinds = (typed: string): GroupKind[] => find(index, typed).groups.map(({ kind }) => kind);

describe('find', () => {
  it('puts an exact county name first, the larger of two before the smaller', () => {
    expect(labels('cobb').slice(0, 2)).toEqual(['Cobb County, GA', 'Cobb Borough, AL']);
    expect(kinds('cobb')).toEqual(['county', 'agency']);
  });

  it.each(['cobb ga', 'Cobb, Georgia', 'COBB COUNTY, GA', 'cobb, geo', ' cobb  county  georgia '])(
    'reads the state of "%s"',
    (typed) => {
      expect(first(typed)).toMatchObject({ label: 'Cobb County, GA', fips: '13067' });
      expect(labels(typed)).not.toContain('Cobb Borough, AL');
    }
  );

  it('finds names however their accents, points, short forms and spaces are typed', () => {
    expect(first('dona ana')?.fips).toBe('35013');
    expect(first('DOÑA')?.fips).toBe('35013');
    for (const typed of ['ste genevieve', 'Ste. Genevieve', 'sainte gen'])
      expect(first(typed)?.fips).toBe('29186');
    for (const typed of ['st louis', 'Saint Louis', 'st. lo', 'saint'])
      expect(labels(typed)).toContain('St. Louis city, MO');
    expect(first('de kalb')?.fips).toBe('13089');
  });

  it('does not take "st" for "saint" while a longer word may still come', () => {
    expect(first('st')?.label).toBe('Stafford County, VA');
  });

  it('forgives one wrong letter in a word where nothing else fits', () => {
    expect(first('staffort')?.fips).toBe('51177');
    expect(first('Orlaens Parish')?.fips).toBe('22071');
    expect(labels('cobb')).not.toContain('Kings County, NY');
  });

  it('ranks places by name, then by size, whole names before longer ones', () => {
    expect(labels('marietta')).toEqual(['Marietta, GA', 'Marietta, AL', 'Mariettaville, LA']);
    expect(first('marietta')?.about).toEqual({
      is: 'place',
      kind: 'city',
      part: 'whole',
      county: 'Cobb County'
    });
  });

  it('offers every county of the best place, and says which holds most of it', () => {
    const parts = (typed: string) =>
      find(index, typed)
        .groups.find(({ kind }) => kind === 'place')
        ?.hits.map(({ fips, about }) => [fips, about.is === 'place' ? about.part : '']);
    expect(parts('atlanta')).toEqual([
      ['13121', 'mostly'],
      ['13089', 'also']
    ]);
    expect(parts('nyc')).toEqual([
      ['36047', 'largest'],
      ['36081', 'also']
    ]);
    expect(parts('atl')).toHaveLength(2);
    expect(parts('atlan')).toEqual([['13121', 'mostly']]);
  });

  it('knows a borough by the name that people use', () => {
    expect(first('brooklyn')).toMatchObject({ label: 'Brooklyn, NY', fips: '36047' });
  });

  it('lists a state by its largest counties when only the state is typed', () => {
    expect(labels('georgia').slice(0, 2)).toEqual(['Fulton County, GA', 'DeKalb County, GA']);
    expect(labels('LA')[0]).toBe('Orleans Parish, LA');
  });

  it('leads from an agency to its county, and tells of agencies that have none', () => {
    expect(first('cobb sheriff')).toMatchObject({ fips: '13067', about: { is: 'agency' } });
    expect(find(index, 'georgia department of made up').unplaced).toEqual([
      {
        name: 'Georgia Department of Made-Up Affairs',
        state: 'Georgia',
        abbr: 'GA',
        statewide: true
      }
    ]);
    expect(find(index, 'lost police').unplaced).toMatchObject([{ statewide: false }]);
  });

  it('finds a county by its FIPS code', () => {
    expect(first('13067')?.label).toBe('Cobb County, GA');
    expect(labels('99999')).toEqual([]);
  });

  it('finds nothing for nonsense', () => {
    expect(find(index, 'zzqqx')).toEqual({ groups: [], unplaced: [] });
    expect(find(index, ' ,. ')).toEqual({ groups: [], unplaced: [] });
  });

  it('takes any text and gives at most a list of distinct lines that lead to counties', () => {
    const word = fc.constantFrom(
      'st',
      'cobb',
      ',',
      '-',
      '"',
      'ga',
      'marietta',
      ' ',
      'ñ',
      '(',
      '30'
    );
    const typed = fc.oneof(
      fc.string(),
      fc.array(word).map((words) => words.join(' '))
    );
    fc.assert(
      fc.property(typed, (text) => {
        const hits = find(index, text).groups.flatMap((group) => group.hits);
        expect(hits.length).toBeLessThanOrEqual(MOST_HITS);
        expect(new Set(hits.map(({ key }) => key)).size).toBe(hits.length);
        for (const { fips } of hits) expect(index.counties.has(fips)).toBe(true);
      })
    );
  });
});

describe('fold', () => {
  it('gives the same for what is already folded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const folded = fold(text);
        expect(fold(folded)).toBe(folded);
        expect(folded).toMatch(/^([a-z0-9]+( [a-z0-9]+)*)?$/);
      })
    );
  });

  it('leaves a last word alone until it is finished', () => {
    expect(foldTyped('st')).toBe('st');
    expect(foldTyped('st ')).toBe('saint');
    expect(foldTyped('fort st')).toBe('fort st');
  });
});

describe('openIndex', () => {
  it('refuses a file that contradicts itself', () => {
    const { places } = madeUpFile;
    expect(() => openIndex({ ...madeUpFile, places: { ...places, perCounty: [99] } })).toThrow(
      'places, but counties for'
    );
    expect(() => openIndex({ ...madeUpFile, states: [] })).toThrow('lies in no state');
  });
});
