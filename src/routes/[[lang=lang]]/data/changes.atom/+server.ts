import type { Catalogue } from '$lib/atlas/types';
import { atomXml } from '$lib/dataset/atom';
import { changesFeed } from '$lib/dataset/feed';
import type { ChangesFile } from '$lib/dataset/types';
import { createWords, loadCatalogue } from '$lib/messages';
import { readPublished } from '$lib/server/published';
import { ORIGIN } from '$lib/site';
import type { RequestHandler } from './$types';

export const prerender = true;

export const GET: RequestHandler = async ({ params }) => {
  const locale = params.lang ?? 'en';
  const [changes, { measures }] = await Promise.all([
    readPublished<ChangesFile>('changes.json'),
    readPublished<Catalogue>('catalogue.json')
  ]);
  const words = createWords(locale, await loadCatalogue(locale));
  return new Response(atomXml(changesFeed(words, changes, measures, ORIGIN)), {
    headers: { 'content-type': 'application/atom+xml' }
  });
};
