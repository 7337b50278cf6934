import type { Fips } from '$lib/atlas/types';
import { MORE_NAMES } from './aliases';
import { fold, squeeze } from './fold';
import { DIGITS, type SearchFile } from './format';

export interface State {
  abbr: string;
  name: string;
}

export interface County {
  fips: Fips;
  /** "Cobb County". */
  name: string;
  state: State;
}

/** How much of a place lies in the county it leads to. */
export type Part = 'whole' | 'mostly' | 'largest';

/** Something a reader can find by name. */
export interface Entry {
  kind: 'county' | 'place' | 'agency';
  /** Unique among entries and stable within a release. */
  key: string;
  name: string;
  state: State;
  /** Class of a place ("city", "CDP"); empty for the rest. */
  placeKind: string;
  /** The county it leads to, then the others it reaches. Empty for an agency without a county of its own. */
  counties: County[];
  part: Part;
  /** Whether it is an agency that acts in its whole state. */
  statewide: boolean;
  /** 0-51, larger for more people. */
  size: number;
  /** Its name, folded; a county's without "County". */
  short: string;
  /** The same with "County", "city" and the like. */
  long: string;
  /** `short` without spaces. */
  squeezed: string;
}

export interface SearchIndex {
  states: State[];
  counties: Map<Fips, County>;
  entries: Entry[];
  /** One line an entry for the search engine: its long name and its state, folded. Made when first asked for. */
  lines(): string[];
}

const letter = (column: string, i: number): number => DIGITS.indexOf(column.charAt(i));

/** Reads the published search file into entries that can be searched. Throws where the file contradicts itself. */
export function openIndex(file: SearchFile): SearchIndex {
  const counties = readCounties(file);
  const byFips = new Map(counties.map((county) => [county.fips, county]));
  const entries = [
    ...countyEntries(file, counties),
    ...placeEntries(file, counties),
    ...agencyEntries(file, counties)
  ];
  entries.push(...furtherNames(entries));
  let lines: string[] | null = null;
  return {
    states: file.states,
    counties: byFips,
    entries,
    lines: () => (lines ??= entries.map(({ long, state }) => `${long} ${stateWords(state)}`))
  };
}

const stateWords = ({ name, abbr }: State): string => `${fold(name)} ${abbr.toLowerCase()}`;

/** A folded name with a folded class word after it. */
const joined = (name: string, word: string): string => (word ? `${name} ${word}` : name);

function readCounties(file: SearchFile): County[] {
  const states = new Map(file.states.map((state) => [state.fips, state]));
  return file.counties.fips.map((fips, i) => {
    const state = states.get(fips.slice(0, 2));
    if (!state) throw new Error(`search.json: county ${fips} lies in no state of the file`);
    const suffix = file.suffixes[letter(file.counties.suffix, i)] ?? '';
    return { fips, name: (file.counties.name[i] ?? '') + suffix, state };
  });
}

function countyEntries(file: SearchFile, counties: readonly County[]): Entry[] {
  const suffixes = file.suffixes.map(fold);
  return counties.map((county, i) => {
    const short = fold(file.counties.name[i] ?? '');
    return {
      kind: 'county',
      key: `c${county.fips}`,
      name: county.name,
      state: county.state,
      placeKind: '',
      counties: [county],
      part: 'whole',
      statewide: false,
      size: letter(file.counties.size, i),
      short,
      long: joined(short, suffixes[letter(file.counties.suffix, i)] ?? ''),
      squeezed: squeeze(short)
    };
  });
}

function placeEntries(file: SearchFile, counties: readonly County[]): Entry[] {
  const { name: names, perCounty } = file.places;
  const kinds = file.kinds.map(fold);
  const parts = new Map(file.parts.map(([place, half, ...others]) => [place, { half, others }]));
  const homes = counties.flatMap((county, i) => Array<County>(perCounty[i] ?? 0).fill(county));
  if (homes.length !== names.length)
    throw new Error(`search.json: ${names.length} places, but counties for ${homes.length}`);
  return homes.map((county, i) => {
    const name = names[i] ?? '';
    const kind = letter(file.places.kind, i);
    const split = parts.get(i);
    const short = fold(name);
    return {
      kind: 'place',
      key: `p${i}`,
      name,
      state: county.state,
      placeKind: file.kinds[kind] ?? '',
      counties: [county, ...(split?.others ?? []).flatMap((other) => counties[other] ?? [])],
      part: split ? (split.half ? 'mostly' : 'largest') : 'whole',
      statewide: false,
      size: letter(file.places.size, i),
      short,
      long: joined(short, kinds[kind] ?? ''),
      squeezed: squeeze(short)
    };
  });
}

function agencyEntries(file: SearchFile, counties: readonly County[]): Entry[] {
  const unplaced = new Set(file.agencies.unplaced);
  return file.agencies.name.map((name, i) => {
    const state = file.states[file.agencies.state[i] ?? -1];
    if (!state) throw new Error(`search.json: agency "${name}" lies in no state of the file`);
    const folded = fold(name);
    const reach = file.agencies.counties[i] ?? [];
    return {
      kind: 'agency',
      key: `a${i}`,
      name,
      state,
      placeKind: '',
      counties: reach.flatMap((county) => counties[county] ?? []),
      part: 'whole',
      statewide: reach.length === 0 && !unplaced.has(i),
      size: 0,
      short: folded,
      long: folded,
      squeezed: squeeze(folded)
    };
  });
}

function furtherNames(entries: readonly Entry[]): Entry[] {
  return MORE_NAMES.flatMap(({ name, kind, fips }): Entry[] => {
    const county = entries.find((entry) => entry.key === `c${fips}`);
    if (!county) return [];
    const short = fold(name);
    const squeezed = squeeze(short);
    const key = `n${fips}`;
    return [{ ...county, kind: 'place', key, name, placeKind: kind, short, long: short, squeezed }];
  });
}
