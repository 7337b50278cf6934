import type { Catalogue, CountyList, Fips } from '$lib/atlas/types';
import { placeName } from '$lib/compare/names';
import type { PlaceBook } from '$lib/compare/place-book';
import { tidyLabel, type Chosen } from '$lib/compare/set';
import { shortNames } from '$lib/compare/short-names';
import type { Words } from '$lib/messages';

/** A place of the set as the tray names it and the map outlines it. */
export interface Member {
  token: string;
  /** As short as can be told apart, or as the reader calls it. */
  name: string;
  /** Every county it consists of. */
  counties: readonly Fips[];
}

/** What is known of places without the book: every county and state. */
export interface Known {
  /** Every county on the ground. */
  ground: readonly Fips[];
  counties: CountyList;
  states: Catalogue['states'];
}

/** Whether a place is a group whose name and counties stand in the book only. */
export function needsBook({ token }: Chosen): boolean {
  return /^[a-z]/.test(token);
}

/**
 * The places of a set, in its order. Groups are left out while there is no book (null), and, told apart as `unknown`,
 * where the book has no such group.
 */
export function membersOf(
  places: readonly Chosen[],
  known: Known,
  words: Words,
  book: PlaceBook | null
): { members: Member[]; unknown: string[] } {
  const unknown: string[] = [];
  const short = shortNames(known.counties);
  const members = places.flatMap((chosen): Member[] => {
    const { token, label } = chosen;
    if (needsBook(chosen)) {
      const place = book?.find(token) ?? null;
      if (book && !place) unknown.push(token);
      if (!book || !place) return [];
      return [{ token, name: label ?? placeName(words, book, place), counties: place.counties }];
    }
    const state = known.states.find(({ abbr, fips }) =>
      /\d/.test(token) ? token.startsWith(fips) : abbr === token
    );
    if (token === state?.abbr) {
      const counties = known.ground.filter((fips) => fips.startsWith(state.fips));
      return [{ token, name: label ?? state.name, counties }];
    }
    const own = short.get(token) ?? token;
    const name = label ?? (state ? `${own}, ${state.abbr}` : own);
    return [{ token, name, counties: [token] }];
  });
  return { members, unknown };
}

/** A set in another order: the place moved by some steps, at most to an end. */
export function moved(places: readonly Chosen[], token: string, steps: number): Chosen[] {
  const from = places.findIndex((place) => place.token === token);
  const one = places[from];
  if (!one) return [...places];
  const others = places.toSpliced(from, 1);
  return others.toSpliced(Math.max(0, from + steps), 0, one);
}

/** A set in which a place has another name, and that name; null, its own, where the text is empty or says its own. */
export function renamed(
  places: readonly Chosen[],
  token: string,
  text: string,
  own: string
): { chosen: Chosen[]; label: string | null } {
  const tidy = tidyLabel(text);
  const label = tidy === own ? null : tidy;
  return { chosen: places.map((one) => (one.token === token ? { token, label } : one)), label };
}
