import type { Box, InsetKey, Point } from './ground-types';

/** A name on the map: its middle (a county's or state's) or top left corner (an inset's), on the plane. */
export interface Label {
  id: string;
  kind: 'state' | 'county' | 'inset';
  text: string;
  at: Point;
}

/** A place that may be named, with its names from the longest to the shortest. */
export interface Candidate {
  id: string;
  kind: Label['kind'];
  names: string[];
  at: Point;
  /** What the name has to stay inside. */
  box: Box;
}

/** Size of a text in CSS pixels. */
export type Measure = (text: string, kind: Label['kind']) => { width: number; height: number };

const overlap = (a: Box, b: Box): boolean =>
  a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

/** The longest name that stays inside a place's box, where it stands, and the space it takes up in CSS pixels. */
function fit(
  place: Candidate,
  pixels: number,
  measure: Measure
): { text: string; at: Point; space: Box } | null {
  const [left, top, right, bottom] = place.box;
  for (const text of place.names) {
    const { width, height } = measure(text, place.kind);
    if (width > (right - left) * pixels || height > (bottom - top) * pixels) continue;
    if (place.kind !== 'inset') {
      const [x, y] = [place.at[0] * pixels, place.at[1] * pixels];
      const space: Box = [x - width / 2, y - height / 2, x + width / 2, y + height / 2];
      return { text, at: place.at, space };
    }
    // A frame's name keeps its size while the frame shrinks, and must not cross its lines.
    const x = Math.min(place.at[0] * pixels, right * pixels - width);
    const y = Math.min(place.at[1] * pixels, bottom * pixels - height);
    return { text, at: [x / pixels, y / pixels], space: [x, y, x + width, y + height] };
  }
  return null;
}

/**
 * Names that fit at a scale: each inside the box of its place, none over another, earlier candidates
 * first; only places in the shown part of the plane.
 */
export function fittingLabels(
  places: Iterable<Candidate>,
  shown: Readonly<Box>,
  pixels: number,
  measure: Measure
): Label[] {
  const labels: Label[] = [];
  const taken: Box[] = [];
  for (const place of places) {
    const [x, y] = place.at;
    if (x < shown[0] || x > shown[2] || y < shown[1] || y > shown[3]) continue;
    const found = fit(place, pixels, measure);
    if (!found || taken.some((box) => overlap(box, found.space))) continue;
    taken.push(found.space);
    labels.push({ id: place.id, kind: place.kind, text: found.text, at: found.at });
  }
  return labels;
}

export const INSET_NAMES = {
  ak: 'map.inset.ak',
  hi: 'map.inset.hi',
  mp: 'map.inset.mp',
  gu: 'map.inset.gu',
  as: 'map.inset.as',
  pr: 'map.inset.pr',
  vi: 'map.inset.vi'
} as const satisfies Record<InsetKey, string>;
