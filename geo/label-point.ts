import type { Box, Point } from '../src/lib/map/ground-types';
import { boxOf, signedArea } from '../src/lib/map/rings';

interface Cell {
  x: number;
  y: number;
  half: number;
  /** From the middle to the nearest border, negative outside. */
  distance: number;
  /** The most any point of the cell could have. */
  potential: number;
}

/**
 * The point of a shape that lies farthest from its borders (pole of inaccessibility), to within
 * 1 % of its size. Takes the polygon with the largest outer ring; rings are closed.
 */
export function labelPoint(polygons: readonly Point[][][]): Point {
  const rings = [...polygons].sort((a, b) => sizeOf(b) - sizeOf(a))[0];
  if (!rings?.[0]) throw new Error('A shape without a ring has no label point');
  const box = boxOf(rings[0]);
  const [width, height] = [box[2] - box[0], box[3] - box[1]];
  const precision = Math.max(width, height) / 100;
  let best = makeCell(rings, (box[0] + box[2]) / 2, (box[1] + box[3]) / 2, 0);
  let queue = firstCells(rings, box, Math.min(width, height) / 2);
  while (queue.length > 0) {
    for (const cell of queue) if (cell.distance > best.distance) best = cell;
    queue = queue
      .filter((cell) => cell.potential - best.distance > precision)
      .flatMap((cell) => quarters(rings, cell));
  }
  return [best.x, best.y];
}

function sizeOf(polygon: readonly Point[][]): number {
  return polygon[0] ? Math.abs(signedArea(polygon[0])) : 0;
}

function firstCells(rings: readonly Point[][], box: Box, half: number): Cell[] {
  const cells: Cell[] = [];
  for (let x = box[0] + half; x < box[2] + half; x += 2 * half)
    for (let y = box[1] + half; y < box[3] + half; y += 2 * half)
      cells.push(makeCell(rings, x, y, half));
  return cells;
}

function quarters(rings: readonly Point[][], { x, y, half }: Cell): Cell[] {
  const quarter = half / 2;
  return [-quarter, quarter].flatMap((dx) =>
    [-quarter, quarter].map((dy) => makeCell(rings, x + dx, y + dy, quarter))
  );
}

function makeCell(rings: readonly Point[][], x: number, y: number, half: number): Cell {
  const distance = borderDistance(rings, [x, y]);
  return { x, y, half, distance, potential: distance + half * Math.SQRT2 };
}

/** Distance from a point to the nearest border, negative outside the rings. */
export function borderDistance(rings: readonly Point[][], [px, py]: Point): number {
  let inside = false;
  let least = Infinity;
  for (const ring of rings) {
    let before = ring[ring.length - 1];
    for (const point of ring) {
      if (before) {
        const [[ax, ay], [bx, by]] = [point, before];
        if (ay > py !== by > py && px < ((bx - ax) * (py - ay)) / (by - ay) + ax) inside = !inside;
        least = Math.min(least, squareToSegment(px, py, ax, ay, bx - ax, by - ay));
      }
      before = point;
    }
  }
  return (inside ? 1 : -1) * Math.sqrt(least);
}

function squareToSegment(px: number, py: number, ax: number, ay: number, dx: number, dy: number) {
  const square = dx * dx + dy * dy;
  const along = square > 0 ? ((px - ax) * dx + (py - ay) * dy) / square : 0;
  const t = Math.min(1, Math.max(0, along));
  return (px - ax - t * dx) ** 2 + (py - ay - t * dy) ** 2;
}
