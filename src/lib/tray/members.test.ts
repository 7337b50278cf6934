import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CompareFile } from '$lib/compare/types';
import { PlaceBook } from '$lib/compare/place-book';
import type { Chosen } from '$lib/compare/set';
import { createWords, loadCatalogue, type Words } from '$lib/messages';
import { membersOf, moved, renamed, type Known } from './members';

/** Names as the explorer has them, of a made-up selection of counties. */
const known: Known = {
  ground: ['01001', '13067', '13121'],
  counties: {
    fips: ['01001', '13067'],
    short: ['Autauga', 'Cobb'],
    suffix: [' County', ' County']
  },
  states: [
    { fips: '01', abbr: 'AL', name: 'Alabama' },
    { fips: '13', abbr: 'GA', name: 'Georgia' }
  ]
};
const file: CompareFile = {
  release: { id: 'made-up', asOf: '2026-06-30', lastList: '2026-05-18' },
  states: [
    { fips: '01', abbr: 'AL', name: 'Alabama', region: 'south', division: 'east-south-central' },
    { fips: '13', abbr: 'GA', name: 'Georgia', region: 'south', division: 'south-atlantic' }
  ],
  offices: ['Atlanta'],
  counties: {
    fips: ['01001', '13067'],
    population: [null, null],
    foreignBorn: [null, null],
    office: [-1, 0]
  },
  agencies: [],
  practices: [],
  acts: [],
  placeSources: [],
  agreementSources: [],
  sources: {}
};
const book = new PlaceBook(file, known.counties);
const own = (token: string): Chosen => ({ token, label: null });

let words: Words;
beforeAll(async () => {
  words = createWords('en', await loadCatalogue('en'));
});

describe('the places of a set', () => {
  it('are named shortly, with their counties, in the reader’s order', () => {
    const set = ['GA', '13067', 'south'].map(own);
    expect(membersOf(set, known, words, book)).toEqual({
      members: [
        { token: 'GA', name: 'Georgia', counties: ['13067', '13121'] },
        { token: '13067', name: 'Cobb, GA', counties: ['13067'] },
        { token: 'south', name: 'South', counties: ['01001', '13067'] }
      ],
      unknown: []
    });
  });

  it('of one name in one state are told apart by their kind', () => {
    const counties = {
      fips: ['13067', '13121'],
      short: ['Cobb', 'Cobb'],
      suffix: [' County', ' city']
    };
    const { members } = membersOf(['13067', '13121'].map(own), { ...known, counties }, words, null);
    expect(members.map(({ name }) => name)).toEqual(['Cobb County, GA', 'Cobb city, GA']);
  });

  it('bear the names the reader gave them', () => {
    const set = [{ token: '13067', label: 'My county' }];
    expect(membersOf(set, known, words, null).members[0]?.name).toBe('My county');
  });

  it('show their code while no name is known', () => {
    expect(membersOf([own('13121')], known, words, null).members[0]?.name).toBe('13121, GA');
  });

  it('wait for the book where they are groups, and are unknown only by it', () => {
    const set = ['ice-atlanta', 'ice-nowhere', '13067'].map(own);
    expect(membersOf(set, known, words, null)).toMatchObject({
      members: [{ token: '13067' }],
      unknown: []
    });
    expect(membersOf(set, known, words, book)).toMatchObject({
      members: [{ token: 'ice-atlanta', name: 'ICE Atlanta field office' }, { token: '13067' }],
      unknown: ['ice-nowhere']
    });
  });
});

describe('another order', () => {
  it('moves one place and keeps all, whatever the steps', () => {
    const sets = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { minLength: 1 });
    fc.assert(
      fc.property(sets, fc.nat(), fc.integer({ min: -9, max: 9 }), (tokens, pick, steps) => {
        const from = pick % tokens.length;
        const token = tokens[from] ?? '';
        const next = moved(tokens.map(own), token, steps).map((place) => place.token);
        const to = Math.max(0, Math.min(tokens.length - 1, from + steps));
        expect(next[to]).toBe(token);
        expect(next.filter((one) => one !== token)).toEqual(tokens.filter((one) => one !== token));
      })
    );
  });

  it('is the same one for a place that is not there', () => {
    expect(moved([own('a')], 'z', 1)).toEqual([own('a')]);
  });
});

describe('another name', () => {
  const set = ['GA', '13067'].map(own);
  it('is kept in one line; an empty one, or its own, gives the place its own back', () => {
    expect(renamed(set, 'GA', ' Peach\n state ', 'Georgia').chosen).toEqual([
      { token: 'GA', label: 'Peach state' },
      own('13067')
    ]);
    for (const text of ['', '  ', 'Georgia'])
      expect(renamed([{ token: 'GA', label: 'Peach' }], 'GA', text, 'Georgia')).toEqual({
        chosen: [own('GA')],
        label: null
      });
  });
});
