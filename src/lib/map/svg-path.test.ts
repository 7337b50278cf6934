import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Point } from './ground-types';
import { linesToPath } from './svg-path';

const tenths = fc.integer({ min: -200, max: 9750 }).map((n) => n / 10);
const line = fc.array(fc.tuple(tenths, tenths), { minLength: 2, maxLength: 12 });

/** Reads relative path data back, as a browser would: numbers may touch at a sign or a dot. */
function draw(path: string): Point[][] {
  const lines: Point[][] = [];
  let at: Point = [0, 0];
  for (const [, body = '', z] of path.matchAll(/m([^mz]*)(z?)/g)) {
    const numbers = [...body.matchAll(/-?(?:\d+(?:\.\d+)?|\.\d+)/g)].map(Number);
    const points: Point[] = [];
    for (let i = 0; i < numbers.length; i += 2) {
      at = [at[0] + (numbers[i] ?? NaN), at[1] + (numbers[i + 1] ?? NaN)];
      points.push(at);
    }
    if (z && points[0]) {
      [at] = points;
      points.push(at);
    }
    lines.push(points);
  }
  return lines;
}

function withoutRepeats(points: Point[]): Point[] {
  return points.filter(
    ([x, y], i) => i === 0 || x !== points[i - 1]?.[0] || y !== points[i - 1]?.[1]
  );
}

test('lines come back from their path data', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 5 }), (lines) => {
      const drawn = draw(linesToPath(lines, false));
      expect(drawn.length).toBe(lines.length);
      lines.forEach((points, i) => {
        withoutRepeats(points).forEach(([x, y], j) => {
          expect(drawn[i]?.[j]?.[0]).toBeCloseTo(x, 6);
          expect(drawn[i]?.[j]?.[1]).toBeCloseTo(y, 6);
        });
      });
    })
  );
});

test('rings come back closed', () => {
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 5 }), (open) => {
      const rings = open.map((points): Point[] => [...points, ...points.slice(0, 1)]);
      const drawn = draw(linesToPath(rings, true));
      rings.forEach((ring, i) => {
        const first = drawn[i]?.[0];
        expect(first?.[0]).toBeCloseTo(ring[0]?.[0] ?? NaN, 6);
        expect(drawn[i]?.at(-1)).toEqual(first);
      });
    })
  );
});

test('path data is as short as SVG allows', () => {
  const square: Point[] = [
    [10, 10],
    [10.5, 10],
    [10.5, 9.5],
    [10, 9.5],
    [10, 10]
  ];
  expect(linesToPath([square], true)).toBe('m10 10 .5 0 0-.5-.5 0z');
  expect(linesToPath([], true)).toBe('');
});
