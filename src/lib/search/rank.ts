import { squeeze } from './fold';
import type { Query } from './query';
import type { Entry } from './search-index';

/** How well an entry answers a query; lower is better. */
export const RANK = {
  /** Its whole name was typed. */
  exact: 0,
  /** Its name begins with whole words that were typed, or its state was named. */
  words: 1,
  /** Its name begins with what was typed. */
  start: 2,
  /** A later word of its name begins with what was typed. */
  inside: 3,
  /** The words typed are spread over its name, class and state. */
  spread: 4,
  /** One letter differs in a word. */
  typo: 5
} as const;
export type Rank = (typeof RANK)[keyof typeof RANK];

/** A reading's name in the forms that names are compared with. */
interface Wanted {
  name: string;
  inside: string;
  squeezed: string;
  states: ReadonlySet<string> | null;
}

function rankOfName(entry: Entry, { name, inside, squeezed }: Wanted): Rank | null {
  const { short, long } = entry;
  if (long.startsWith(name)) {
    if (short.length === name.length || long.length === name.length) return RANK.exact;
    if (long.charAt(name.length) === ' ') return RANK.words;
    return RANK.start;
  }
  if (entry.squeezed.startsWith(squeezed))
    return entry.squeezed.length === squeezed.length ? RANK.exact : RANK.start;
  return long.includes(inside) ? RANK.inside : null;
}

/** Ranks entries by their names in every reading of a query; null where none fits. */
export function nameRanker(query: Query): (entry: Entry) => Rank | null {
  const readings = query.readings
    .filter(({ name }) => name !== '')
    .map(({ name, states }) => ({ name, states, inside: ` ${name}`, squeezed: squeeze(name) }));
  return (entry) => {
    let best: Rank | null = null;
    for (const reading of readings) {
      if (reading.states && !reading.states.has(entry.state.abbr)) continue;
      const rank = rankOfName(entry, reading);
      if (rank !== null && (best === null || rank < best)) best = rank;
    }
    const named = query.state === entry.state.abbr && entry.kind !== 'agency';
    return named && (best === null || best > RANK.words) ? RANK.words : best;
  };
}
