import { fold, foldTyped } from '$lib/search/fold';
import type { Token } from './place-book';

/** A group of counties under the name a reader can find it by. */
export interface GroupName {
  token: Token;
  name: string;
}

/** Most groups that a list of answers begins with. */
export const MOST_GROUPS = 6;

/**
 * The groups whose names begin with what was typed, then those of which every typed word begins a word; a state also
 * by its abbreviation, which goes first. In the order given, at most `MOST_GROUPS`; none for a text without letters.
 */
export function findGroups(groups: readonly GroupName[], typed: string): GroupName[] {
  const query = foldTyped(typed).trim();
  if (!/[a-z]/.test(query)) return [];
  const rank = ({ token, name }: GroupName): number | null => {
    if (token.length === 2 && token.toLowerCase() === query) return 0;
    const folded = fold(name);
    if (folded.startsWith(query)) return 1;
    const own = folded.split(' ');
    const all = query.split(' ').every((word) => own.some((one) => one.startsWith(word)));
    return all ? 2 : null;
  };
  return groups
    .flatMap((group) => {
      const place = rank(group);
      return place === null ? [] : [{ group, place }];
    })
    .sort((a, b) => a.place - b.place)
    .slice(0, MOST_GROUPS)
    .map(({ group }) => group);
}
