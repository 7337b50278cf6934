import type { Catalogue } from '$lib/atlas/types';
import { readPublished } from '$lib/server/published';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => {
  const { states, release } = await readPublished<Catalogue>('catalogue.json');
  return { states, release };
};
