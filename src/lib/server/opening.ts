import type { AgreementsByCounty, Catalogue, Column, CountyList, Fips } from '$lib/atlas/types';
import { defaultView } from '$lib/view/codec';
import type { Opening } from '$lib/view/facts';
import { packGround } from '$lib/view/ground-list';
import { readPublished } from './published';

/** The rows of a county list that stand for some counties, in its order. */
function only(list: CountyList, wanted: ReadonlySet<Fips>): CountyList {
  const rows = list.fips.flatMap((fips, i) => (wanted.has(fips) ? [i] : []));
  const pick = <T>(column: T[]): T[] => rows.flatMap((row) => column.slice(row, row + 1));
  return {
    fips: pick(list.fips),
    short: pick(list.short),
    suffix: pick(list.suffix)
  };
}

/** What the explorer's page opens with, from the published files. */
export async function readOpening(): Promise<Opening> {
  const [catalogue, agreements, counties] = await Promise.all([
    readPublished<Catalogue>('catalogue.json'),
    readPublished<AgreementsByCounty>('agreements.json'),
    readPublished<CountyList>('counties.json')
  ]);
  const { measure, period } = defaultView(catalogue);
  const column = await readPublished<Column>(`columns/${measure}/${period}.json`);
  return {
    catalogue,
    ground: packGround(counties.fips),
    column,
    agreements,
    counties: only(counties, new Set(column.fips))
  };
}
