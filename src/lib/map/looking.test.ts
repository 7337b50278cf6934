import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { between } from './flight';
import { constrain, countyCamera, isFramed, isHome, pan, sameCamera, zoomAbout } from './looking';
import { CAMERA_SCALE, HOME, PLANE, toPixel, visibleBox, type Camera } from './plane';
import type { Point } from './ground-types';

const desk = { width: 1070, height: 830 };
const phone = { width: 390, height: 460 };
const viewports = fc.record({
  width: fc.integer({ min: 200, max: 2600 }),
  height: fc.integer({ min: 200, max: 1600 })
});
const cameras = fc.record({
  x: fc.double({ min: -2000, max: 3000, noNaN: true }),
  y: fc.double({ min: -2000, max: 3000, noNaN: true }),
  k: fc.double({ min: 0.1, max: 200, noNaN: true })
});

describe('constrain', () => {
  it('always leaves part of the plane in the middle of the view', () => {
    fc.assert(
      fc.property(cameras, viewports, (camera, viewport) => {
        const kept = constrain(camera, viewport);
        const [left, top, right, bottom] = visibleBox(kept, viewport);
        expect(kept.k).toBeGreaterThanOrEqual(CAMERA_SCALE.least);
        expect(kept.k).toBeLessThanOrEqual(CAMERA_SCALE.most);
        // At least a fifth of the view's width and height still shows the plane.
        expect(Math.min(right, PLANE.width) - Math.max(left, 0)).toBeGreaterThan(
          0.19 * Math.min(right - left, PLANE.width)
        );
        expect(Math.min(bottom, PLANE.height) - Math.max(top, 0)).toBeGreaterThan(
          0.19 * Math.min(bottom - top, PLANE.height)
        );
      })
    );
  });

  it('keeps what it has kept', () => {
    fc.assert(
      fc.property(cameras, viewports, (camera, viewport) => {
        const kept = constrain(camera, viewport);
        expect(sameCamera(constrain(kept, viewport), kept)).toBe(true);
      })
    );
  });

  it('shows the whole nation where the scale is least, and for numbers that are none', () => {
    expect(sameCamera(constrain({ x: 100, y: 100, k: 0.3 }, desk), HOME)).toBe(true);
    expect(constrain({ x: NaN, y: 0, k: 3 }, desk)).toEqual(HOME);
  });
});

describe('zoomAbout', () => {
  it('keeps the place under the pointer', () => {
    const at: Point = [700, 300];
    const before: Camera = { x: 500, y: 300, k: 4 };
    const after = zoomAbout(before, 8, at, desk);
    const place: Point = [
      before.x + (at[0] - desk.width / 2) / 4 / Math.min(desk.width / 975, desk.height / 610),
      before.y + (at[1] - desk.height / 2) / 4 / Math.min(desk.width / 975, desk.height / 610)
    ];
    const [x, y] = toPixel(place, after, desk);
    expect(x).toBeCloseTo(700, 6);
    expect(y).toBeCloseTo(300, 6);
    expect(after.k).toBe(8);
  });
});

describe('pan', () => {
  it('moves the map with the pointer', () => {
    const camera: Camera = { x: 500, y: 300, k: 4 };
    const before = toPixel([500, 300], camera, phone);
    const after = toPixel([500, 300], pan(camera, [30, -12], phone), phone);
    expect(after[0] - before[0]).toBeCloseTo(30, 6);
    expect(after[1] - before[1]).toBeCloseTo(-12, 6);
  });
});

describe('countyCamera', () => {
  it.each([desk, phone])('frames a county with its neighbours in view', (viewport) => {
    const box: [number, number, number, number] = [700, 400, 708, 409];
    const camera = countyCamera(box, viewport);
    expect(isFramed(box, camera, viewport)).toBe(true);
    expect(isHome(camera)).toBe(false);
    expect(isFramed(box, HOME, viewport)).toBe(false);
  });
});

describe('between', () => {
  it('begins and ends where it should and never zooms past either', () => {
    const to: Camera = { x: 700, y: 400, k: 12 };
    expect(sameCamera(between(HOME, to, 0), HOME)).toBe(true);
    expect(sameCamera(between(HOME, to, 1), to)).toBe(true);
    for (const t of [0.2, 0.5, 0.8]) {
      const { x, k } = between(HOME, to, t);
      expect(k).toBeGreaterThan(1);
      expect(k).toBeLessThan(12);
      expect(x).toBeGreaterThan(HOME.x);
      expect(x).toBeLessThan(700);
    }
  });
});
