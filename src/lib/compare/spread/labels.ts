/** Most counties of a comparison that are named at their dots; the others keep their ring and are counted. */
export const MOST_NAMED = 12;

/** A name to write above a dot. */
export interface Wanted<Item> {
  item: Item;
  /** Where its leader stands. */
  x: number;
  /** How wide its name is. */
  width: number;
}

export interface Label<Item> extends Wanted<Item> {
  /** Where the name begins. */
  start: number;
  /** 0 is the lowest row, next to the dots. */
  row: number;
}

/**
 * Places names in rows above their dots, within `room` and in its unit. No two names overlap, and a leader goes down
 * beside the names of lower rows, not through them; only near an edge, where names are pushed inwards, it may not.
 */
export function placeLabels<Item>(
  wanted: readonly Wanted<Item>[],
  room: number,
  gap: number
): Label<Item>[] {
  const middle = wanted.reduce((sum, { x }) => sum + x, 0) / Math.max(wanted.length, 1);
  // Names run from their leader to the emptier side; those that begin there come first.
  const leftwards = middle > room / 2;
  const turn = leftwards ? 1 : -1;
  const placed: Label<Item>[] = [];
  for (const one of [...wanted].sort((a, b) => turn * (a.x - b.x))) {
    const free = leftwards ? one.x - one.width : one.x;
    const start = Math.max(0, Math.min(free, room - one.width));
    const end = start + one.width;
    const rows = placed
      .filter((other) => other.start < end + gap && other.start + other.width + gap > start)
      .map(({ row }) => row);
    const crossed = placed
      .filter(({ x }) => x > start - gap && x < end + gap)
      .map(({ row }) => row);
    placed.push({ ...one, start, row: 1 + Math.max(-1, ...rows, ...crossed) });
  }
  return placed;
}

/** The side of `x` on which a name so wide stands free of the edges and of every leader; the emptier one where neither is. */
export function freeSide(
  x: number,
  wide: number,
  room: number,
  leaders: readonly number[]
): 'left' | 'right' {
  const isFree = (from: number, to: number): boolean =>
    from >= 0 && to <= room && leaders.every((leader) => leader < from || leader > to);
  const [left, right] = [isFree(x - wide, x - 1), isFree(x + 1, x + wide)];
  if (left === right) return x > room / 2 ? 'left' : 'right';
  return left ? 'left' : 'right';
}
