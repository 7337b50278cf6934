import type { Figure, Fips, Measure, Period, Release } from '$lib/atlas/types';
import { isTooFew } from '$lib/atlas/measures';
import { periodName } from '$lib/county/periods';
import { cautions, countSentence, valueText } from '$lib/county/sentences';
import type { Words } from '$lib/messages';
import type { Standing } from '$lib/pages/standing';
import type { Block, TextBlock } from './layout';

/** A figure with what it answers. */
export interface Answer {
  measure: Measure;
  period: Period;
  figure: Figure & { place?: string | null };
}

/** What one picture tells. */
export interface Subject {
  title: string;
  /** Null where none is published. */
  answer: Answer | null;
  /** The agreements: the first sentence says how many are in force. */
  agreements: [string, ...string[]];
  map: {
    state: string | null;
    county: Fips | null;
    standings: [fips: Fips, standing: Standing][];
  };
  sources: { title: string; publisher: string }[];
  release: Release;
}

/** A text of the column, as most of them are set. */
function text(said: string, size: number, look: Partial<TextBlock> = {}): TextBlock {
  return {
    kind: 'text',
    text: said,
    sizes: [size],
    weight: 400,
    ink: 'quiet',
    most: 3,
    gap: 8,
    ...look
  };
}

const capital = (said: string): string => said.replace(/^\p{L}/u, (letter) => letter.toUpperCase());

/** What is said in words, from the title down. `narrow` where the map takes the larger part. Needs the messages `county` and `picture`. */
export function blocksOf(
  { title, answer, agreements }: Subject,
  words: Words,
  narrow: boolean
): Block[] {
  const [inForce, ...more] = agreements;
  return [
    text(title, 64, {
      sizes: narrow ? [42, 38] : [66, 58, 50, 44, 40],
      weight: 700,
      ink: 'ink',
      most: narrow ? 4 : 2
    }),
    ...(answer ? figureBlocks(answer, words) : missingBlocks(words)),
    text(inForce, 26, { weight: 600, ink: 'ink', gap: 30 }),
    ...more.map((said) => text(said, 22, { gap: 4 }))
  ];
}

/** The figure as its page says it: value, bar, what it counts, its count and what to know of it. */
function figureBlocks({ measure, period, figure }: Answer, words: Words): Block[] {
  const few = isTooFew(measure, figure);
  const ink = few ? 'quiet' : 'mark';
  const drawn =
    measure.kind === 'share' &&
    figure.share !== null &&
    (figure.precision === 'exact' || figure.precision === 'about');
  const name = words.t('county.figure.label', {
    measure: measure.name[words.locale],
    period: periodName(words, period.id)
  });
  const partial = period.complete === false ? `, ${words.t('county.period.partial')}` : '';
  const counted = [
    measure.kind === 'share' ? countSentence(words, measure, figure) : '',
    figure.place ?? ''
  ].filter((said) => said !== '');
  return [
    text(capital(valueText(words, measure, figure)), 80, {
      sizes: [80, 68, 54, 44],
      weight: 700,
      ink,
      most: 1,
      gap: 26
    }),
    ...(drawn
      ? [{ kind: 'bar', share: figure.share ?? 0, ink, height: 14, gap: 8 } satisfies Block]
      : []),
    text(name + partial, 26, { weight: 600, ink: 'ink', gap: 12 }),
    ...(counted.length > 0 ? [text(counted.join(' · '), 22, { gap: 4 })] : []),
    ...cautions(words, measure, figure).map((said) => text(said, 22, { ink: 'ink', gap: 4 }))
  ];
}

function missingBlocks(words: Words): Block[] {
  return [
    text(words.t('picture.noFigure'), 44, { weight: 600, gap: 34 }),
    text(words.t('picture.noFigure.why'), 24, { gap: 4 })
  ];
}
