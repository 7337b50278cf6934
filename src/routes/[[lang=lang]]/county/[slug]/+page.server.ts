import { countySlugs } from '$lib/server/entries';
import type { EntryGenerator } from './$types';

/** A page for every county on the ground, in both languages. */
export const entries: EntryGenerator = async () =>
  (await countySlugs()).flatMap((slug) => [{ slug }, { lang: 'es', slug }]);
