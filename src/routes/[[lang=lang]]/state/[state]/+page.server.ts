import { error } from '@sveltejs/kit';
import type { Catalogue } from '$lib/atlas/types';
import { stateAddresses } from '$lib/server/entries';
import { readPublished } from '$lib/server/published';
import { readStateShapes } from '$lib/server/state-map';
import type { EntryGenerator, PageServerLoad } from './$types';

/** A page for every state, the District of Columbia and the territories, in both languages. */
export const entries: EntryGenerator = async () =>
  (await stateAddresses()).flatMap((state) => [{ state }, { lang: 'es', state }]);

export const load: PageServerLoad = async ({ params }) => {
  const { states } = await readPublished<Catalogue>('catalogue.json');
  const state = states.find(({ abbr }) => abbr.toLowerCase() === params.state);
  if (!state) error(404);
  return { shapes: await readStateShapes(state.fips) };
};
