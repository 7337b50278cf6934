import type { Question } from '$lib/atlas/paint';
import type { Catalogue } from '$lib/atlas/types';
import { plainQuery } from '$lib/compare/set';
import { KEYS, writeView, type Query } from './codec';
import type { View } from './view';

/**
 * The query of a view for links that are handed on: it also names what a link may leave out, so that it asks the same when
 * a newer release begins elsewhere, and the release, so that its reader is told what has changed since.
 */
export function pinnedQuery(
  view: View,
  { measure, period, day }: Question,
  catalogue: Catalogue
): Query {
  const drawn = { ...view, measure: measure.id, period: period.id, day, release: null };
  const params = new URLSearchParams({ [KEYS.measure]: measure.id, [KEYS.period]: period.id });
  for (const [key, value] of new URLSearchParams(writeView(drawn, catalogue)))
    // Names given to places repeat their key.
    if (!params.has(key) || key === KEYS.label) params.append(key, value);
  params.set(KEYS.release, catalogue.release.id);
  return plainQuery(params);
}
