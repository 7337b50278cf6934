import { agencyIds } from '$lib/server/entries';
import type { EntryGenerator } from './$types';

/** A page for every agency that signed an agreement, in both languages. */
export const entries: EntryGenerator = async () =>
  (await agencyIds()).flatMap((agency) => [{ agency }, { lang: 'es', agency }]);
