import { expect, it } from 'vitest';
import { walk } from './walk';

it('goes along the counties, ten at a time, and to the ends', () => {
  expect(walk('ArrowRight', 3, 30)).toBe(4);
  expect(walk('ArrowUp', 3, 30)).toBe(2);
  expect(walk('PageDown', 3, 30)).toBe(13);
  expect(walk('PageUp', 13, 30)).toBe(3);
  expect(walk('Home', 13, 30)).toBe(0);
  expect(walk('End', 13, 30)).toBe(29);
});

it('begins with the lowest and stops at the ends', () => {
  expect(walk('ArrowRight', -1, 30)).toBe(0);
  expect(walk('ArrowRight', 29, 30)).toBe(29);
  expect(walk('PageUp', 4, 30)).toBe(0);
});

it('leaves other keys, and a list of none, alone', () => {
  expect(walk('a', 3, 30)).toBeNull();
  expect(walk('End', -1, 0)).toBeNull();
});
