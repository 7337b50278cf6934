import { error } from '@sveltejs/kit';
import type { Catalogue, StoryFile } from '$lib/atlas/types';
import type { ChangesFile, TablesFile } from '$lib/dataset/types';
import { fetchFacts } from '$lib/pages/fetch-facts';
import type { PageLoad } from './$types';

// The page is whole without a script.
export const csr = false;

export const load: PageLoad = async ({ fetch, parent }) => {
  const [file, changes, catalogue, story] = await Promise.all([
    fetchFacts<TablesFile>(fetch, 'tables.json'),
    fetchFacts<ChangesFile>(fetch, 'changes.json'),
    fetchFacts<Catalogue>(fetch, 'catalogue.json'),
    fetchFacts<StoryFile>(fetch, 'story.json')
  ]);
  if (!file || !changes || !catalogue || !story) error(404);
  const { words } = await parent();
  await words.bring('dataset', 'pages', 'county', 'story');
  return { file, changes, catalogue, story, release: file.release };
};
