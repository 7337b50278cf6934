import type { CountyIdentity } from '$lib/atlas/types';
import type { Words } from '$lib/messages';

/** Whether a county is a state, district or territory by itself, as Guam is. */
export function isOwnState({ name, state }: CountyIdentity): boolean {
  return name === state.name;
}

/** A county with its state: "Cobb County, Georgia". A territory or district that is its own county is named once. */
export function countyTitle(words: Words, county: CountyIdentity): string {
  const { name, state } = county;
  return isOwnState(county) ? name : words.t('county.title', { county: name, state: state.name });
}
