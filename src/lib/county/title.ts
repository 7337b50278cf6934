import type { CountyIdentity } from '$lib/atlas/types';
import type { Words } from '$lib/messages';

/** A county with its state: "Cobb County, Georgia". A territory or district that is its own county is named once. */
export function countyTitle(words: Words, { name, state }: CountyIdentity): string {
  return name === state.name ? name : words.t('county.title', { county: name, state: state.name });
}
