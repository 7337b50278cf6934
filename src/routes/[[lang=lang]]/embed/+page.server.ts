import { readdirSync } from 'node:fs';
import type { Catalogue, CountyList } from '$lib/atlas/types';
import type { Shown } from '$lib/embed/options';
import { LOCALES } from '$lib/messages/catalogue';
import { readPublished } from '$lib/server/published';
import type { PageServerLoad } from './$types';

/** How many places of a kind have a picture in every language. */
function pictures(folder: string): number {
  const count = (locale: string): number => {
    try {
      return readdirSync(`static/og/${locale}/${folder}`).filter((name) => name.endsWith('.png'))
        .length;
    } catch {
      return 0;
    }
  };
  return Math.min(...LOCALES.map(count));
}

export const load: PageServerLoad = async () => {
  const { states, release } = await readPublished<Catalogue>('catalogue.json');
  const { fips } = await readPublished<CountyList>('counties.json');
  // A build may be told to draw some pictures only: code must name none that is not there.
  const pictured: Shown['kind'][] = [
    ...(pictures('.') > 0 ? (['map'] as const) : []),
    ...(pictures('state') >= states.length ? (['state'] as const) : []),
    ...(pictures('county') >= fips.length ? (['county'] as const) : [])
  ];
  return { states, release, pictured };
};
