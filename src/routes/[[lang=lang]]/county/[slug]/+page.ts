import { error, redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { fipsOfSlug } from '$lib/atlas/names';
import type { Catalogue, CountyFile, StoryFile } from '$lib/atlas/types';
import { leadingQuestion } from '$lib/county/facts';
import { fetchFacts } from '$lib/pages/fetch-facts';
import type { MilestonesFile } from '$lib/timeline/milestones';
import { pagePath } from '$lib/view/page-path';
import type { PageLoad } from './$types';

// The page is whole without a script: sources fold by <details>, and its facts are not sent a second time as data.
// The load still runs in the browser for a reader who comes from the map, or by an address with a misspelt name.
export const csr = false;

export const load: PageLoad = async ({ params, fetch, route, parent }) => {
  const fips = fipsOfSlug(params.slug);
  const [file, catalogue, story, milestones] = await Promise.all([
    fips === null ? null : fetchFacts<CountyFile>(fetch, `county/${fips}.json`),
    fetchFacts<Catalogue>(fetch, 'catalogue.json'),
    fetchFacts<StoryFile>(fetch, 'story.json'),
    fetchFacts<MilestonesFile>(fetch, 'milestones.json')
  ]);
  const question = file && catalogue && leadingQuestion(file, catalogue);
  if (!file || !question || !story || !milestones) error(404);
  const { slug } = file.county;
  if (slug !== params.slug)
    redirect(308, resolve(pagePath(route.id, { slug }, params.lang ?? 'en')));
  const { words } = await parent();
  await words.bring('county', 'pages', 'story', 'timeline');
  return { file, catalogue, story, milestones, question, release: file.release };
};
