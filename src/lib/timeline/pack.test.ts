import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packed } from './pack';

const extent = ([start, end]: [number, number]) => ({ start, end });

it('lays out in one row what does not touch, and in another what does', () => {
  expect(
    packed(
      [
        [20, 25],
        [0, 5],
        [4, 9]
      ] as [number, number][],
      extent,
      1
    )
  ).toEqual([
    [
      [0, 5],
      [20, 25]
    ],
    [[4, 9]]
  ]);
});

it('loses nothing and lets nothing touch', () => {
  const item = fc
    .tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 20 }))
    .map(([start, length]): [number, number] => [start, start + length]);
  fc.assert(
    fc.property(fc.array(item), (items) => {
      const rows = packed(items, extent, 2);
      expect(rows.flat()).toHaveLength(items.length);
      for (const row of rows)
        row.slice(1).forEach(([start], i) => {
          expect(start - (row[i]?.[1] ?? 0)).toBeGreaterThanOrEqual(2);
        });
    })
  );
});
