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

/** Width of a border in CSS pixels where a plane unit takes up some pixels: linear between the stops, level beyond. */
export function borderWidth(border: Border, pixelsPerUnit: number): number {
  const at = Math.log2(pixelsPerUnit);
  let [before, width]: [number, number] = [-Infinity, 0];
  for (const [stop, here] of borderStops(border)) {
    if (at <= stop)
      return before === -Infinity
        ? here
        : width + ((here - width) * (at - before)) / (stop - before);
    [before, width] = [stop, here];
  }
  return width;
}
