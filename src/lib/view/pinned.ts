import type { Question } from '$lib/atlas/paint';
import type { Catalogue } from '$lib/atlas/types';
import { plainQuery } from '$lib/compare/set';
import { KEYS, writeView, type Query } from './codec';
import type { View } from './view';

/** The query of a view that also names what a link may leave out, so that it asks the same when a newer release begins elsewhere. */
export function pinnedQuery(
  view: View,
  { measure, period, day }: Question,
  catalogue: Catalogue
): Query {
  const drawn = { ...view, measure: measure.id, period: period.id, day };
  const params = new URLSearchParams({ [KEYS.measure]: measure.id, [KEYS.period]: period.id });
  for (const [key, value] of new URLSearchParams(writeView(drawn, catalogue)))
    params.set(key, value);
  return plainQuery(params);
}
