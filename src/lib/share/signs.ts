import type { Sign } from '$lib/timeline/wording';
import type { PictureTheme } from './picture-theme';
import { el, type Drawn } from './svg';

/** The timeline's signs: their outline round the origin, and whether they are filled. */
const SHAPES: Readonly<Record<Sign, { d: string; filled: boolean; dashes?: string }>> = {
  limits: { d: 'M-6-4.5H6L0 6z', filled: true },
  requires: { d: 'M-6 4.5H6L0-6z', filled: false },
  neither: { d: 'M-4.5-4.5h9v9h-9z', filled: false },
  happening: { d: 'M-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0z', filled: true },
  office: { d: 'M-4.5 6.5V-6L5.5-2.5-3 1V6.5z', filled: true },
  list: { d: 'M-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0z', filled: false, dashes: '2.4 1.6' },
  turn: { d: 'M0-6 5 0 0 6-5 0z', filled: true }
};

/** A sign round a point. */
export function sign(which: Sign, x: number, y: number, { colours }: PictureTheme): Drawn {
  const { d, filled, dashes } = SHAPES[which];
  return el('path', {
    class: which,
    d,
    transform: `translate(${x.toFixed(2)} ${y.toFixed(2)})`,
    fill: filled ? colours.ink : colours.paper,
    stroke: filled ? null : colours.ink,
    'stroke-width': filled ? null : 1.75,
    'stroke-dasharray': dashes ?? null
  });
}
