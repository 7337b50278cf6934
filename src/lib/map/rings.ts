import type { GeoJsonProperties } from 'geojson';
import type { GeometryObject } from 'topojson-specification';
import type { Box, Point } from './ground-types';

/** Arcs as TopoJSON holds them: positions of two numbers. */
type Arcs = readonly (readonly (readonly number[])[])[];

/** The closed ring that a list of arcs draws; ~n runs arc n backwards. Throws on a missing arc. */
export function ringPoints(arcs: Arcs, ring: readonly number[]): Point[] {
  const points: Point[] = [];
  for (const index of ring) {
    const arc = arcs[index < 0 ? ~index : index];
    if (!arc) throw new Error(`The topology has no arc ${index}`);
    const run = index < 0 ? [...arc].reverse() : arc;
    // Each arc starts where the last one ended.
    points.push(...toPoints(points.length === 0 ? run : run.slice(1)));
  }
  return points;
}

/** Positions as points; a position without two coordinates becomes NaN. */
export function toPoints(line: readonly (readonly number[])[]): Point[] {
  return line.map(([x, y]): Point => [x ?? NaN, y ?? NaN]);
}

/** Polygons of a geometry as lists of rings; empty for anything that is not an area. */
export function polygonsOf(geometry: GeometryObject<GeoJsonProperties>): number[][][] {
  if (geometry.type === 'Polygon') return [geometry.arcs];
  return geometry.type === 'MultiPolygon' ? geometry.arcs : [];
}

/** Polygons of a geometry as points. */
export function polygonPoints(
  arcs: Arcs,
  geometry: GeometryObject<GeoJsonProperties>
): Point[][][] {
  return polygonsOf(geometry).map((polygon) => polygon.map((ring) => ringPoints(arcs, ring)));
}

/** Area of a closed ring in square plane units, positive when it runs clockwise on the screen. */
export function signedArea(ring: readonly Point[]): number {
  let sum = 0;
  let previous = ring[ring.length - 1];
  for (const point of ring) {
    if (previous) sum += previous[0] * point[1] - previous[1] * point[0];
    previous = point;
  }
  return sum / 2;
}

/** Area of a polygon's outer ring in square plane units. */
export function outerArea(arcs: Arcs, polygon: readonly (readonly number[])[]): number {
  return polygon[0] ? Math.abs(signedArea(ringPoints(arcs, polygon[0]))) : 0;
}

/** The smallest box round all points; an inverted box when there are none. */
export function boxOf(points: Iterable<Point>): Box {
  const box: Box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  }
  return box;
}
