import { classify } from '../../src/lib/atlas/paint';
import type { Peers } from '../../src/lib/atlas/types';
import type { Figures } from './figures';
import { ranks } from './rank';

/** How many counties lie in each class of a share, in every period of the map's shares: only those that are ranked. */
export function peersOf(figures: Figures): Peers {
  const peers: Peers = {};
  for (const { measure, period, counties } of figures.mapped) {
    if (measure.kind !== 'share') continue;
    const places = ranks(measure, counties.values());
    const classes = measure.breaks.map(() => 0).concat(0);
    for (const { fips, figure } of counties.values()) {
      if (!places.has(fips) || figure.share === null) continue;
      const index = classify(measure.breaks, figure.share);
      classes[index] = (classes[index] ?? 0) + 1;
    }
    (peers[measure.id] ??= {})[period.id] = classes;
  }
  return peers;
}
