import { withDensity } from './png-density';
import type { Size } from './sizes';

async function drawn(svg: string): Promise<HTMLImageElement> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  const image = new Image();
  try {
    image.src = address;
    await image.decode();
    return image;
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** An SVG drawing as a PNG of a size's pixels. In the browser; rejects where it cannot draw or has no room for so large a picture. */
export async function toPng(svg: string, size: Size): Promise<Blob> {
  const image = await drawn(svg);
  const canvas = document.createElement('canvas');
  canvas.width = size.width;
  canvas.height = size.height;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas to draw on');
  context.drawImage(image, 0, 0, size.width, size.height);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (!blob) throw new Error(`no picture of ${size.width} by ${size.height} pixels could be made`);
  if (size.dpi === null) return blob;
  const bytes = withDensity(new Uint8Array(await blob.arrayBuffer()), size.dpi);
  return new Blob([bytes], { type: 'image/png' });
}
