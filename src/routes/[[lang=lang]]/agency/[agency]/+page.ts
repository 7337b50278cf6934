import { error } from '@sveltejs/kit';
import type { Catalogue } from '$lib/atlas/types';
import { fetchFacts } from '$lib/pages/fetch-facts';
import type { AgencyFile } from '$lib/pages/types';
import type { PageLoad } from './$types';

// The page is whole without a script.
export const csr = false;

export const load: PageLoad = async ({ params, fetch, parent }) => {
  const [file, catalogue] = await Promise.all([
    fetchFacts<AgencyFile>(fetch, `agency/${params.agency}.json`),
    fetchFacts<Catalogue>(fetch, 'catalogue.json')
  ]);
  if (!file || !catalogue) error(404);
  const { words } = await parent();
  await words.bring('pages', 'county', 'story', 'timeline');
  return { file, catalogue, release: file.release };
};
