import { readOpening } from '$lib/server/opening';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => {
  const opening = await readOpening();
  return { opening, release: opening.catalogue.release };
};
