import type { Words } from '$lib/messages';
import type { Tools } from '$lib/share/frame';
import type { PictureTheme } from '$lib/share/picture-theme';
import { el, type Drawn } from '$lib/share/svg';
import { line } from '$lib/share/text';
import type { PlaceRow } from '../spread/place-rows';
import type { Spot } from '../spread/spread';

const TEXT = { size: 12, weight: 400 };

/** Fill and stroke of a mark: its class' colour, hollow where only a bound is known, ringed where it is meant. */
export function markOf(
  theme: PictureTheme,
  index: number,
  bound: boolean,
  ringed: boolean
): Drawn['attributes'] {
  const tone = theme.classes[index] ?? theme.colours.ink;
  if (ringed)
    return {
      fill: bound ? theme.colours.paper : tone,
      stroke: theme.colours.ink,
      'stroke-width': 2
    };
  if (bound) return { fill: theme.colours.paper, stroke: tone, 'stroke-width': 2 };
  return {
    fill: tone,
    stroke: theme.colours.ink,
    'stroke-opacity': 0.4,
    'stroke-width': 0.75
  };
}

/** What the marks that are drawn mean, one after the other in as many lines as they take. */
export function keyOf(
  subject: { spots: readonly Spot[]; rows: readonly PlaceRow[]; ringedAny: boolean },
  width: number,
  words: Words,
  { theme, textWidth }: Tools
): { drawn: Drawn[]; height: number } {
  const { spots, rows, ringedAny } = subject;
  const { ink, paper } = theme.colours;
  const stroke = { fill: 'none', stroke: ink, 'stroke-width': 1.75 };
  const ring = (attributes: Drawn['attributes']): Drawn => el('circle', { r: 5.5, ...attributes });
  const entries: { is: boolean; mark: Drawn; text: string }[] = [
    {
      is: ringedAny,
      mark: ring({ fill: paper, stroke: ink, 'stroke-width': 2 }),
      text: words.t('compare.picture.key.county')
    },
    {
      is: rows.some(({ value }) => value !== null),
      mark: el('path', { d: 'M0-7 7 0 0 7-7 0z', ...stroke }),
      text: words.t('compare.dist.key.group')
    },
    {
      is: rows.some(({ median }) => median !== null),
      mark: el('path', { d: 'M0-8V8', ...stroke }),
      text: words.t('compare.dist.key.median')
    },
    {
      is: rows.some(({ interval }) => interval !== null),
      mark: el('path', { d: 'M-8 0H8M-8-4v8M8-4v8', ...stroke }),
      text: words.t('compare.dist.key.interval')
    },
    {
      is: rows.some(({ few }) => few),
      mark: ring({ fill: paper, stroke: theme.colours.frame, 'stroke-width': 2 }),
      text: words.t('compare.dist.key.few')
    },
    {
      is: [...spots, ...rows].some(({ bound }) => bound !== null),
      mark: ring({
        fill: paper,
        stroke: theme.classes.at(-1) ?? ink,
        'stroke-width': 2
      }),
      text: words.t('compare.dist.key.bound')
    }
  ];
  const drawn: Drawn[] = [];
  let [x, y] = [8, 10];
  for (const { is, mark, text } of entries) {
    if (!is) continue;
    const room = 14 + textWidth(text, TEXT);
    if (x > 8 && x + room > width) [x, y] = [8, y + 20];
    drawn.push(
      el('g', { transform: `translate(${x} ${y})` }, [mark]),
      line(text, { ...TEXT, x: x + 14, y: y + 4, fill: theme.inks.quiet })
    );
    x += room + 20;
  }
  return { drawn, height: drawn.length > 0 ? y + 10 : 0 };
}
