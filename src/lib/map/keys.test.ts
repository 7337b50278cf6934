import { describe, expect, it } from 'vitest';
import { keyAction } from './keys';

const press = (key: string, held = {}) =>
  keyAction({ key, ctrlKey: false, metaKey: false, altKey: false, ...held });

describe('keyAction', () => {
  it('walks, zooms, selects, compares and lets go', () => {
    expect(press('ArrowUp')).toEqual({ do: 'step', direction: 'up' });
    expect(press('+')).toEqual({ do: 'zoom', steps: 1 });
    expect(press('-')).toEqual({ do: 'zoom', steps: -1 });
    expect(press('0')).toEqual({ do: 'home' });
    expect(press('Enter')).toEqual({ do: 'select' });
    expect(press('c')).toEqual({ do: 'compare' });
    expect(press('Escape')).toEqual({ do: 'clear' });
  });

  it('leaves other keys and the browser’s own to the browser', () => {
    expect(press('Tab')).toBeNull();
    expect(press('a')).toBeNull();
    expect(press('c', { ctrlKey: true })).toBeNull();
    expect(press('+', { ctrlKey: true })).toBeNull();
    expect(press('ArrowLeft', { altKey: true })).toBeNull();
  });
});
