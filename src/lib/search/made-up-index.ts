import { DIGITS, sizeClass, type SearchFile, type ZipFile } from './format';
import { openIndex } from './search-index';

/** A small made-up search file for tests: real names, made-up sizes, a county of its own for each case. */

const COUNTIES: [fips: string, name: string, suffix: string, population: number][] = [
  ['01001', 'Cobb', ' Borough', 900],
  ['13067', 'Cobb', ' County', 500_000],
  ['13089', 'DeKalb', ' County', 760_000],
  ['13121', 'Fulton', ' County', 1_000_000],
  ['22071', 'Orleans', ' Parish', 380_000],
  ['29186', 'Ste. Genevieve', ' County', 18_000],
  ['29510', 'St. Louis', ' city', 300_000],
  ['35013', 'Doña Ana', ' County', 220_000],
  ['36047', 'Kings', ' County', 2_600_000],
  ['36081', 'Queens', ' County', 2_300_000],
  ['51177', 'Stafford', ' County', 150_000]
];
const PLACES: [county: string, name: string, kind: string, population: number][] = [
  ['01001', 'Marietta', 'town', 200],
  ['13067', 'Marietta', 'city', 61_000],
  ['13121', 'Atlanta', 'city', 500_000],
  ['22071', 'Mariettaville', 'CDP', 90_000],
  ['36047', 'New York', 'city', 8_800_000]
];
const STATES = [
  { fips: '01', abbr: 'AL', name: 'Alabama' },
  { fips: '13', abbr: 'GA', name: 'Georgia' },
  { fips: '22', abbr: 'LA', name: 'Louisiana' },
  { fips: '29', abbr: 'MO', name: 'Missouri' },
  { fips: '35', abbr: 'NM', name: 'New Mexico' },
  { fips: '36', abbr: 'NY', name: 'New York' },
  { fips: '51', abbr: 'VA', name: 'Virginia' }
];

const letters = (numbers: number[]): string => numbers.map((n) => DIGITS.charAt(n)).join('');
const distinct = (words: string[]): string[] => [...new Set(words)];
const at = (fips: string): number => COUNTIES.findIndex(([code]) => code === fips);
const suffixes = distinct(COUNTIES.map(([, , suffix]) => suffix));
const kinds = distinct(PLACES.map(([, , kind]) => kind));

export const madeUpFile: SearchFile = {
  states: STATES,
  suffixes,
  counties: {
    fips: COUNTIES.map(([fips]) => fips),
    name: COUNTIES.map(([, name]) => name),
    suffix: letters(COUNTIES.map(([, , suffix]) => suffixes.indexOf(suffix))),
    size: letters(COUNTIES.map(([, , , population]) => sizeClass(population)))
  },
  kinds,
  places: {
    perCounty: COUNTIES.map(([fips]) => PLACES.filter(([county]) => county === fips).length),
    name: PLACES.map(([, name]) => name),
    kind: letters(PLACES.map(([, , kind]) => kinds.indexOf(kind))),
    size: letters(PLACES.map(([, , , population]) => sizeClass(population)))
  },
  parts: [
    [2, 1, at('13089')],
    [4, 0, at('36081')]
  ],
  agencies: {
    name: ["Cobb County Sheriff's Office", 'Georgia Department of Made-Up Affairs', 'Lost Police'],
    state: [1, 1, 1],
    counties: [[at('13067')], [], []],
    unplaced: [2]
  }
};

export const madeUpIndex = openIndex(madeUpFile);

/** 30060, 30061 in Cobb County, then thirteen in DeKalb County from 30101. */
export const madeUpZips: ZipFile = {
  step: [30060, 1, 40, ...Array<number>(12).fill(1)],
  county: [0, 0, 1, ...Array<number>(12).fill(0)],
  place: [0, 0, 1, ...Array<number>(12).fill(0)],
  fips: ['13067', '13089'],
  places: ['Marietta, GA', 'Decatur, GA']
};
