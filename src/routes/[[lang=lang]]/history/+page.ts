import { error } from '@sveltejs/kit';
import type { Catalogue } from '$lib/atlas/types';
import type { HistoryFile } from '$lib/history/types';
import { fetchFacts } from '$lib/pages/fetch-facts';
import type { PageLoad } from './$types';

// The page is whole without a script.
export const csr = false;

export const load: PageLoad = async ({ fetch, parent }) => {
  const [file, catalogue] = await Promise.all([
    fetchFacts<HistoryFile>(fetch, 'history.json'),
    fetchFacts<Catalogue>(fetch, 'catalogue.json')
  ]);
  if (!file || !catalogue) error(404);
  const { words } = await parent();
  await words.bring('history', 'timeline', 'pages', 'story', 'county');
  return { file, catalogue, release: file.release };
};
