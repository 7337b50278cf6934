import { tidy } from '../cell';

/** A name without the slips of a keyboard: straight apostrophes, single spaces. */
export function cleanName(text: string): string {
  return tidy(text.replace(/[\u2018\u2019\u02bc`\u00b4]/gu, "'"))
    .replace(/\s+,/g, ',')
    .replace(/[,;]+$/, '');
}

/** Words that name one thing in several ways, on names in lower case without punctuation. */
const SAME: readonly (readonly [RegExp, string])[] = [
  [/\bsaint\b/g, 'st'],
  [/\b(dept|deparment|departent|depart?ments?)\b/g, 'department'],
  [/\bco\b/g, 'county'],
  [/\bsheriffs?( (offices?|department))?\b/g, 'sheriff'],
  [/\bcorrections\b/g, 'correction'],
  [/\bconstables\b/g, 'constable']
];

/** What a name may further have or lack. */
const LOOSE: readonly (readonly [RegExp, string])[] = [
  [/\b(and|the|of)\b/g, ' '],
  [/\bmarshals\b/g, 'marshal'],
  [/\btwp\b/g, 'township'],
  [/\bpd$/, 'police department'],
  [/\bdps$/, 'department public safety']
];

/** An agency's name as ids hold it: lower case, no punctuation, one form for "Sheriff", "Sheriff's Office" and the like. */
export function idName(name: string): string {
  const plain = cleanName(name)
    .normalize('NFD')
    .toLowerCase()
    .replace(/[\u0300-\u036f]/gu, '')
    .replace(/'/g, '')
    .replace(/&/g, ' and ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
  return replaced(plain, SAME);
}

/**
 * What tells an agency's name apart within its state: without case, punctuation and the variants that mean the same
 * ("Sheriff", "Sheriff's Office" and "Sheriff's Department" of one county are one agency).
 */
export function agencyKey(name: string): string {
  return replaced(idName(name), LOOSE);
}

function replaced(text: string, forms: readonly (readonly [RegExp, string])[]): string {
  return forms.reduce((name, [form, word]) => tidy(name.replace(form, word)), text);
}

/** Name as a slug for ids. */
export function slugOf(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/['\u0300-\u036f]/gu, '')
    .replace(/&/g, ' and ')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** Words that one list prints in a name and the next leaves out. */
const FILLERS = new Set(
  'city town village borough police department office services state division'.split(' ')
);

/**
 * Whether two keys may be one agency's, spelled two ways: a letter or two differ, or words that lists add and drop.
 * Never where a number differs ("District 1", "District 2").
 */
export function similarNames(a: string, b: string): boolean {
  if (a === b) return true;
  if (numbers(a) !== numbers(b)) return false;
  if (a.length >= 8 && b.length >= 8 && editDistance(a, b, 2) <= 2) return true;
  const [own, other] = [core(a), core(b)];
  return own !== '' && own === other;
}

function numbers(key: string): string {
  return (key.match(/\d+/g) ?? []).join(' ');
}

function core(key: string): string {
  return key
    .split(' ')
    .filter((word) => !FILLERS.has(word))
    .join(' ');
}

/** Letters to change, add or drop to turn one text into the other; `limit + 1` where more than the limit. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    if (Math.min(...next) > limit) return limit + 1;
    row = next;
  }
  return row[b.length] ?? limit + 1;
}

/**
 * Finds a state by its printed name (`PENNSLYVANIA`, `UTAHJ` too, where only one state can be meant) or its
 * abbreviation. Null where none or several can.
 */
export function stateFinder(
  states: readonly { state: string; name: string }[]
): (printed: string) => string | null {
  const names = states.map(({ state, name }) => ({ state, name: plain(name) }));
  const exact = new Map(names.map(({ state, name }) => [name, state]));
  for (const { state } of states) exact.set(state.toLowerCase(), state);
  const known = new Map<string, string | null>();
  return (printed) => {
    const name = plain(printed);
    const at = exact.get(name);
    if (at !== undefined) return at;
    let found = known.get(name);
    if (found === undefined) {
      found = nearest(name, names);
      known.set(name, found);
    }
    return found;
  };
}

function plain(name: string): string {
  const words = tidy(name.toLowerCase().replace(/[^a-z]+/g, ' '));
  return words.replace(/^(commonwealth|state|territory) of (the )?/, '');
}

function nearest(name: string, names: readonly { state: string; name: string }[]): string | null {
  if (name.length < 4) return null;
  const limit = name.length < 7 ? 1 : 2;
  const near = names
    .map(({ state, name: other }) => ({ state, distance: editDistance(name, other, limit) }))
    .filter(({ distance }) => distance <= limit);
  const least = Math.min(...near.map(({ distance }) => distance));
  const [only, ...others] = near.filter(({ distance }) => distance === least);
  return only && others.length === 0 ? only.state : null;
}
