import { spanOf } from '../../src/lib/atlas/agreements';
import { MODELS, type AgreementsByCounty } from '../../src/lib/atlas/types';
import { compare } from '../tables/fault';
import type { AgencyFact } from './agencies';

/**
 * The agreements of every county as spans, oldest signing first. An agency of several counties counts in each;
 * statewide and unplaced agencies have no county and so no span.
 */
export function agreementsByCounty(agencies: readonly AgencyFact[]): AgreementsByCounty {
  const counties: AgreementsByCounty['counties'] = {};
  for (const { counties: own, agreements } of agencies) {
    for (const fips of own) {
      const spans = (counties[fips] ??= []);
      for (const { model, signed, until, goneBy } of agreements.map(spanOf)) {
        spans.push([MODELS.indexOf(model), signed, until, goneBy]);
      }
    }
  }
  const sorted = Object.entries(counties)
    .sort(([a], [b]) => compare(a, b))
    .map(([fips, spans]) => {
      const inOrder = spans.sort(
        (a, b) => compare(JSON.stringify(a.slice(1)), JSON.stringify(b.slice(1))) || a[0] - b[0]
      );
      return [fips, inOrder] as const;
    });
  return { counties: Object.fromEntries(sorted) };
}
