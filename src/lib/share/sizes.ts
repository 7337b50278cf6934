/** A size that pictures are made in. */
export interface Size {
  id: 'link' | 'screen' | 'square' | 'paper';
  /** Pixels of a PNG. */
  width: number;
  height: number;
  /** Pixels a picture unit: text is drawn in units, so that it keeps its size on a larger picture. */
  scale: number;
  /** Pixels an inch, for printing; null where a picture is meant for screens. */
  dpi: number | null;
}

/** The preview of a link, a slide, a square post, A4 across at 300 dots an inch. */
export const SIZES: readonly [Size, ...Size[]] = [
  { id: 'link', width: 1200, height: 630, scale: 1, dpi: null },
  { id: 'screen', width: 1920, height: 1080, scale: 1.5, dpi: null },
  { id: 'square', width: 1080, height: 1080, scale: 1, dpi: null },
  { id: 'paper', width: 3508, height: 2480, scale: 2.8, dpi: 300 }
];

/** The size of an id; the first where there is none of that name. */
export function sizeOf(id: string): Size {
  return SIZES.find((size) => size.id === id) ?? SIZES[0];
}
