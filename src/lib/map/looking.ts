import {
  CAMERA_SCALE,
  HOME,
  PLANE,
  fitCamera,
  pixelsPerUnit,
  visibleBox,
  type Camera,
  type Viewport
} from './plane';
import type { Box, Point } from './ground-types';

/** A scale this near to 1 shows the whole nation. */
const HOME_SCALE = 1.01;

/** Whether the whole nation is in view, so that there is nothing to pan to. */
export function isHome(camera: Camera): boolean {
  return camera.k < HOME_SCALE;
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}

/** Keeps one axis inside the plane with some room beside it that grows with the scale. */
function within(value: number, size: number, shown: number, k: number): number {
  const room = 0.3 * shown * (1 - 1 / k);
  const half = Math.min(shown, size) / 2;
  return clamp(value, half - room, size - half + room);
}

/** The nearest camera a reader may have: the nation at its smallest, the plane always in view. */
export function constrain(camera: Camera, viewport: Viewport): Camera {
  if (![camera.x, camera.y, camera.k].every(Number.isFinite)) return { ...HOME };
  const k = clamp(camera.k, CAMERA_SCALE.least, CAMERA_SCALE.most);
  const pixels = pixelsPerUnit({ ...HOME, k }, viewport);
  return {
    x: within(camera.x, PLANE.width, viewport.width / pixels, k),
    y: within(camera.y, PLANE.height, viewport.height / pixels, k),
    k
  };
}

/** The camera at scale `k` under which the same place stays at a pixel of the viewport. */
export function zoomAbout(
  camera: Camera,
  k: number,
  [px, py]: Readonly<Point>,
  viewport: Viewport
): Camera {
  const [dx, dy] = [px - viewport.width / 2, py - viewport.height / 2];
  const scale = clamp(k, CAMERA_SCALE.least, CAMERA_SCALE.most);
  const before = pixelsPerUnit(camera, viewport);
  const after = pixelsPerUnit({ ...camera, k: scale }, viewport);
  return constrain(
    { x: camera.x + dx / before - dx / after, y: camera.y + dy / before - dy / after, k: scale },
    viewport
  );
}

/** The camera after dragging the map by some pixels. */
export function pan(camera: Camera, [dx, dy]: Readonly<Point>, viewport: Viewport): Camera {
  const pixels = pixelsPerUnit(camera, viewport);
  return constrain({ ...camera, x: camera.x - dx / pixels, y: camera.y - dy / pixels }, viewport);
}

/** The camera for one county: near enough to see its shape, far enough to see its neighbours. */
export function countyCamera(box: Readonly<Box>, viewport: Viewport): Camera {
  const padding = Math.min(viewport.width, viewport.height) * 0.36;
  return constrain(fitCamera(box, viewport, padding, 14), viewport);
}

/** The camera for one state. */
export function stateCamera(box: Readonly<Box>, viewport: Viewport): Camera {
  const padding = Math.min(viewport.width, viewport.height) * 0.06;
  return constrain(fitCamera(box, viewport, padding, 24), viewport);
}

/** Whether two cameras show the same to within a tenth of a pixel or so. */
export function sameCamera(a: Camera, b: Camera): boolean {
  const near = 0.1 / Math.max(a.k, 1);
  return (
    Math.abs(a.x - b.x) < near &&
    Math.abs(a.y - b.y) < near &&
    Math.abs(a.k - b.k) < Math.max(0.006, a.k * 0.001)
  );
}

/** Whether a box is wholly in view and large enough to be told from its neighbours. */
export function isFramed(box: Readonly<Box>, camera: Camera, viewport: Viewport): boolean {
  const [left, top, right, bottom] = visibleBox(camera, viewport);
  const [width, height] = [right - left, bottom - top];
  const inside = box[0] >= left && box[1] >= top && box[2] <= right && box[3] <= bottom;
  const part = Math.max((box[2] - box[0]) / width, (box[3] - box[1]) / height);
  return inside && part >= 0.08;
}
