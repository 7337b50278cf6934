import type { TextWidth } from './text';

/** Measures text as the browser sets it in the site's font, once that is there. In the browser; throws where it has no canvas. */
export async function browserWidth(): Promise<TextWidth> {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) throw new Error('no canvas to measure text with');
  await document.fonts.load('400 13px "Public Sans"');
  return (text, { size, weight }) => {
    context.font = `${weight} ${size}px "Public Sans", Arial, sans-serif`;
    return context.measureText(text).width;
  };
}
