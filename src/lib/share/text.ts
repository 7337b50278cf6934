import { el, type Drawn } from './svg';

/** How a text is set: size in picture units, weight 100-900. */
export interface Type {
  size: number;
  weight: number;
}

/** Width of a text in picture units. */
export type TextWidth = (text: string, type: Type) => number;

/** Fonts of every picture: the site's own, which the picture carries, and what stands in for it elsewhere. */
export const FONTS = "'Public Sans', 'Helvetica Neue', Arial, sans-serif";

/** A width without a canvas, rather too wide than too narrow. */
export const guessedWidth: TextWidth = (text, { size, weight }) =>
  text.length * size * (weight > 550 ? 0.58 : 0.54);

/** Breaks a text into lines no wider than a width; a word that is wider by itself breaks inside. */
export function wrapped(text: string, width: number, type: Type, measure: TextWidth): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (measure(longer, type) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = word;
    while (line.length > 1 && measure(line, type) > width) {
      let kept = line.length - 1;
      while (kept > 1 && measure(line.slice(0, kept), type) > width) kept -= 1;
      lines.push(line.slice(0, kept));
      line = line.slice(kept);
    }
  }
  return [...lines, line];
}

/** Where a line of text starts, how it is set and in which colour. */
export interface Setting extends Type {
  x: number;
  /** Of the line the letters stand on. */
  y: number;
  fill: string;
  anchor?: 'middle' | 'end';
  /** A rim in this colour keeps the letters legible on a map. */
  halo?: string;
}

/** One line of text. */
export function line(text: string, { x, y, size, weight, fill, anchor, halo }: Setting): Drawn {
  return el(
    'text',
    {
      x,
      y,
      'font-size': size,
      'font-weight': weight,
      fill,
      'text-anchor': anchor ?? null,
      ...(halo
        ? {
            stroke: halo,
            'stroke-width': size / 4,
            'stroke-linejoin': 'round',
            'paint-order': 'stroke'
          }
        : {})
    },
    [text]
  );
}

/** Lines under each other, the first standing on `y`. */
export function lines(texts: readonly string[], setting: Setting, leading: number): Drawn[] {
  return texts.map((text, i) => line(text, { ...setting, y: setting.y + i * leading }));
}
