import { CAMERA_SCALE, PLANE } from '$lib/map/plane';
import type { Camera } from './view';

/** Whether a camera looks at the plane or its near surroundings, at a scale the map can take. */
export function isSensible({ x, y, k }: Camera): boolean {
  return (
    within(x, -PLANE.width, 2 * PLANE.width) &&
    within(y, -PLANE.height, 2 * PLANE.height) &&
    within(k, CAMERA_SCALE.least, CAMERA_SCALE.most)
  );
}

function within(value: number, least: number, most: number): boolean {
  return value >= least && value <= most;
}

/** Hundredths are finer than a pixel at every scale but the nearest, where they are still finer than ten. */
export function roundCamera({ x, y, k }: Camera): Camera {
  return { x: hundredths(x), y: hundredths(y), k: hundredths(k) };
}

function hundredths(value: number): number {
  // Adding 0 turns -0 into 0, which no link can hold.
  return Math.round(value * 100) / 100 + 0;
}

/** Writes a camera as `x,y,k`. */
export function writeCamera(camera: Camera): string {
  const { x, y, k } = roundCamera(camera);
  return [x, y, k].join(',');
}

/** Reads `x,y,k`; null where it is not three plain numbers of a sensible camera. */
export function readCamera(text: string): Camera | null {
  const parts = text.split(',');
  if (parts.length !== 3 || !parts.every((part) => /^-?\d{1,6}(\.\d{1,6})?$/.test(part)))
    return null;
  const [x = NaN, y = NaN, k = NaN] = parts.map(Number);
  const camera = roundCamera({ x, y, k });
  return isSensible(camera) ? camera : null;
}
