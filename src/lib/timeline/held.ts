import { isTooFew, mapMeasures } from '$lib/atlas/measures';
import type { Catalogue, CountyFile, Figure, Measure, SourcedFigure } from '$lib/atlas/types';
import { history } from '$lib/county/facts';
import type { Words } from '$lib/messages';
import { stretchOf, type Stretch } from './stretch';

/** A fiscal year's share of the people held in a county, beside the nation's. */
export interface HeldYear {
  period: string;
  /** The days the figure speaks for. */
  time: Stretch;
  figure: SourcedFigure;
  share: number;
  nation: Figure | null;
  /** Too few people to compare. */
  few: boolean;
}

/** The measure of people held that comes first on the map; null where the catalogue has none. */
export function heldMeasure(catalogue: Catalogue): Measure | null {
  const held = mapMeasures(catalogue).filter(
    ({ kind, unit }) => kind === 'share' && unit === 'average daily population'
  );
  return held[0] ?? null;
}

/** The share of a county in every period that has one, oldest first; a period without one is left out, never filled. */
export function heldYears(file: CountyFile, measure: Measure): HeldYear[] {
  return history(file, measure)
    .flatMap(({ period, figure }) => {
      if (figure.share === null) return [];
      const { from } = stretchOf(period.start);
      const { to } = stretchOf(period.dataDate ?? period.end);
      return [
        {
          period: period.id,
          time: { from, to },
          figure,
          share: figure.share,
          nation: period.nation,
          few: isTooFew(measure, figure)
        }
      ];
    })
    .reverse();
}

/** The year whose value is written beside the line, and where: the newest that rests on enough people. Null where none does. */
export function written<Year extends Pick<HeldYear, 'share' | 'nation' | 'few'>>(
  years: readonly Year[]
): { year: Year; side: 'above' | 'below'; share: number } | null {
  const at = years.findLastIndex(({ few }) => !few);
  const year = years[at];
  return year ? { year, ...clearOf(years.slice(0, at + 1)) } : null;
}

/** The line's own key, with what is gray where a year rests on too few people. */
export function heldKey(words: Words, years: readonly Pick<HeldYear, 'few'>[]): string {
  return words.t('timeline.held.key', { few: years.some(({ few }) => few) ? 'yes' : 'no' });
}

/** How many years back the value of the newest one reaches where it is written: on a phone's width. */
const REACH = 6;

/** The side of the newest strokes on which there is more room for a word, and the share of the outermost of them there. */
function clearOf(years: readonly Pick<HeldYear, 'share' | 'nation'>[]): {
  side: 'above' | 'below';
  share: number;
} {
  const shares = years
    .slice(-REACH)
    .flatMap(({ share, nation }) => [share, nation?.share ?? share]);
  const [lowest, highest] = [Math.min(...shares), Math.max(...shares)];
  return lowest > 1 - highest
    ? { side: 'below', share: lowest }
    : { side: 'above', share: highest };
}
