import type { Fips } from '$lib/atlas/types';
import type { PlaceRows, Point } from './ground-types';

export type Direction = 'left' | 'right' | 'up' | 'down';

const AHEAD: Record<Direction, Point> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, -1],
  down: [0, 1]
};

/**
 * The next county in a direction: the one whose label point lies ahead within 60 degrees and nearest,
 * where a step aside counts more than a step ahead. Null at the edge of the map.
 */
export function nextCounty(
  counties: Pick<PlaceRows, 'ids' | 'labels'>,
  from: Fips,
  direction: Direction
): Fips | null {
  const start = counties.labels[counties.ids.indexOf(from)];
  if (!start) return null;
  const [dx, dy] = AHEAD[direction];
  let best: Fips | null = null;
  let least = Infinity;
  counties.labels.forEach((point, i) => {
    const [x, y] = [point[0] - start[0], point[1] - start[1]];
    const ahead = x * dx + y * dy;
    const aside = Math.abs(x * dy) + Math.abs(y * dx);
    if (ahead <= 0 || aside > ahead * Math.sqrt(3)) return;
    const cost = ahead + 2 * aside;
    if (cost < least) {
      least = cost;
      best = counties.ids[i] ?? null;
    }
  });
  return best;
}

/** The county whose label point is nearest to a point of the plane; null where there is none. */
export function nearestCounty(
  counties: Pick<PlaceRows, 'ids' | 'labels'>,
  [x, y]: Readonly<Point>
): Fips | null {
  let best: Fips | null = null;
  let least = Infinity;
  counties.labels.forEach((point, i) => {
    const distance = Math.hypot(point[0] - x, point[1] - y);
    if (distance < least) {
      least = distance;
      best = counties.ids[i] ?? null;
    }
  });
  return best;
}
