/** How many places Page Up and Page Down go. */
const PAGE = 10;

/**
 * Where a key leads from place `from` in a list of `count` (-1 is before its start); null for a key that leads nowhere.
 * Right and down go on, left and up go back, Page Down and Page Up ten at a time, Home and End to the ends; no key goes beyond them.
 */
export function walk(key: string, from: number, count: number): number | null {
  const to = goal(key, from, count);
  return to === null || count === 0 ? null : Math.min(Math.max(to, 0), count - 1);
}

function goal(key: string, from: number, count: number): number | null {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return from + 1;
    case 'ArrowLeft':
    case 'ArrowUp':
      return from - 1;
    case 'PageDown':
      return from + PAGE;
    case 'PageUp':
      return from - PAGE;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
