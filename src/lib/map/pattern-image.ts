import { HATCH } from './hatch';
import type { Pattern } from './looks';
import type { Theme } from './theme';

/** Image pixels a CSS pixel. */
export const PATTERN_RATIO = 2;

/** One tile of a pattern, as MapPatterns.svelte draws it in the SVG; the ground shows through. */
export function patternImage(pattern: Pattern, colours: Theme['colours']): ImageData {
  const size = pattern === 'too-few' ? 4 : 8;
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = size * PATTERN_RATIO;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no 2D canvas to draw patterns on');
  context.scale(PATTERN_RATIO, PATTERN_RATIO);
  context.lineCap = 'round';
  if (pattern === 'bound') {
    context.strokeStyle = colours['bound-lines'];
    context.lineWidth = 1.6;
    context.stroke(new Path2D('M-2 2 2-2M0 8 8 0M6 10 10 6'));
  } else if (pattern === 'unsure') {
    for (const { colour, d, width } of HATCH) {
      context.strokeStyle = colours[colour];
      context.lineWidth = width;
      context.stroke(new Path2D(d));
    }
  } else {
    context.fillStyle = colours['too-few-dots'];
    for (const [x, y] of [
      [1, 1],
      [3, 3]
    ] as const) {
      context.beginPath();
      context.arc(x, y, 0.6, 0, 2 * Math.PI);
      context.fill();
    }
  }
  return context.getImageData(0, 0, canvas.width, canvas.height);
}
