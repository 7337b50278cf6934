import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freeSide, placeLabels, type Label, type Wanted } from './labels';

const ROOM = 400;
const wanted = fc.array(
  fc.record({
    item: fc.string(),
    x: fc.double({ min: 0, max: ROOM, noNaN: true }),
    width: fc.integer({ min: 10, max: 150 })
  }),
  { maxLength: 14 }
);

function overlaps(labels: readonly Label<unknown>[]): number {
  let n = 0;
  for (const [i, a] of labels.entries())
    for (const b of labels.slice(i + 1))
      if (a.row === b.row && a.start < b.start + b.width && b.start < a.start + a.width) n += 1;
  return n;
}

/** Names that another's leader goes through on its way down. */
function crossings(labels: readonly Label<unknown>[]): number {
  return labels.reduce(
    (sum, { x, row }) =>
      sum +
      labels.filter((one) => one.row < row && one.start < x - 1 && x + 1 < one.start + one.width)
        .length,
    0
  );
}

describe('names above the dots', () => {
  it('never overlap and stay inside', () => {
    fc.assert(
      fc.property(wanted, (all) => {
        const labels = placeLabels(all, ROOM, 6);
        expect(labels).toHaveLength(all.length);
        expect(overlaps(labels)).toBe(0);
        expect(labels.every(({ start, width }) => start >= 0 && start + width <= ROOM)).toBe(true);
      })
    );
  });

  it('leave every leader its way down, away from the edges', () => {
    const inner = wanted.map((all) => all.map((one) => ({ ...one, x: 150 + one.x / 4 })));
    fc.assert(
      fc.property(inner, (all) => {
        expect(crossings(placeLabels(all, ROOM, 6))).toBe(0);
      })
    );
  });

  it('share the lowest row where there is room', () => {
    const far: Wanted<string>[] = [
      { item: 'a', x: 100, width: 60 },
      { item: 'b', x: 200, width: 60 },
      { item: 'c', x: 390, width: 60 }
    ];
    expect(placeLabels(far, ROOM, 6).map(({ row }) => row)).toEqual([0, 0, 0]);
  });
});

describe('freeSide', () => {
  it('takes the side where no leader comes down through the name', () => {
    expect(freeSide(300, 80, ROOM, [])).toBe('left');
    expect(freeSide(300, 80, ROOM, [260])).toBe('right');
    expect(freeSide(100, 80, ROOM, [140])).toBe('left');
  });
  it('stays inside the room, and takes the emptier side where no side is free', () => {
    expect(freeSide(380, 80, ROOM, [])).toBe('left');
    expect(freeSide(20, 80, ROOM, [])).toBe('right');
    expect(freeSide(300, 80, ROOM, [260, 340])).toBe('left');
  });
});
