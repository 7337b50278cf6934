import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { swarm, type Swarm } from './swarm';

const values = fc.array(fc.double({ min: 0, max: 300, noNaN: true }), { maxLength: 250 });
const laid = (xs: readonly number[], room = 160) =>
  swarm(
    xs.map((x, id) => ({ x, id })),
    ({ x }) => x,
    room
  );

function nearest({ dots }: Swarm<unknown>): number {
  let least = Infinity;
  for (const [i, a] of dots.entries())
    for (const b of dots.slice(i + 1)) least = Math.min(least, Math.hypot(a.x - b.x, a.y - b.y));
  return least;
}

describe('dots over an axis', () => {
  it('never overlap, whatever the values', () => {
    fc.assert(
      fc.property(values, (xs) => {
        const made = laid(xs);
        expect(nearest(made)).toBeGreaterThanOrEqual(2 * made.radius);
      })
    );
  });

  it('stand for every item once, exactly over its value and above the axis', () => {
    fc.assert(
      fc.property(values, (xs) => {
        const { dots, radius, height } = laid(xs);
        expect(dots.map(({ item }) => item.id)).toEqual(xs.map((_, id) => id));
        expect(dots.map(({ x }) => x)).toEqual(xs);
        expect(dots.every(({ y }) => y >= radius && y + radius <= height)).toBe(true);
      })
    );
  });

  it('land alike every time', () => {
    const xs = Array.from({ length: 180 }, (_, i) => (i * 37) % 101);
    expect(laid(xs)).toEqual(laid(xs));
  });

  it('shrink until they fit the room, and no further than they must', () => {
    const many = Array.from({ length: 180 }, () => 100);
    expect(laid(many, 100_000).radius).toBeGreaterThan(laid(many, 900).radius);
    expect(laid(many, 900).height).toBeLessThanOrEqual(900);
    expect(laid([1, 50, 99]).radius).toBe(laid([]).radius);
  });

  it('rise above a room that even the smallest cannot keep', () => {
    const made = laid(
      Array.from({ length: 500 }, () => 1),
      100
    );
    expect(made.height).toBeGreaterThan(100);
    expect(nearest(made)).toBeGreaterThanOrEqual(2 * made.radius);
  });
});
