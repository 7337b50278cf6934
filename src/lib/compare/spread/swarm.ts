/** A dot at its exact place along the axis and as low above it as the others leave room. */
export interface Dot<Item> {
  item: Item;
  x: number;
  /** From the axis to the middle of the dot. */
  y: number;
}

export interface Swarm<Item> {
  dots: Dot<Item>[];
  radius: number;
  /** From the axis to the top of the highest dot. */
  height: number;
}

/** Radii that are tried, largest first. */
const RADII = [5.5, 4.5, 3.75, 3, 2.5, 2, 1.5] as const;
/** Between two dots, as a share of their radius. */
const GAP = 0.3;

/**
 * Lays a dot for every item over an axis so that none overlap, with the largest radius that stays within `room`; the
 * smallest may rise above it. In the unit of `at`. The dots stand in the order given, and the same items in the same
 * order always land alike: each in turn takes the lowest free place over its value, as Observable Plot's dodge does.
 */
export function swarm<Item>(
  items: readonly Item[],
  at: (item: Item) => number,
  room: number
): Swarm<Item> {
  let best: Swarm<Item> = { dots: [], radius: RADII[0], height: 0 };
  for (const radius of RADII) {
    best = dodge(items, at, radius);
    if (best.height <= room) break;
  }
  return best;
}

function dodge<Item>(
  items: readonly Item[],
  at: (item: Item) => number,
  radius: number
): Swarm<Item> {
  const apart = radius * (2 + GAP);
  // Only dots of a column and its two neighbours can touch.
  const columns = new Map<number, Dot<Item>[]>();
  let height = 0;
  const dots = items.map((item) => {
    const x = at(item);
    const column = Math.floor(x / apart);
    const taken = [column - 1, column, column + 1].flatMap((one) =>
      (columns.get(one) ?? []).flatMap((dot) => {
        const reach = apart ** 2 - (dot.x - x) ** 2;
        return reach > 0 ? [{ from: dot.y - Math.sqrt(reach), to: dot.y + Math.sqrt(reach) }] : [];
      })
    );
    const dot = { item, x, y: lowestFree(taken, radius) };
    const own = columns.get(column);
    if (own) own.push(dot);
    else columns.set(column, [dot]);
    height = Math.max(height, dot.y + radius);
    return dot;
  });
  return { dots, radius, height };
}

/** The lowest height from `least` on that lies in none of the stretches. */
function lowestFree(taken: { from: number; to: number }[], least: number): number {
  let y = least;
  for (const { from, to } of taken.sort((a, b) => a.from - b.from)) {
    if (from >= y) break;
    y = Math.max(y, to);
  }
  return y;
}
