import { describe, expect, it } from 'vitest';
import { fittingLabels, type Candidate, type Measure } from './labels';
import type { Box } from './ground-types';

/** Letters 6 pixels wide, lines 10 high. */
const size: Measure = (text) => ({ width: text.length * 6, height: 10 });
const shown: Box = [0, 0, 100, 100];

function state(id: string, names: string[], x: number, y: number, half = 20): Candidate {
  return { id, kind: 'state', names, at: [x, y], box: [x - half, y - half, x + half, y + half] };
}

describe('fittingLabels', () => {
  it('takes the longest name that stays inside the place, and none where none does', () => {
    const georgia = state('13', ['Georgia', 'GA'], 50, 50);
    const text = (pixels: number) => fittingLabels([georgia], shown, pixels, size)[0]?.text;
    expect(text(2)).toBe('Georgia');
    expect(text(0.5)).toBe('GA');
    expect(text(0.1)).toBeUndefined();
  });

  it('names no place over another: the earlier one stays', () => {
    const places = [state('01', ['Alabama'], 40, 50, 30), state('13', ['Georgia'], 45, 52, 30)];
    expect(fittingLabels(places, shown, 1, size).map((label) => label.id)).toEqual(['01']);
    expect(fittingLabels(places, shown, 10, size).map((label) => label.id)).toEqual(['01', '13']);
  });

  it('leaves out places outside the view', () => {
    expect(fittingLabels([state('06', ['California'], 150, 50)], shown, 4, size)).toEqual([]);
  });

  it('keeps the name of an inset inside its frame', () => {
    const hawaii: Candidate = {
      id: 'hi',
      kind: 'inset',
      names: ['Hawaii'],
      at: [10, 95],
      box: [0, 60, 60, 100]
    };
    expect(fittingLabels([hawaii], shown, 1, size)[0]?.at).toEqual([10, 90]);
    expect(fittingLabels([hawaii], shown, 4, size)[0]?.at).toEqual([10, 95]);
  });
});
