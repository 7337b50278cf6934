import type { Measure } from './labels';

/** CSS font of each kind of name, the same as in MapLabels.svelte, and the height of its line. */
const FONTS = {
  state: { font: '600 11px "Public Sans"', spacing: 0.44, height: 12 },
  county: { font: '500 12px "Public Sans"', spacing: 0, height: 13 },
  inset: { font: '500 11px "Public Sans"', spacing: 0, height: 12 }
};

let context: CanvasRenderingContext2D | null = null;

/** An estimate without a canvas, the same on the server and in the browser. */
export const guessedSize: Measure = (text, kind) => ({
  width: text.length * 7 + 4,
  height: FONTS[kind].height
});

/** Size of a name on the map in CSS pixels, with a little air. In the browser only. */
export const textSize: Measure = (text, kind) => {
  const { font, spacing, height } = FONTS[kind];
  context ??= document.createElement('canvas').getContext('2d');
  if (context) context.font = font;
  const width = context?.measureText(text).width ?? text.length * 8;
  return { width: width + text.length * spacing + 4, height };
};
