import { topology } from 'topojson-server';
import type { FeatureCollection, MultiPolygon } from 'geojson';
import type { Point } from '../src/lib/map/ground-types';
import { polygonsOf, ringPoints, signedArea, toPoints } from '../src/lib/map/rings';
import type { Source } from './atlas-source';

/**
 * The same units as a clean mosaic on a grid: spikes (a line out and back) and rings without area
 * go, then borders are cut anew where three counties meet. The source has some 50 such spikes,
 * left by its own rounding, that make two counties walk one border the same way.
 */
export function clean({ units, arcs }: Source, steps: number): Source {
  const snap = ([x, y]: Point): Point => [
    Math.round(x * steps) / steps,
    Math.round(y * steps) / steps
  ];
  const collection: FeatureCollection<MultiPolygon> = {
    type: 'FeatureCollection',
    features: units.map(({ id, polygons }) => ({
      type: 'Feature',
      id,
      properties: {},
      geometry: {
        type: 'MultiPolygon',
        coordinates: polygons
          .map((polygon) =>
            polygon
              .map((ring) => withoutSpikes(ringPoints(arcs, ring).map(snap)))
              .filter((ring) => Math.abs(signedArea(ring)) > 0)
          )
          .filter((polygon) => polygon.length > 0)
      }
    }))
  };
  const cut = topology({ counties: collection });
  const counties = cut.objects['counties'];
  if (counties?.type !== 'GeometryCollection') throw new Error('The cut topology has no counties');
  return {
    units: counties.geometries.map((geometry) => ({
      id: String(geometry.id),
      polygons: polygonsOf(geometry)
    })),
    arcs: cut.arcs.map(toPoints)
  };
}

/** Takes out points that repeat and lines that turn back on themselves; keeps the ring closed. */
export function withoutSpikes(ring: readonly Point[]): Point[] {
  const points: Point[] = [];
  for (const point of ring.slice(0, -1)) {
    points.push(point);
    while (turnsBack(points, points.length - 1)) points.splice(-2);
    if (same(points.at(-1), points.at(-2))) points.pop();
  }
  // The seam between last and first point is looked at from both sides.
  while (points.length > 2) {
    if (same(points.at(-1), points[0])) points.pop();
    else if (same(points.at(-2), points[0])) points.splice(-2);
    else if (same(points.at(-1), points[1])) points.splice(0, 2);
    else break;
  }
  const [first] = points;
  return first && points.length > 2 ? [...points, first] : [];
}

function turnsBack(points: readonly Point[], last: number): boolean {
  return last >= 2 && same(points[last], points[last - 2]);
}

function same(a: Point | undefined, b: Point | undefined): boolean {
  return a !== undefined && b !== undefined && a[0] === b[0] && a[1] === b[1];
}
