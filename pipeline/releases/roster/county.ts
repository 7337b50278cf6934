import { tidy } from '../cell';
import type { AgencyKind } from './kinds';

/** Where an agency acts, and how that is known: the columns of `agencies.csv`. */
export interface Placing {
  /** County codes; none for statewide agencies and unplaced ones. */
  counties: string[];
  source: 'ICE list' | 'name' | 'place table' | 'statewide' | 'territory' | 'unplaced';
  /** Why it stays unplaced; null where it does not. */
  why: string | null;
}

/** What placing rests on. */
export interface Ground {
  counties: readonly { fips: string; name: string; longName: string; state: string }[];
  places: readonly { state: string; name: string; kind: string; fips: string; share: number }[];
  /** ICE's misprints of counties: by state and print, as `fixKey` makes it, the county's code. */
  fixes: ReadonlyMap<string, string>;
}

/** Whose county is asked. */
export interface Placed extends AgencyKind {
  state: string;
  name: string;
  /** ICE's county column, the newest print first. */
  printed: readonly string[];
}

/** A city belongs to a county when at least this share of its residents live there. */
const MOST_OF_A_CITY = 0.95;
const TERRITORIES = new Set(['GU', 'MP', 'PR', 'VI', 'AS']);

/** Key of a county's print in `county_fixes.csv`. */
export function fixKey(state: string, printed: string): string {
  return `${state} ${plain(printed)}`;
}

/** Finds agencies' counties: by ICE's column, else the agency's name, else the city in it. */
export function placer(ground: Ground): (agency: Placed) => Placing {
  const byName = new Map<string, string[]>();
  const full = new Map<string, string>();
  for (const { fips, name, longName, state } of ground.counties) {
    full.set(`${state} ${words(longName)}`, fips);
    for (const key of new Set([`${state} ${plain(longName)}`, `${state} ${plain(name)}`]))
      byName.set(key, [...(byName.get(key) ?? []), fips]);
  }
  // The full name first: a county's short name may be an independent city's too (Franklin, Virginia).
  const county = (state: string, name: string): string | null => {
    const whole = full.get(`${state} ${words(name)}`);
    if (whole !== undefined) return whole;
    const [only, ...others] = byName.get(`${state} ${plain(name)}`) ?? [];
    return only !== undefined && others.length === 0 ? only : null;
  };
  const cities = citiesOf(ground.places);

  const fromIce = ({ state, printed }: Placed): string[] | null => {
    for (const print of printed) {
      if (print === '' || print.startsWith('#')) continue;
      const whole = ground.fixes.get(fixKey(state, print)) ?? county(state, print);
      if (whole) return [whole];
      const parts = countyParts(print).map(
        (part) => ground.fixes.get(fixKey(state, part)) ?? county(state, part)
      );
      const found = parts.filter((fips) => fips !== null);
      if (found.length > 0 && found.length === parts.length) return [...new Set(found)].sort();
    }
    return null;
  };
  const fromName = ({ state, name }: Placed): string | null => {
    const form = /^(.*?\b(?:county|parish|borough|census area))\b/i.exec(name)?.[1];
    const city = /^(.*?)(?: city)? (?:sheriff|regional jail)/i.exec(name)?.[1];
    return (
      (form === undefined ? null : county(state, form)) ??
      (city === undefined ? null : (county(state, `${city} city`) ?? county(state, city)))
    );
  };

  return (agency) => {
    if (agency.level === 'state')
      return {
        counties: [],
        source: TERRITORIES.has(agency.state) ? 'territory' : 'statewide',
        why: null
      };
    const ice = fromIce(agency);
    if (ice) return { counties: ice, source: 'ICE list', why: null };
    const named = fromName(agency);
    if (named) return { counties: [named], source: 'name', why: null };
    const township = /\b(?:township|twp)\b/i.test(agency.name);
    const city =
      cityNames(agency.name)
        .map((name) => cities.get(`${agency.state} ${name}${township ? ' (township)' : ''}`))
        .find((parts) => parts !== undefined) ?? [];
    const [most] = city.filter(({ share }) => share >= MOST_OF_A_CITY);
    if (most) return { counties: [most.fips], source: 'place table', why: null };
    const why =
      city.length > 0
        ? 'its city lies in several counties'
        : 'neither list nor name tells its county';
    return { counties: [], source: 'unplaced', why };
  };
}

/** A cell with several counties as its parts: "Polk, Osceola and Lake Counties". */
function countyParts(printed: string): string[] {
  return printed
    .replace(/\bcounties\b/gi, '')
    .split(/\s*(?:[,;/&|]|\band\b)\s*/i)
    .map(tidy)
    .filter((part) => part !== '');
}

/** Cities (no CDPs: they have no government) by state and name, where the name is one place only. */
function citiesOf(places: Ground['places']): Map<string, { fips: string; share: number }[]> {
  const cities = new Map<string, { kind: string; fips: string; share: number }[]>();
  for (const { state, name, kind, fips, share } of places) {
    if (kind === 'CDP') continue;
    const key = `${state} ${plain(name)}${kind === 'township' ? ' (township)' : ''}`;
    cities.set(key, [...(cities.get(key) ?? []), { kind, fips, share }]);
  }
  // Two places of one name add up to more than a whole.
  for (const [key, parts] of cities)
    if (parts.reduce((sum, { share }) => sum + share, 0) > 1.01) cities.delete(key);
  return cities;
}

/** The names a city may have by its agency's, the longest first: "Haines City", "Haines". */
function cityNames(agency: string): string[] {
  const name = agency
    .replace(/^(?:city|town|village|borough) of /i, '')
    .replace(/ (?:police|public safety|department|pd|dps|marshal|constable).*$/i, '');
  const short = name.replace(/ (?:township|twp\.?|city|town|village|borough)$/i, '');
  return [...new Set([plain(name), plain(short)])];
}

/** A name in lower case, without accents and punctuation. */
function words(name: string): string {
  return tidy(
    name
      .normalize('NFD')
      .toLowerCase()
      .replace(/[\u0300-\u036f'.]/gu, '')
      .replace(/\bsaint\b/g, 'st')
      .replace(/[^a-z0-9]+/g, ' ')
  );
}

/** The same without the class word of a county. */
function plain(name: string): string {
  return words(name).replace(/ (county|parish|borough|census area|municipality|municipio)$/, '');
}
