/** Where a bottom sheet may rest. */
export type Rest = 'closed' | 'half' | 'full';

/** Where a sheet let go at a height settles, both heights in CSS pixels. */
export function settle(height: number, viewport: number): Rest {
  const part = height / viewport;
  if (part < 0.28) return 'closed';
  return part < 0.7 ? 'half' : 'full';
}

/** The height of a dragged sheet: it follows the finger, never above 94 % of the viewport nor below nothing. */
export function dragged(start: { y: number; height: number }, y: number, viewport: number): number {
  return Math.max(0, Math.min(start.height + start.y - y, 0.94 * viewport));
}

/** Whether a pointer has moved far enough, in pixels, to be a drag and not a press. */
export function isDrag(startY: number, y: number): boolean {
  return Math.abs(y - startY) > 6;
}
