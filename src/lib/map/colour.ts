import type { Measure } from '$lib/atlas/types';

/** A colour for light and one for dark surroundings, as `#rrggbb`. */
export interface TwoTone {
  light: string;
  dark: string;
}

type Kind = Measure['kind'];

/**
 * ColorBrewer's YlOrBr and BuPu in nine steps, pale to dark. Held here because d3-scale-chromatic brings
 * every scheme it knows along; a test compares the two.
 */
export const SCHEMES: Record<Kind, string> = {
  share: 'ffffe5fff7bcfee391fec44ffe9929ec7014cc4c02993404662506',
  count: 'f7fcfde0ecf4bfd3e69ebcda8c96c68c6bb188419d810f7c4d004b'
};

/** Parts of the schemes, low to high, that no kind of colour blindness turns into the blanks' greys. */
const PARTS: Record<Kind, { light: [number, number]; dark: [number, number] }> = {
  share: { light: [0.3, 0.96], dark: [0.86, 0.08] },
  count: { light: [0.34, 0.96], dark: [0.86, 0.04] }
};

const STEPS = 8;

/** The colour a part `t` (0-1) of the way along a scheme. */
export function along(kind: Kind, t: number): string {
  const step = Math.min(Math.floor(t * STEPS), STEPS - 1);
  const part = t * STEPS - step;
  const channel = (at: number): number =>
    parseInt(SCHEMES[kind].slice(step * 6 + at, step * 6 + at + 2), 16);
  const mixed = [0, 2, 4].map((at) =>
    Math.round(channel(at) + (channel(at + 6) - channel(at)) * part)
  );
  return `#${mixed.map((n) => n.toString(16).padStart(2, '0')).join('')}`;
}

/**
 * The colours of a measure's classes, lowest first. In the dark the ramp runs from dark to pale, so
 * that a high value stands out from the ground in both themes. Shares and counts have hues of their own.
 */
export function ramp(kind: Kind, classes: number): TwoTone[] {
  const { light, dark } = PARTS[kind];
  return Array.from({ length: classes }, (_, i) => {
    const t = classes > 1 ? i / (classes - 1) : 1;
    const between = ([from, to]: [number, number]): string => along(kind, from + (to - from) * t);
    return { light: between(light), dark: between(dark) };
  });
}

/** The ramp as custom properties `--k0`, `--k1` … for a style attribute. */
export function rampStyle(measure: Pick<Measure, 'kind' | 'breaks'>): string {
  return ramp(measure.kind, measure.breaks.length + 1)
    .map(({ light, dark }, i) => `--k${i}:light-dark(${light},${dark})`)
    .join(';');
}
