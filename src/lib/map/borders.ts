import { scaleLinear } from 'd3-scale';

/** Widths in CSS pixels by CSS pixels a plane unit, so that a phone's small map is not all lines. */
const UNIT = [0.35, 1, 4, 16];
const WIDTHS = {
  county: [0.15, 0.4, 0.7, 1],
  state: [0.45, 0.8, 1.3, 1.8],
  own: [0.5, 1, 1.6, 2.2]
};

export type Border = keyof typeof WIDTHS;

/** Stops of a border's width: the base-2 logarithm of pixels a plane unit, and CSS pixels. */
export function borderStops(border: Border): [number, number][] {
  return UNIT.map((unit, i) => [Math.log2(unit), WIDTHS[border][i] ?? 0]);
}

/** Width of a border in CSS pixels where a plane unit takes up some pixels. */
export function borderWidth(border: Border, pixelsPerUnit: number): number {
  const stops = borderStops(border);
  return scaleLinear()
    .domain(stops.map(([at]) => at))
    .range(stops.map(([, width]) => width))
    .clamp(true)(Math.log2(pixelsPerUnit));
}
