import type { Blank, Painting } from '$lib/atlas/paint';
import { blankEntries, boundCounties, classWords } from '$lib/map/legend';
import type { Words } from '$lib/messages';

/** One look of the key, as a CSS background, and what it stands for. */
export interface KeyEntry {
  swatch: string;
  words: string;
}

const BLANKS: Record<Blank, string> = {
  'no-agreement': 'var(--map-no-agreement)',
  'no-share': 'var(--map-no-share)',
  'not-covered': 'var(--map-not-covered)',
  'too-few':
    'radial-gradient(var(--map-too-few-dots) 1px, transparent 1.2px) 0 0 / 4px 4px, var(--map-too-few)'
};
const BOUND =
  'repeating-linear-gradient(135deg, var(--map-bound-lines) 0 1.5px, transparent 1.5px 4px), var(--k3)';

/** The classes of a map, lowest first, then its kinds of blank: those that any county has. */
export function keyEntries(painting: Painting, words: Words): KeyEntry[] {
  const classes = painting.classes.map((one, i) => ({
    swatch: `var(--k${i})`,
    words: classWords(painting, one, words)
  }));
  const bound = boundCounties(painting) > 0;
  return [
    ...classes,
    ...(bound ? [{ swatch: BOUND, words: words.t('map.legend.bound') }] : []),
    ...blankEntries(painting)
      .filter(({ counties }) => counties > 0)
      .map(({ blank, name }) => ({ swatch: BLANKS[blank], words: words.t(name) }))
  ];
}
