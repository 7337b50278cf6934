/** A rectangle on the plane. */
export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The least side of a view, in plane units: nearer, the shapes are too coarse. */
export const LEAST_WIDTH = 40;

/** A viewBox round rectangles, with `margin` times their larger side left free on every side; null for none. */
export function boxAround(rects: readonly Rect[], margin: number): string | null {
  if (rects.length === 0) return null;
  const left = Math.min(...rects.map(({ x }) => x));
  const top = Math.min(...rects.map(({ y }) => y));
  const right = Math.max(...rects.map(({ x, width }) => x + width));
  const bottom = Math.max(...rects.map(({ y, height }) => y + height));
  const free = margin * Math.max(right - left, bottom - top);
  const width = Math.max(right - left + 2 * free, LEAST_WIDTH);
  // Flat enough for a page: a tall state has room at its sides.
  const height = Math.max(bottom - top + 2 * free, LEAST_WIDTH * 0.6);
  const wide = Math.max(width, height * 1.5);
  const [x, y] = [(left + right - wide) / 2, (top + bottom - height) / 2];
  return [x, y, wide, height].map((n) => Math.round(n * 100) / 100).join(' ');
}
