let canvas: CanvasRenderingContext2D | null = null;

/** How wide a name is in CSS pixels, in the site's typeface. In the browser only. */
export function textWidth(text: string, size: number, weight: number): number {
  canvas ??= document.createElement('canvas').getContext('2d');
  // Without a canvas a rough width leaves room enough.
  if (!canvas) return text.length * size * 0.65;
  canvas.font = `${weight} ${size}px 'Public Sans', system-ui, sans-serif`;
  return Math.ceil(canvas.measureText(text).width);
}
