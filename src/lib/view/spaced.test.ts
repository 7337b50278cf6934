import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { spaced } from './spaced';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function calls() {
  const made: number[] = [];
  return { made, ...spaced((value: number) => made.push(value) > 0, 300) };
}

it('passes the first value on at once and of those that follow quickly the newest', () => {
  const { made, put } = calls();
  put(1);
  expect(made).toEqual([1]);
  put(2);
  put(3);
  expect(made).toEqual([1]);
  vi.advanceTimersByTime(300);
  expect(made).toEqual([1, 3]);
  put(4);
  expect(made).toEqual([1, 3]);
  vi.advanceTimersByTime(300);
  expect(made).toEqual([1, 3, 4]);
  vi.advanceTimersByTime(300);
  put(5);
  expect(made).toEqual([1, 3, 4, 5]);
});

it('passes a waiting value on when asked to, once', () => {
  const { made, put, flush } = calls();
  put(1);
  put(2);
  flush();
  flush();
  expect(made).toEqual([1, 2]);
  vi.advanceTimersByTime(1000);
  expect(made).toEqual([1, 2]);
});

it('forgets a waiting value', () => {
  const { made, put, drop } = calls();
  put(1);
  put(2);
  drop();
  vi.advanceTimersByTime(1000);
  expect(made).toEqual([1]);
});

it('passes a refused value on again until it is taken, unless a newer one comes', () => {
  const made: number[] = [];
  let taken = false;
  const { put } = spaced((value: number) => taken && made.push(value) > 0, 300);
  put(1);
  vi.advanceTimersByTime(900);
  put(2);
  taken = true;
  vi.advanceTimersByTime(900);
  expect(made).toEqual([2]);
});

it('never calls more often than browsers allow, however fast values come', () => {
  const { made, put } = calls();
  for (let step = 0; step < 1000; step += 1) {
    put(step);
    vi.advanceTimersByTime(10);
  }
  expect(made.length).toBeLessThanOrEqual(1 + 10_000 / 300);
  vi.advanceTimersByTime(300);
  expect(made.at(-1)).toBe(999);
});
