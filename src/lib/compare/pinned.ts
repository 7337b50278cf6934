import type { Catalogue } from '$lib/atlas/types';
import type { Query } from '$lib/view/codec';
import { KEYS, writeComparison, type Comparison } from './codec';
import { plainQuery } from './set';

/**
 * The query of a comparison for links that are handed on: measure and period are named even where they go without saying
 * today, and the release, so that its reader is told what has changed since.
 */
export function pinnedComparison(view: Comparison, catalogue: Catalogue): Query {
  const params = new URLSearchParams(writeComparison({ ...view, release: null }, catalogue));
  params.set(KEYS.measure, view.measure);
  params.set(KEYS.period, view.period);
  params.set(KEYS.release, catalogue.release.id);
  return plainQuery(params);
}

/** The full address of a comparison for links that are handed on. In the browser. */
export function comparisonLink(view: Comparison, catalogue: Catalogue): string {
  const url = new URL(location.href);
  url.search = pinnedComparison(view, catalogue);
  url.hash = '';
  return url.href;
}
