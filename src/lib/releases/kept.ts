import { figuresOf } from '$lib/atlas/measures';
import {
  MODELS,
  type Figure,
  type Fips,
  type Measure,
  type Period,
  type Span
} from '$lib/atlas/types';
import type { KeptColumn, KeptRelease } from './types';

/** A measure in a period, as a link names them. */
export interface Asked {
  measure: Pick<Measure, 'id'>;
  period: Pick<Period, 'id'>;
}

/** The column of a measure and period; undefined where the release had none. */
export function columnOf(kept: KeptRelease, { measure, period }: Asked): KeptColumn | undefined {
  return kept.columns.find((one) => one.measure === measure.id && one.period === period.id);
}

/** A county's figure, or the nation's for null; null where the release had none. */
export function figureOf(kept: KeptRelease, place: Fips | null, asked: Asked): Figure | null {
  const column = columnOf(kept, asked);
  if (!column) return null;
  return place === null ? column.nation : (figuresOf(column).get(place) ?? null);
}

/** Signed agreements of a county, or all of them for null, oldest signing first. */
export function spansOf(kept: KeptRelease, place: Fips | null): Span[] {
  return kept.agreements
    .filter(([, , , , where]) => place === null || where.split(' ').includes(place))
    .map(([model, signed, until, goneBy]) => ({
      model: MODELS[model] ?? 'unknown',
      signed,
      until,
      goneBy
    }))
    .sort((a, b) => (a.signed < b.signed ? -1 : 1));
}

/** Signed agreements by county, as the map reads them. */
export function spansByCounty(kept: KeptRelease): Map<Fips, Span[]> {
  const spans = new Map<Fips, Span[]>();
  for (const [model, signed, until, goneBy, where] of kept.agreements)
    for (const fips of where.split(' ').filter((one) => one !== '')) {
      const span = { model: MODELS[model] ?? ('unknown' as const), signed, until, goneBy };
      spans.set(fips, [...(spans.get(fips) ?? []), span]);
    }
  return spans;
}
