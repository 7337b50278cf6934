import { group } from 'd3-array';
import { tidy } from './cell';
import type { Cells } from './draft';

/** A city is taken for a county where at least this share of its residents live in it. */
export const WHOLE_CITY = 0.95;

/** What tells a city's name apart within its state: without case, accents, punctuation and short forms. */
export function cityKey(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/[\p{Diacritic}'’]/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ');
  return tidy(plain)
    .replace(/\bst\b/g, 'saint')
    .replace(/\bste\b/g, 'sainte')
    .replace(/\bft\b/g, 'fort')
    .replace(/\bmt\b/g, 'mount');
}

/**
 * Finds a city's county through the place table: the county that holds at least `WHOLE_CITY` of its residents. Null
 * where no place has the name, where it lies across counties, and where places of one name lie in different counties.
 * State as two letters.
 */
export function cityFinder(
  places: readonly Cells[]
): (state: string, city: string) => string | null {
  const keyOf = (state: string, city: string): string => `${state} ${cityKey(city)}`;
  const byName = group(places, ({ state = '', name = '' }) => keyOf(state, name));
  return (state, city) => {
    const parts = byName.get(keyOf(state, city)) ?? [];
    const whole = [...group(parts, ({ place_geoid }) => place_geoid).values()].map(
      (of) => of.find((part) => Number(part['share_of_place']) >= WHOLE_CITY)?.['county_fips']
    );
    const [county] = whole;
    return county && whole.every((other) => other === county) ? county : null;
  };
}
