import fc from 'fast-check';
import { MercatorCoordinate } from 'maplibre-gl';
import { expect, test } from 'vitest';
import {
  CAMERA_SCALE,
  HOME,
  PLANE,
  cameraToMapLibre,
  cameraToViewBox,
  clampCamera,
  fitCamera,
  mapLibreToCamera,
  scaleToZoom,
  toLngLat,
  toPixel,
  toPlane,
  visibleBox,
  zoomToScale
} from './plane';

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const point = fc.tuple(number(-500, 1500), number(-500, 1100));
const camera = fc.record({ x: number(0, 975), y: number(0, 610), k: number(1, 64) });
const viewport = fc.record({
  width: fc.integer({ min: 200, max: 3000 }),
  height: fc.integer({ min: 150, max: 2000 })
});

/** Where MapLibre puts a place: its Mercator world is 512 pixels wide at zoom 0. */
function mapLibrePixel(
  at: [number, number],
  view: { center: [number, number]; zoom: number },
  size: { width: number; height: number }
): [number, number] {
  const [there, centre] = [at, view.center].map((place) => MercatorCoordinate.fromLngLat(place));
  if (!there || !centre) throw new Error('no place');
  const world = 512 * 2 ** view.zoom;
  return [
    (there.x - centre.x) * world + size.width / 2,
    (there.y - centre.y) * world + size.height / 2
  ];
}

/** Where an SVG that fills the viewport puts a point, from its viewBox alone. */
function svgPixel(at: [number, number], viewBox: string, size: { width: number; height: number }) {
  const [left = 0, top = 0, width = 1, height = 1] = viewBox.split(' ').map(Number);
  return [((at[0] - left) / width) * size.width, ((at[1] - top) / height) * size.height];
}

test('plane and globe turn into each other', () => {
  fc.assert(
    fc.property(point, (at) => {
      const [x, y] = toPlane(toLngLat(at));
      expect(x).toBeCloseTo(at[0], 7);
      expect(y).toBeCloseTo(at[1], 7);
    })
  );
  expect(toLngLat([PLANE.width / 2, PLANE.height / 2]).map(Math.abs)).toEqual([0, 0]);
});

test('north is up and east is right', () => {
  const [lng, lat] = toLngLat([PLANE.width, 0]);
  expect(lng).toBeCloseTo(20, 9);
  expect(lat).toBeGreaterThan(0);
});

test('camera and MapLibre turn into each other', () => {
  fc.assert(
    fc.property(camera, viewport, (view, size) => {
      const back = mapLibreToCamera(cameraToMapLibre(view, size), size);
      expect(back.x).toBeCloseTo(view.x, 7);
      expect(back.y).toBeCloseTo(view.y, 7);
      expect(back.k).toBeCloseTo(view.k, 7);
      expect(zoomToScale(scaleToZoom(view.k, size), size)).toBeCloseTo(view.k, 7);
    })
  );
});

test('SVG and MapLibre put a point of the plane on the same pixel', () => {
  fc.assert(
    fc.property(point, camera, viewport, (at, view, size) => {
      const pixel = toPixel(at, view, size);
      const globe = mapLibrePixel(toLngLat(at), cameraToMapLibre(view, size), size);
      const svg = svgPixel(at, cameraToViewBox(view, size), size);
      for (const axis of [0, 1]) {
        expect(Math.abs((globe[axis] ?? NaN) - (pixel[axis] ?? NaN))).toBeLessThan(0.01);
        // The viewBox is rounded: far outside the viewport the error grows with the distance.
        const far = 1 + Math.abs((pixel[axis] ?? NaN) / 1000);
        expect(Math.abs((svg[axis] ?? NaN) - (pixel[axis] ?? NaN))).toBeLessThan(0.1 * far);
      }
    })
  );
});

test('scale 1 fits the whole plane and no more', () => {
  fc.assert(
    fc.property(viewport, (size) => {
      const [left, top, right, bottom] = visibleBox(HOME, size);
      expect(left).toBeLessThan(1e-6);
      expect(top).toBeLessThan(1e-6);
      expect(Math.min(right - left - PLANE.width, bottom - top - PLANE.height)).toBeCloseTo(0, 6);
    })
  );
});

test('a fitted box lies inside the padding', () => {
  const pad = fc.record({
    top: number(0, 60),
    right: number(0, 80),
    bottom: number(0, 60),
    left: number(0, 80)
  });
  const box = fc.tuple(number(0, 900), number(0, 550), number(0.5, 300), number(0.5, 300));
  fc.assert(
    fc.property(box, viewport, pad, ([x, y, width, height], size, padding) => {
      const fitted = fitCamera([x, y, x + width, y + height], size, padding);
      const [left, top] = toPixel([x, y], fitted, size);
      const [right, bottom] = toPixel([x + width, y + height], fitted, size);
      expect(left).toBeGreaterThan(padding.left - 0.01);
      expect(top).toBeGreaterThan(padding.top - 0.01);
      expect(right).toBeLessThan(size.width - padding.right + 0.01);
      expect(bottom).toBeLessThan(size.height - padding.bottom + 0.01);
    })
  );
});

test('a fitted scale keeps to its cap and to a viewport that padding covers', () => {
  const size = { width: 390, height: 844 };
  expect(fitCamera([500, 300, 500.1, 300.1], size, 20, 12).k).toBe(12);
  expect(fitCamera([500, 300, 600, 400], size, 500).k).toBeGreaterThan(0);
});

test('a clamped camera is sensible and clamping it again changes nothing', () => {
  const wildNumber = fc.double();
  fc.assert(
    fc.property(
      fc.record({ x: wildNumber, y: wildNumber, k: wildNumber }),
      viewport,
      (wild, size) => {
        const tame = clampCamera(wild, size);
        expect(tame.k).toBeGreaterThanOrEqual(CAMERA_SCALE.least);
        expect(tame.k).toBeLessThanOrEqual(CAMERA_SCALE.most);
        const [left, top, right, bottom] = visibleBox(tame, size);
        expect(right > 0 && bottom > 0 && left < PLANE.width && top < PLANE.height).toBe(true);
        expect(clampCamera(tame, size)).toEqual(tame);
      }
    )
  );
  fc.assert(
    fc.property(camera, viewport, (view, size) => {
      expect(clampCamera(view, size)).toEqual(view);
    })
  );
});
