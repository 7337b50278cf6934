import { SHORTHAND } from './aliases';
import { fold, foldTyped } from './fold';
import type { State } from './search-index';

/** One way to read what was typed: a name, in these states only or (null) anywhere. */
export interface Reading {
  name: string;
  states: ReadonlySet<string> | null;
}

/** What was typed, in every way it can be meant. */
export interface Query {
  /** All of it, folded. */
  text: string;
  readings: Reading[];
  /** Abbreviation of the state that it names and nothing else. */
  state: string | null;
}

const isState = (state: State, folded: string): boolean =>
  fold(state.name) === folded || state.abbr.toLowerCase() === folded;

/** Reads a query: a name, with or without its state ("cobb ga", "Cobb, Georgia", "cobb, geo"), a state, or a shorthand ("LA"). */
export function readQuery(typed: string, states: readonly State[]): Query {
  const text = foldTyped(typed);
  const readings: Reading[] = [{ name: text, states: null }];
  const meant = SHORTHAND.get(text);
  if (meant) readings.push({ name: meant, states: null });

  const comma = typed.lastIndexOf(',');
  const before = comma > 0 ? fold(typed.slice(0, comma)) : '';
  const after = comma > 0 ? fold(typed.slice(comma + 1)) : '';
  if (before && !after) readings.push({ name: before, states: null });
  if (before && after) {
    const begun = states.filter(
      ({ abbr, name }) => abbr.toLowerCase().startsWith(after) || fold(name).startsWith(after)
    );
    const abbrs = new Set(begun.map(({ abbr }) => abbr));
    if (abbrs.size > 0) readings.push({ name: before, states: abbrs });
  }

  const state = states.find((state) => isState(state, text))?.abbr ?? null;
  const words = text.split(' ');
  // From the longest ending, so that "charleston west virginia" is not Charleston West in Virginia.
  for (let from = 1; from < words.length && state === null; from++) {
    const ending = words.slice(from).join(' ');
    const named = states.find((state) => isState(state, ending));
    if (!named) continue;
    readings.push({ name: fold(words.slice(0, from).join(' ')), states: new Set([named.abbr]) });
    break;
  }
  return { text, readings, state };
}

/** The first digits of a ZIP (3 to 5) where the query asks for one: "300", "30060", "30060-1234", "30060 Marietta". */
export function zipDigits(typed: string): string | null {
  const alone = /^\s*(\d{3,5})(?:-\d{0,4})?\s*$/.exec(typed)?.[1];
  return alone ?? /(?:^|[\s,])(\d{5})(?:-\d{0,4})?(?=$|[\s,])/.exec(typed)?.[1] ?? null;
}
