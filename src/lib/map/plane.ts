import type { Box, Point } from './ground-types';

/** The size of the plane on which every shape is drawn, in plane units. */
export const PLANE = { width: 975, height: 610 } as const;

/** Longitude degrees the plane's width takes up round 0, 0: small enough for even tiles. */
const DEGREES_WIDE = 40;
/** The whole Mercator world is 1 wide; a plane unit is this part of it. */
const WORLD_PER_UNIT = DEGREES_WIDE / 360 / PLANE.width;
/** MapLibre draws the world 512 pixels wide at zoom 0. */
const WORLD_PIXELS = 512;

/** A place on MapLibre's globe: degrees east and north. */
export type LngLat = [lng: number, lat: number];

/** The part of the page that shows the map, in CSS pixels, both sides above 0. */
export interface Viewport {
  width: number;
  height: number;
}

/** A view of the plane: the point at its centre and the scale, 1 = the whole plane just fits. */
export interface Camera {
  x: number;
  y: number;
  k: number;
}

/** CSS pixels kept free at each side when fitting. */
export interface Padding {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

/** The scales a camera may take. */
export const CAMERA_SCALE = { least: 1, most: 64 } as const;

/** The whole nation. */
export const HOME: Readonly<Camera> = { x: PLANE.width / 2, y: PLANE.height / 2, k: 1 };

/** Longitude and latitude at which MapLibre draws a point of the plane. */
export function toLngLat([x, y]: Readonly<Point>): LngLat {
  const east = (x - PLANE.width / 2) * WORLD_PER_UNIT;
  const south = (y - PLANE.height / 2) * WORLD_PER_UNIT;
  return [east * 360, (Math.atan(Math.sinh(-south * 2 * Math.PI)) * 180) / Math.PI];
}

/** The point of the plane that MapLibre draws at a longitude and latitude (within 85 degrees). */
export function toPlane([lng, lat]: Readonly<LngLat>): Point {
  const south = -Math.asinh(Math.tan((lat * Math.PI) / 180)) / (2 * Math.PI);
  return [lng / 360 / WORLD_PER_UNIT + PLANE.width / 2, south / WORLD_PER_UNIT + PLANE.height / 2];
}

/** CSS pixels a plane unit takes up at scale 1. */
function fittedPixels({ width, height }: Viewport): number {
  return Math.min(width / PLANE.width, height / PLANE.height);
}

/** CSS pixels a plane unit takes up under a camera. */
export function pixelsPerUnit(camera: Readonly<Camera>, viewport: Viewport): number {
  return camera.k * fittedPixels(viewport);
}

/** MapLibre's zoom at a camera scale. */
export function scaleToZoom(k: number, viewport: Viewport): number {
  return Math.log2((k * fittedPixels(viewport)) / (WORLD_PIXELS * WORLD_PER_UNIT));
}

/** The camera scale at a MapLibre zoom. */
export function zoomToScale(zoom: number, viewport: Viewport): number {
  return (2 ** zoom * WORLD_PIXELS * WORLD_PER_UNIT) / fittedPixels(viewport);
}

/** MapLibre's centre and zoom for a camera; pitch and bearing are always 0. */
export function cameraToMapLibre(
  camera: Readonly<Camera>,
  viewport: Viewport
): { center: LngLat; zoom: number } {
  return { center: toLngLat([camera.x, camera.y]), zoom: scaleToZoom(camera.k, viewport) };
}

/** The camera for MapLibre's centre and zoom. */
export function mapLibreToCamera(
  { center, zoom }: { center: Readonly<LngLat>; zoom: number },
  viewport: Viewport
): Camera {
  const [x, y] = toPlane(center);
  return { x, y, k: zoomToScale(zoom, viewport) };
}

/** The part of the plane a viewport shows. */
export function visibleBox(camera: Readonly<Camera>, viewport: Viewport): Box {
  const pixels = pixelsPerUnit(camera, viewport);
  const [halfWidth, halfHeight] = [viewport.width / pixels / 2, viewport.height / pixels / 2];
  return [camera.x - halfWidth, camera.y - halfHeight, camera.x + halfWidth, camera.y + halfHeight];
}

/** The `viewBox` that shows the same part of the plane in an SVG filling the viewport. */
export function cameraToViewBox(camera: Readonly<Camera>, viewport: Viewport): string {
  const [left, top, right, bottom] = visibleBox(camera, viewport);
  return [left, top, right - left, bottom - top].map((n) => Number(n.toFixed(4))).join(' ');
}

/** Where a point of the plane falls in the viewport, in CSS pixels from its top left corner. */
export function toPixel(
  [x, y]: Readonly<Point>,
  camera: Readonly<Camera>,
  viewport: Viewport
): Point {
  const pixels = pixelsPerUnit(camera, viewport);
  return [
    (x - camera.x) * pixels + viewport.width / 2,
    (y - camera.y) * pixels + viewport.height / 2
  ];
}

/**
 * The camera that shows a box as large as it fits inside the padding, its middle in the middle
 * of the free space. `most` caps the scale, so that a tiny county keeps its neighbours in view.
 */
export function fitCamera(
  [left, top, right, bottom]: Readonly<Box>,
  viewport: Viewport,
  padding: number | Readonly<Padding> = 0,
  most: number = CAMERA_SCALE.most
): Camera {
  const pad =
    typeof padding === 'number'
      ? { top: padding, right: padding, bottom: padding, left: padding }
      : padding;
  // A padding wider than the viewport would turn the scale negative.
  const freeWidth = Math.max(viewport.width - pad.left - pad.right, viewport.width / 10);
  const freeHeight = Math.max(viewport.height - pad.top - pad.bottom, viewport.height / 10);
  const pixels = Math.min(
    freeWidth / Math.max(right - left, 1e-6),
    freeHeight / Math.max(bottom - top, 1e-6)
  );
  const k = clamp(pixels / fittedPixels(viewport), 1e-3, most);
  const unit = k * fittedPixels(viewport);
  return {
    x: (left + right) / 2 + (pad.right - pad.left) / 2 / unit,
    y: (top + bottom) / 2 + (pad.bottom - pad.top) / 2 / unit,
    k
  };
}

/**
 * The nearest camera within bounds: scale within CAMERA_SCALE, and the plane never more than
 * 40 % of the viewport past its middle. Numbers that are not finite fall back to the whole nation.
 */
export function clampCamera(camera: Readonly<Camera>, viewport: Viewport): Camera {
  if (![camera.x, camera.y, camera.k].every(Number.isFinite)) return { ...HOME };
  const k = clamp(camera.k, CAMERA_SCALE.least, CAMERA_SCALE.most);
  const unit = k * fittedPixels(viewport);
  const slackX = (viewport.width / unit) * 0.4;
  const slackY = (viewport.height / unit) * 0.4;
  return {
    x: clamp(camera.x, -slackX, PLANE.width + slackX),
    y: clamp(camera.y, -slackY, PLANE.height + slackY),
    k
  };
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
