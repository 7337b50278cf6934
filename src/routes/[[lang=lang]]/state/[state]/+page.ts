import { error } from '@sveltejs/kit';
import type { Catalogue } from '$lib/atlas/types';
import { fetchFacts } from '$lib/pages/fetch-facts';
import type { StateFile } from '$lib/pages/types';
import type { PageLoad } from './$types';

// The page is whole without a script; a small one of its own makes its tables sortable.
export const csr = false;

export const load: PageLoad = async ({ params, fetch, parent, data }) => {
  const [file, catalogue] = await Promise.all([
    fetchFacts<StateFile>(fetch, `state/${params.state}.json`),
    fetchFacts<Catalogue>(fetch, 'catalogue.json')
  ]);
  if (!file || !catalogue) error(404);
  const { words } = await parent();
  await words.bring('pages', 'county', 'story');
  return { ...data, file, catalogue, release: file.release };
};
