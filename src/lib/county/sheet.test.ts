import { describe, expect, it } from 'vitest';
import { dragged, isDrag, settle } from './sheet';

describe('the bottom sheet', () => {
  it('settles where it was let go, and closes when pulled down far', () => {
    expect(settle(800, 844)).toBe('full');
    expect(settle(422, 844)).toBe('half');
    expect(settle(120, 844)).toBe('closed');
  });

  it('follows the finger but keeps a strip of the map', () => {
    expect(dragged({ y: 400, height: 422 }, 300, 844)).toBe(522);
    expect(dragged({ y: 400, height: 422 }, -900, 844)).toBeCloseTo(793.36);
    expect(dragged({ y: 400, height: 422 }, 2000, 844)).toBe(0);
  });

  it('takes a trembling press for a press', () => {
    expect(isDrag(400, 404)).toBe(false);
    expect(isDrag(400, 390)).toBe(true);
  });
});
