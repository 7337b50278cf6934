import { routeOf, sitemapPaths, sitemapXml, type Entries } from '$lib/pages/sitemap';
import { agencyIds, countySlugs, stateAddresses } from '$lib/server/entries';
import { ORIGIN } from '$lib/site';
import type { RequestHandler } from './$types';

export const prerender = true;

/** Every page there is, found by its file, so that a new one is listed without being named here. */
const routes = Object.keys(import.meta.glob('/src/routes/**/+page.svelte')).map(routeOf);

export const GET: RequestHandler = async () => {
  const [slugs, states, agencies] = await Promise.all([
    countySlugs(),
    stateAddresses(),
    agencyIds()
  ]);
  const entries: Entries = new Map<string, Record<string, string>[]>([
    ['/[[lang=lang]]/county/[slug]', slugs.map((slug) => ({ slug }))],
    ['/[[lang=lang]]/state/[state]', states.map((state) => ({ state }))],
    ['/[[lang=lang]]/agency/[agency]', agencies.map((agency) => ({ agency }))]
  ]);
  return new Response(sitemapXml(sitemapPaths(routes, entries), ORIGIN), {
    headers: { 'content-type': 'application/xml' }
  });
};
