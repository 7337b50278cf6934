import uFuzzy from '@leeoniya/ufuzzy';
import type { Fips } from '$lib/atlas/types';
import { nameRanker, RANK, type Rank } from './rank';
import { readQuery } from './query';
import type { Entry, Part, SearchIndex, State } from './search-index';

export type GroupKind = 'county' | 'place' | 'zip' | 'agency';

/** What a line says beside its name. */
export type About =
  | { is: 'county' }
  | { is: 'place'; kind: string; part: Part | 'also'; county: string }
  | { is: 'agency'; also: boolean; county: string }
  | { is: 'zip'; county: string }
  | { is: 'zips'; digits: string; count: number };

/** One line of the result list; choosing it leads to `fips`. */
export interface Hit {
  /** Unique in a list. */
  key: string;
  /** "Cobb County, GA". */
  label: string;
  fips: Fips;
  about: About;
}

export interface HitGroup {
  kind: GroupKind;
  hits: Hit[];
}

/** An agency that has no county to lead to, because it acts in its whole state or because its county is not known. */
export interface Unplaced {
  name: string;
  state: string;
  /** Two letters. */
  abbr: string;
  statewide: boolean;
}

export interface Found {
  /** The best group first; counties, places, agencies where they answer equally well. */
  groups: HitGroup[];
  unplaced: Unplaced[];
}

/** Most lines of a list. */
export const MOST_HITS = 12;
/** Lines of a group while other groups have more to show. */
const SHARE: Record<Entry['kind'], number> = { county: 5, place: 5, agency: 2 };
const ORDER: readonly Entry['kind'][] = ['county', 'place', 'agency'];
const MOST_UNPLACED = 2;
/** Fewest letters of a query in which a typo is looked for: below, nearly everything is one letter away. */
const LEAST_FOR_TYPO = 4;

// Both need every typed word to begin a word; folded text holds nothing but a-z, 0-9 and spaces.
const strict = new uFuzzy({ interLft: 2 });
const lenient = new uFuzzy({ interLft: 2, intraMode: 1 });

interface Ranked {
  entry: Entry;
  rank: Rank;
}

const better = (a: Ranked, b: Ranked): number =>
  a.rank - b.rank ||
  b.entry.size - a.entry.size ||
  (a.entry.name < b.entry.name ? -1 : a.entry.name > b.entry.name ? 1 : 0) ||
  (a.entry.state.abbr < b.entry.state.abbr ? -1 : 1);

/** The counties, places and agencies that answer a query, at most `MOST_HITS` lines. Nothing for a query without letters. */
export function find(index: SearchIndex, typed: string): Found {
  const query = readQuery(typed, index.states);
  if (!/[a-z]/.test(query.text)) return { groups: fipsGroup(index, query.text), unplaced: [] };

  const rankName = nameRanker(query);
  const ranked: Ranked[] = [];
  for (const entry of index.entries) {
    const rank = rankName(entry);
    if (rank !== null) ranked.push({ entry, rank });
  }
  if (ranked.length === 0) ranked.push(...spread(index, query.text));
  return { groups: groups(ranked), unplaced: unplaced(ranked) };
}

/** Entries whose words, class and state hold every typed word; failing those, with a letter amiss in a word. */
function spread(index: SearchIndex, text: string): Ranked[] {
  const all = (engine: uFuzzy, rank: Rank): Ranked[] =>
    (engine.filter(index.lines(), text) ?? []).flatMap((i) => {
      const entry = index.entries[i];
      return entry ? [{ entry, rank }] : [];
    });
  const found = all(strict, RANK.spread);
  return found.length > 0 || text.length < LEAST_FOR_TYPO ? found : all(lenient, RANK.typo);
}

function groups(ranked: readonly Ranked[]): HitGroup[] {
  const byKind = ORDER.map((kind) => {
    const own = ranked
      .filter(({ entry }) => entry.kind === kind && entry.counties.length > 0)
      .sort(better);
    return { kind, best: own[0]?.rank ?? Infinity, hits: own.flatMap(hitsOf) };
  }).filter(({ hits }) => hits.length > 0);

  // Each group its share, then what is left to the groups in turn.
  byKind.sort((a, b) => a.best - b.best);
  const shares = byKind.map(({ kind, hits }) => Math.min(SHARE[kind], hits.length));
  let left = shares.reduce((rest, share) => rest - share, MOST_HITS);
  return byKind.map(({ kind, hits }, i) => {
    const share = shares[i] ?? 0;
    const more = Math.min(left, hits.length - share);
    left -= more;
    return { kind, hits: hits.slice(0, share + more) };
  });
}

/** The lines of an entry: the best match shows every county it reaches, the others only their first. */
function hitsOf({ entry, rank }: Ranked, place: number): Hit[] {
  const counties = place === 0 && rank <= RANK.words ? entry.counties : entry.counties.slice(0, 1);
  return counties.map((county, i) => ({
    key: i === 0 ? entry.key : `${entry.key}-${county.fips}`,
    label: labelled(entry),
    fips: county.fips,
    about: about(entry, county.name, i > 0)
  }));
}

/** "Cobb County, GA". */
export function labelled({ name, state }: { name: string; state: State }): string {
  return `${name}, ${state.abbr}`;
}

function about({ kind, placeKind, part }: Entry, county: string, also: boolean): About {
  if (kind === 'county') return { is: 'county' };
  if (kind === 'agency') return { is: 'agency', also, county };
  return { is: 'place', kind: placeKind, part: also ? 'also' : part, county };
}

/** Agencies without a county that answer as well as anything, or were named in whole words. */
function unplaced(ranked: readonly Ranked[]): Unplaced[] {
  const best = ranked.reduce<number>((least, { rank }) => Math.min(least, rank), Infinity);
  return ranked
    .filter(
      ({ entry, rank }) =>
        entry.counties.length === 0 && (rank <= RANK.words || (rank === best && rank > RANK.inside))
    )
    .sort(better)
    .slice(0, MOST_UNPLACED)
    .map(({ entry: { name, state, statewide } }) => ({
      name,
      state: state.name,
      abbr: state.abbr,
      statewide
    }));
}

/** The county of a FIPS code typed in full. */
function fipsGroup(index: SearchIndex, digits: string): HitGroup[] {
  const county = index.counties.get(digits);
  if (!county) return [];
  const { fips } = county;
  const hit: Hit = {
    key: `c${fips}`,
    label: labelled(county),
    fips,
    about: { is: 'county' }
  };
  return [{ kind: 'county', hits: [hit] }];
}
