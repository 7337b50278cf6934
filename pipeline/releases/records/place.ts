import { group } from 'd3-array';
import type { Fips } from '../../../src/lib/atlas/types';
import type { Draft } from '../draft';
import type { NamedPlace } from './survey';

/** How the county of a record was found. */
export type PlacedBy = 'county column' | 'facility' | 'name' | 'city' | 'unplaced';

export interface Placing {
  /** Null where no rule gives exactly one county. */
  fips: Fips | null;
  /** Two letters; null where the record names no state that is known. */
  state: string | null;
  by: PlacedBy;
}

/** A city stands for a county where at least this share of its residents lives there. */
const LEAST_OF_CITY = 0.95;

/** Finds the county of the places that records name, from the tables of the facts. */
export function placer(draft: Draft): (place: Omit<NamedPlace, 'key' | 'rows'>) => Placing {
  const states = stateNames(draft);
  const facilities = facilityIndex(draft);
  const counties = countyIndex(draft);
  const cities = cityIndex(draft);
  const stateOf = new Map(
    draft
      .table('counties')
      .rows()
      .map((row) => [row['fips'] ?? '', row['state'] ?? ''])
  );
  const at = (fips: Fips, by: PlacedBy): Placing => ({
    fips,
    state: stateOf.get(fips) ?? null,
    by
  });
  return ({ state: named, county, facility, code, city }) => {
    const state = states.get(plainName(named ?? '')) ?? null;
    const [name, codeName] = [plainName(facility ?? ''), plainName(code ?? '')];
    if (state !== null && county !== null) {
      const fips = counties.byName(state, county);
      if (fips !== null) return at(fips, 'county column');
    }
    const known =
      facilities.byCode.get(codeName) ??
      (state === null ? facilities.byName.get(name) : facilities.inState.get(`${state} ${name}`));
    if (known && (state === null || stateOf.get(known) === state)) return at(known, 'facility');
    if (state === null) return { fips: null, state: null, by: 'unplaced' };
    const fips = counties.inText(state, name);
    if (fips !== null) return at(fips, 'name');
    const ofCity = cities.get(`${state} ${plainName(city ?? '')}`);
    if (ofCity) return at(ofCity, 'city');
    return { fips: null, state, by: 'unplaced' };
  };
}

const SHORT: Readonly<Record<string, string>> = {
  ST: 'SAINT',
  STE: 'SAINTE',
  FT: 'FORT',
  MT: 'MOUNT',
  CNTY: 'COUNTY',
  CTY: 'COUNTY',
  CO: 'COUNTY'
};

/** A name in capitals without accents and punctuation, its usual short forms spelled out; '' for "NA" and redactions. */
export function plainName(text: string): string {
  const plain = text
    .normalize('NFD')
    .replace(/\p{M}|['’.]/gu, '')
    .toUpperCase();
  if (/^\s*(NA|N\/A|#N\/A)?\s*$|^\(B\)/.test(plain)) return '';
  return plain
    .replace(/[^A-Z0-9]+/g, ' ')
    .trim()
    .split(' ')
    .map((word) => SHORT[word] ?? word)
    .join(' ');
}

function stateNames(draft: Draft): Map<string, string> {
  return new Map(
    draft
      .table('states')
      .rows()
      .flatMap(({ state = '', name = '' }) => [
        [plainName(name), state],
        // Not through `plainName`, where CO would be a county.
        [state === 'CO' ? 'COUNTY' : state, state]
      ])
  );
}

function facilityIndex(draft: Draft): Record<'byCode' | 'byName' | 'inState', Map<string, Fips>> {
  const rows = draft.table('facilities').rows();
  const placed = rows.filter((row) => row['county_fips'] !== '');
  const unique = (keyOf: (row: Record<string, string>) => string[]): Map<string, Fips> => {
    const keyed = placed.flatMap((row) =>
      keyOf(row).flatMap((key) => (key === '' ? [] : [{ key, fips: row['county_fips'] ?? '' }]))
    );
    const byKey = [...group(keyed, ({ key }) => key)];
    return new Map(
      byKey.flatMap(([key, found]) => {
        const [fips, another] = new Set(found.map((one) => one.fips));
        return fips !== undefined && another === undefined ? [[key, fips]] : [];
      })
    );
  };
  return {
    // The table may give the codes ICE uses; several are joined by a semicolon.
    byCode: unique((row) => (row['code'] ?? '').split(';').map(plainName)),
    byName: unique((row) => [plainName(row['name'] ?? '')]),
    inState: unique((row) => [`${row['state']} ${plainName(row['name'] ?? '')}`])
  };
}

const SUFFIXES = 'COUNTY|PARISH|BOROUGH|CENSUS AREA|MUNICIPALITY|MUNICIPIO|CITY AND BOROUGH';

interface CountyIndex {
  /** A county as a column names it, with or without "County". */
  byName(state: string, name: string): Fips | null;
  /** The one county that a text names as such ("COBB COUNTY JAIL"); null for none or several. */
  inText(state: string, text: string): Fips | null;
}

function countyIndex(draft: Draft): CountyIndex {
  const states = new Map<string, { names: Map<string, Fips>; pattern: RegExp }>();
  for (const [state, rows] of group(draft.table('counties').rows(), (row) => row['state'] ?? '')) {
    const names = new Map<string, Fips>();
    for (const { fips = '', name = '', long_name = '', kind = '' } of rows) {
      const [short, long] = [plainName(name), plainName(long_name)];
      const city = kind === 'independent city';
      names.set(long, fips);
      if (city) names.set(`${short.replace(/ CITY$/, '')} CITY`, fips);
      else names.set(`${short} COUNTY`, fips);
    }
    const longestFirst = [...names.keys()].sort((a, b) => b.length - a.length);
    states.set(state, { names, pattern: new RegExp(`\\b(?:${longestFirst.join('|')})\\b`, 'g') });
  }
  return {
    byName(state, text) {
      const known = states.get(state);
      const name = plainName(text);
      if (!known || name === '') return null;
      const exact = known.names.get(name);
      if (exact !== undefined) return exact;
      const bare = name.replace(new RegExp(` (?:${SUFFIXES})$`), '');
      const county = known.names.get(`${bare} COUNTY`);
      if (bare !== name) return county ?? null;
      // "Richmond" may be Virginia's county or its city.
      const city = known.names.get(`${bare} CITY`);
      if (county !== undefined && city !== undefined && county !== city) return null;
      return county ?? city ?? null;
    },
    inText(state, text) {
      const known = states.get(state);
      if (!known || text === '') return null;
      const turned = text.replace(/\bCOUNTY OF ([A-Z ]+)$/, '$1 COUNTY');
      const found = new Set(
        [...turned.matchAll(known.pattern)].flatMap(([name]) => known.names.get(name) ?? [])
      );
      const [fips, another] = found;
      return fips !== undefined && another === undefined ? fips : null;
    }
  };
}

/** By state and name of a city the county that holds nearly all of it, where every place of that name agrees. */
function cityIndex(draft: Draft): Map<string, Fips> {
  const byCity = group(
    draft.table('places').rows(),
    (row) => `${row['state']} ${plainName(row['name'] ?? '')}`
  );
  const cities = new Map<string, Fips>();
  for (const [city, parts] of byCity) {
    const whole = parts.filter((part) => Number(part['share_of_place']) >= LEAST_OF_CITY);
    const places = new Set(parts.map((part) => part['place_geoid']));
    const [fips, another] = new Set(whole.map((part) => part['county_fips'] ?? ''));
    if (fips !== undefined && another === undefined && whole.length === places.size)
      cities.set(city, fips);
  }
  return cities;
}
