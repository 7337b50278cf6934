import { tidy } from '../cell';
import { cityFinder } from '../city-county';
import type { Cells } from '../draft';
import type { AgencyKind } from './kinds';

/** Where an agency acts, and how that is known: the columns of `agencies.csv`. */
export interface Placing {
  /** County codes; none for statewide agencies and unplaced ones. */
  counties: string[];
  source: 'ICE list' | 'name' | 'place table' | 'statewide' | 'territory' | 'unplaced';
}

/** The tables that placing rests on. */
export interface Ground {
  counties: readonly Cells[];
  places: readonly Cells[];
  fixes: readonly Cells[];
}

/** Whose county is asked. */
export interface Placed extends AgencyKind {
  state: string;
  name: string;
  /** ICE's county column, the newest print first. */
  printed: readonly string[];
}

const TERRITORIES = new Set(['GU', 'MP', 'PR', 'VI', 'AS']);

/** Finds agencies' counties: by a county that the name spells out, else ICE's column, else the name, else its city. */
export function placer(ground: Ground): (agency: Placed) => Placing {
  const byName = new Map<string, string[]>();
  const full = new Map<string, string>();
  for (const { fips = '', name = '', long_name = '', state = '' } of ground.counties) {
    full.set(`${state} ${words(long_name)}`, fips);
    for (const key of new Set([`${state} ${plain(long_name)}`, `${state} ${plain(name)}`]))
      byName.set(key, [...(byName.get(key) ?? []), fips]);
  }
  const fixes = new Map(
    ground.fixes.map(({ state = '', printed = '', county_fips = '' }) => [
      `${state} ${words(printed)}`,
      county_fips
    ])
  );
  // The full name first: a county's short name may be an independent city's too (Franklin, Virginia).
  const county = (state: string, name: string): string | null => {
    const whole = fixes.get(`${state} ${words(name)}`) ?? full.get(`${state} ${words(name)}`);
    if (whole !== undefined) return whole;
    const [only, ...others] = byName.get(`${state} ${plain(name)}`) ?? [];
    return only !== undefined && others.length === 0 ? only : null;
  };
  // A census-designated place has no police of its own, and a township is no town of its name.
  const cities = cityFinder(
    ground.places.filter(({ kind }) => kind !== 'CDP' && kind !== 'township')
  );
  const townships = cityFinder(ground.places.filter(({ kind }) => kind === 'township'));

  const fromIce = ({ state, printed }: Placed): string[] | null => {
    for (const print of printed) {
      if (print === '' || print.startsWith('#')) continue;
      const whole = county(state, print);
      if (whole) return [whole];
      const parts = countyParts(print).map((part) => county(state, part));
      const found = parts.filter((fips) => fips !== null);
      if (found.length > 0 && found.length === parts.length) return [...new Set(found)].sort();
    }
    return null;
  };
  // A county in so many words: "Bradford County Sheriff's Office", whatever the column says.
  const inWords = ({ state, name }: Placed): string | null => {
    const form = /^(.*?\b(?:county|parish))\b/i.exec(name)?.[1];
    return form === undefined ? null : county(state, form);
  };
  const fromName = ({ state, name }: Placed): string | null => {
    const city = /^(.*?)(?: city)? (?:sheriff|regional jail)/i.exec(name)?.[1];
    return city === undefined ? null : (county(state, `${city} city`) ?? county(state, city));
  };

  return (agency) => {
    if (agency.level === 'state')
      return {
        counties: [],
        source: TERRITORIES.has(agency.state) ? 'territory' : 'statewide'
      };
    const said = inWords(agency);
    if (said) return { counties: [said], source: 'name' };
    const ice = fromIce(agency);
    if (ice) return { counties: ice, source: 'ICE list' };
    const named = fromName(agency);
    if (named) return { counties: [named], source: 'name' };
    const find = /\b(?:township|twp)\b/i.test(agency.name) ? townships : cities;
    for (const name of cityNames(agency.name)) {
      const city = find(agency.state, name);
      if (city) return { counties: [city], source: 'place table' };
    }
    return { counties: [], source: 'unplaced' };
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

/** The names a city may have by its agency's, the longest first: "Haines City", "Haines". */
function cityNames(agency: string): string[] {
  const name = agency
    .replace(/^(?:city|town|village|borough) of /i, '')
    .replace(/ (?:police|public safety|department|pd|dps|marshal|constable).*$/i, '');
  const short = name.replace(/ (?:township|twp\.?|city|town|village|borough)$/i, '');
  return [...new Set([name, short])];
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
