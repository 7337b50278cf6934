import type { PaintedCounty, Painting } from '$lib/atlas/paint';
import type { Words } from '$lib/messages';
import type { DoubtMode } from '$lib/view/view';
import { doubt, intervalOf, unsureCounties, type Doubt } from './doubt';

/** Where an interval is said: in full on a county's card, short in a table's cell. */
export type IntervalForm = 'card' | 'cell';

const INTERVAL_KEYS = { card: 'doubt.interval', cell: 'doubt.cell' } as const;

/** "95% interval: 41.2% to 55.0%"; null for a county without one. Needs the messages `doubt`. */
export function intervalWords(
  painting: Painting,
  county: PaintedCounty | undefined,
  words: Words,
  form: IntervalForm = 'card'
): string | null {
  const interval = county && intervalOf(painting, county);
  return interval
    ? words.t(INTERVAL_KEYS[form], {
        from: words.percent(interval.lower, 1),
        to: words.percent(interval.upper, 1)
      })
    : null;
}

/** What a mode shows and how many counties it marks. Needs the messages `doubt`. */
export function modeWords({ painting }: Doubt, mode: DoubtMode, words: Words): string {
  if (mode === 'lower') return words.t('doubt.said.lower');
  return words.t('doubt.said.hatch', {
    n: painting.coloured,
    unsure: words.number(unsureCounties(painting)),
    of: words.number(painting.coloured)
  });
}

/** How many coloured counties stand back for want of an interval, and why; null where none does. Needs the messages `doubt`. */
export function withoutWords({ without }: Doubt, words: Words): string | null {
  const n = without.size;
  return n === 0 ? null : words.t('doubt.without', { n, number: words.number(n) });
}

/** What a picture of the map counts and says under a mode. */
export interface Pictured {
  /** The counties that do not stand back, in the map's colours. */
  painting: Painting;
  /** To follow what the legend says. */
  sentences: string[];
}

/** The counties of a painting as a picture of the map counts them; null where none has an interval. Needs the messages `doubt`. */
export function pictured(painting: Painting, mode: DoubtMode, words: Words): Pictured | null {
  const found = doubt(painting, mode);
  if (!found) return null;
  const without = withoutWords(found, words);
  return {
    painting: found.painting,
    sentences: [modeWords(found, mode, words), ...(without === null ? [] : [without])]
  };
}
