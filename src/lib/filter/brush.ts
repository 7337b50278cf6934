import type { Range } from './filters';

/** The limits a range lies between, counted from the left end of the scale: 0 is open below, breaks + 1 open above. */
export interface Edges {
  lower: number;
  upper: number;
}

/** Where a range of class limits begins and ends; the whole scale where there is none. */
export function edgesOf(range: Range | null, breaks: readonly number[]): Edges {
  const at = (limit: number | null | undefined, open: number): number =>
    limit === null || limit === undefined ? open : breaks.indexOf(limit) + 1;
  return { lower: at(range?.from, 0), upper: at(range?.to, breaks.length + 1) };
}

/** The range between two limits of the scale; null for the whole of it. */
export function rangeOf({ lower, upper }: Edges, breaks: readonly number[]): Range | null {
  const range = { from: breaks[lower - 1] ?? null, to: breaks[upper - 1] ?? null };
  return range.from === null && range.to === null ? null : range;
}

/** The limits after one handle was moved: they stay on the scale, at least one class apart. */
export function moved(
  { lower, upper }: Edges,
  handle: keyof Edges,
  to: number,
  breaks: readonly number[]
): Edges {
  if (handle === 'lower') return { lower: Math.max(0, Math.min(to, upper - 1)), upper };
  return { lower, upper: Math.max(lower + 1, Math.min(to, breaks.length + 1)) };
}

/** Where a key takes a handle; null for keys that take it nowhere. */
export function keyTo(key: string, at: number, classes: number): number | null {
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return at - 1;
    case 'ArrowRight':
    case 'ArrowUp':
      return at + 1;
    case 'Home':
      return 0;
    case 'End':
      return classes;
    default:
      return null;
  }
}
