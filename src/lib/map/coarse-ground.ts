import type { GeometryObject } from 'topojson-specification';
import type { GroundTopology, Point } from './ground-types';
import { outerArea, polygonsOf, toPoints } from './rings';

/** How coarsely a border is drawn. */
interface Grain {
  /** Grid steps a plane unit. */
  steps: number;
  /** Bends that change less than this area go, in square plane units. */
  bend: number;
}

const COUNTY: Grain = { steps: 1, bend: 1.9 };
/** Long straight borders of states would show the steps of a coarse grid. */
const STATE: Grain = { steps: 2, bend: 1.5 };
/** A small county or island would vanish on a coarse grid. */
const SMALL: Grain = { steps: 5, bend: 0.2 };
/** Counties and islands below this area are small, in square plane units. */
const SMALL_AREA = 7;
/** Islets below this area go, unless they are all there is of a county. */
const ISLET = 0.4;

/**
 * The topology on a coarse grid, with fewer bends and islets. A border stays the same line for
 * both its counties, and borders still meet in one point.
 */
export function coarsen(topology: GroundTopology): GroundTopology {
  const counties = topology.objects.counties.geometries.map((county) => ({
    ...county,
    ...withoutIslets(topology, county)
  }));
  const grains = arcGrains(topology, counties);
  // A corner is placed as finely as the finest border that meets in it.
  const cornerSteps = new Map<string, number>();
  topology.arcs.forEach((arc, index) => {
    const { steps } = grains[index] ?? COUNTY;
    for (const end of [arc[0], arc.at(-1)])
      cornerSteps.set(String(end), Math.max(steps, cornerSteps.get(String(end)) ?? 0));
  });
  const arcs = topology.arcs.map((arc, index) => {
    const { steps, bend } = grains[index] ?? COUNTY;
    const line = dropBends(toPoints(arc), bend);
    return line.map((point, place) => {
      const corner = place === 0 || place === line.length - 1;
      return snap(point, (corner && cornerSteps.get(String(point))) || steps);
    });
  });
  return {
    ...topology,
    arcs,
    objects: { ...topology.objects, counties: { type: 'GeometryCollection', geometries: counties } }
  };
}

function arcGrains(topology: GroundTopology, counties: GeometryObject[]): Grain[] {
  const grains: Grain[] = topology.arcs.map(() => COUNTY);
  const stateOfArc = new Map<number, string>();
  for (const county of counties) {
    const state = String(county.id).slice(0, 2);
    for (const index of polygonsOf(county).flat(2)) {
      const arc = index < 0 ? ~index : index;
      if ((stateOfArc.get(arc) ?? state) !== state) grains[arc] = STATE;
      stateOfArc.set(arc, state);
    }
  }
  for (const polygon of counties.flatMap(polygonsOf)) {
    const area = outerArea(topology.arcs, polygon);
    if (area >= SMALL_AREA) continue;
    for (const index of polygon.flat()) {
      const arc = index < 0 ? ~index : index;
      // The smallest keep every bend that makes out a quarter of them.
      const bend = Math.min(SMALL.bend, area / 4, grains[arc]?.bend ?? SMALL.bend);
      grains[arc] = { steps: SMALL.steps, bend };
    }
  }
  return grains;
}

function snap([x, y]: Point, steps: number): Point {
  return [Math.round(x * steps) / steps, Math.round(y * steps) / steps];
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
