import { describe, expect, it } from 'vitest';
import type { Point } from './ground-types';
import { nearestCounty, nextCounty } from './nearby';

const point = (x: number, y: number): Point => [x, y];
/** A grid of nine places, named by row and column. */
const grid = [0, 1, 2].flatMap((row) =>
  [0, 1, 2].map((column) => ({ id: `${row}${column}`, at: point(column * 10, row * 10) }))
);
const places = { ids: grid.map(({ id }) => id), labels: grid.map(({ at }) => at) };

describe('nextCounty', () => {
  it('goes to the neighbour in each direction', () => {
    expect(nextCounty(places, '11', 'left')).toBe('10');
    expect(nextCounty(places, '11', 'right')).toBe('12');
    expect(nextCounty(places, '11', 'up')).toBe('01');
    expect(nextCounty(places, '11', 'down')).toBe('21');
  });

  it('stops at the edge', () => {
    expect(nextCounty(places, '12', 'right')).toBeNull();
    expect(nextCounty(places, '00', 'up')).toBeNull();
  });

  it('prefers straight ahead to nearer aside', () => {
    const bent = {
      ids: ['a', 'b', 'c'],
      labels: [
        [0, 0],
        [8, 7],
        [14, 0]
      ] satisfies Point[]
    };
    expect(nextCounty(bent, 'a', 'right')).toBe('c');
  });

  it('knows no way from a county it does not know', () => {
    expect(nextCounty(places, '99', 'left')).toBeNull();
  });
});

describe('nearestCounty', () => {
  it('finds the label point nearest to a place', () => {
    expect(nearestCounty(places, [11, 19])).toBe('21');
    expect(nearestCounty({ ids: [], labels: [] }, [0, 0])).toBeNull();
  });
});
