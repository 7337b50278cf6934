import { interpolateBuPu, interpolateYlOrBr } from 'd3-scale-chromatic';
import type { Measure } from '$lib/atlas/types';

/** A colour for light and one for dark surroundings, as `#rrggbb`. */
export interface TwoTone {
  light: string;
  dark: string;
}

type Kind = Measure['kind'];

/** Parts of two schemes, low to high, that no kind of colour blindness turns into the blanks' greys. */
const RAMPS: Record<
  Kind,
  { at: (t: number) => string; light: [number, number]; dark: [number, number] }
> = {
  share: { at: interpolateYlOrBr, light: [0.3, 0.96], dark: [0.86, 0.08] },
  count: { at: interpolateBuPu, light: [0.34, 0.96], dark: [0.86, 0.04] }
};

/** `rgb(1, 2, 3)` or `#010203` as `#010203`. Throws on anything else. */
export function toHex(colour: string): string {
  if (/^#[0-9a-f]{6}$/i.test(colour)) return colour.toLowerCase();
  const parts = /^rgb\((\d+),\s*(\d+),\s*(\d+)\)$/.exec(colour)?.slice(1, 4);
  if (!parts) throw new Error(`not a colour: "${colour}"`);
  return `#${parts.map((n) => Number(n).toString(16).padStart(2, '0')).join('')}`;
}

/**
 * The colours of a measure's classes, lowest first. In the dark the ramp runs from dark to pale, so
 * that a high value stands out from the ground in both themes. Shares and counts have hues of their own.
 */
export function ramp(kind: Kind, classes: number): TwoTone[] {
  const { at, light, dark } = RAMPS[kind];
  return Array.from({ length: classes }, (_, i) => {
    const t = classes > 1 ? i / (classes - 1) : 1;
    const along = ([from, to]: [number, number]): string => toHex(at(from + (to - from) * t));
    return { light: along(light), dark: along(dark) };
  });
}

/** The ramp as custom properties `--k0`, `--k1` … for a style attribute. */
export function rampStyle(measure: Pick<Measure, 'kind' | 'breaks'>): string {
  return ramp(measure.kind, measure.breaks.length + 1)
    .map(({ light, dark }, i) => `--k${i}:light-dark(${light},${dark})`)
    .join(';');
}
