import { error } from '@sveltejs/kit';
import { fetchFacts } from '$lib/pages/fetch-facts';
import type { StatesFile } from '$lib/pages/types';
import type { PageLoad } from './$types';

// The page is whole without a script; a small one of its own makes its table sortable.
export const csr = false;

export const load: PageLoad = async ({ fetch, parent }) => {
  const file = await fetchFacts<StatesFile>(fetch, 'states.json');
  if (!file) error(404);
  const { words } = await parent();
  await words.bring('pages', 'county');
  return { file, release: file.release };
};
