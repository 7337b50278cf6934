import type { GeometryObject } from 'topojson-specification';
import type { GroundTopology, Point } from './ground-types';
import { outerArea, polygonsOf, toPoints } from './rings';

/** Counties below this area, in square plane units, keep a decimal. */
const SMALL = 10;
/** Bends that change less than this area go, in square plane units. */
const BEND = 1;
/** The same for borders of small counties. */
const SMALL_BEND = 0.1;
/** Islets below this area go, unless they are all there is of a county. */
const ISLET = 2;

/**
 * The topology on whole plane units, with fewer bends and islets; borders of small counties keep
 * one decimal. A border stays the same line for both its counties.
 */
export function coarsen(topology: GroundTopology): GroundTopology {
  const counties = topology.objects.counties.geometries.map((county) => ({
    ...county,
    ...withoutIslets(topology, county)
  }));
  const smallArcs = new Set<number>();
  for (const county of counties) {
    const polygons = polygonsOf(county);
    const area = polygons.reduce((sum, polygon) => sum + outerArea(topology.arcs, polygon), 0);
    if (area < SMALL)
      for (const index of polygons.flat(2)) smallArcs.add(index < 0 ? ~index : index);
  }
  // A corner keeps its decimal for every border that meets in it.
  const smallCorners = new Set<string>();
  topology.arcs.forEach((arc, index) => {
    if (smallArcs.has(index)) for (const end of [arc[0], arc.at(-1)]) smallCorners.add(String(end));
  });
  const arcs = topology.arcs.map((arc, index) => {
    const small = smallArcs.has(index);
    const bent = dropBends(toPoints(arc), small ? SMALL_BEND : BEND);
    return bent.map((point) => (small || smallCorners.has(String(point)) ? point : whole(point)));
  });
  return {
    ...topology,
    arcs,
    objects: { ...topology.objects, counties: { type: 'GeometryCollection', geometries: counties } }
  };
}

function whole([x, y]: Point): Point {
  return [Math.round(x), Math.round(y)];
}

function cross([ax, ay]: Point, [bx, by]: Point): number {
  return ax * by - ay * bx;
}

function withoutIslets(topology: GroundTopology, geometry: GeometryObject) {
  const polygons = polygonsOf(geometry);
  const areas = polygons.map((polygon) => outerArea(topology.arcs, polygon));
  const least = Math.min(ISLET, Math.max(...areas));
  const arcs = polygons.filter((_, index) => (areas[index] ?? 0) >= least);
  return { type: 'MultiPolygon' as const, arcs };
}

/** Takes out the flattest bend again and again (Visvalingam); both ends stay. */
function dropBends(line: Point[], least: number): Point[] {
  const kept = [...line];
  const closed = String(line[0]) === String(line.at(-1));
  while (kept.length > (closed ? 4 : 2)) {
    let [flattest, area] = [0, least];
    for (let i = 1; i < kept.length - 1; i++) {
      const [a, b, c] = [kept[i - 1], kept[i], kept[i + 1]];
      if (!a || !b || !c) continue;
      const bend = Math.abs(cross([b[0] - a[0], b[1] - a[1]], [c[0] - a[0], c[1] - a[1]])) / 2;
      if (bend < area) [flattest, area] = [i, bend];
    }
    if (flattest === 0) break;
    kept.splice(flattest, 1);
  }
  return kept;
}
