import type { Catalogue, Column, CountyList } from '$lib/atlas/types';
import { extremes } from '$lib/compare/extremes';
import { readPublished } from '$lib/server/published';
import { defaultMeasure, newestPeriod } from '$lib/view/codec';
import type { PageServerLoad } from './$types';

/** Counties that the page names at each end while no place is chosen. */
const MOST = 5;

export const load: PageServerLoad = async () => {
  const [catalogue, counties] = await Promise.all([
    readPublished<Catalogue>('catalogue.json'),
    readPublished<CountyList>('counties.json')
  ]);
  const measure = defaultMeasure(catalogue);
  const period = newestPeriod(measure);
  const column = await readPublished<Column>(`columns/${measure.id}/${period.id}.json`);
  return {
    catalogue,
    extremes: extremes(measure, column, counties, catalogue.states, MOST),
    release: catalogue.release
  };
};
