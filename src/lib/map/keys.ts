import type { Direction } from './nearby';

/** What a key means on the map. */
export type KeyAction =
  | { do: 'step'; direction: Direction }
  | { do: 'zoom'; steps: 1 | -1 }
  | { do: 'home' }
  | { do: 'select' }
  | { do: 'compare' }
  | { do: 'clear' };

const STEPS: Record<string, Direction> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down'
};

/** The action of a key; null for keys that are the browser's. */
export function keyAction(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>
): KeyAction | null {
  const { key } = event;
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  const direction = STEPS[key];
  if (direction) return { do: 'step', direction };
  if (key === '+' || key === '=') return { do: 'zoom', steps: 1 };
  if (key === '-' || key === '_') return { do: 'zoom', steps: -1 };
  if (key === '0' || key === 'Home') return { do: 'home' };
  if (key === 'Enter' || key === ' ') return { do: 'select' };
  if (key === 'c') return { do: 'compare' };
  if (key === 'Escape') return { do: 'clear' };
  return null;
}
