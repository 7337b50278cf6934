import { presimplify, simplify } from 'topojson-simplify';
import type { Point } from '../src/lib/map/ground-types';
import { outerArea, toPoints } from '../src/lib/map/rings';
import type { Source, SourceUnit } from './atlas-source';

/** How much detail to keep. */
export interface Detail {
  /** A bend is dropped when it changes less than this area, in square plane units. */
  bend: number;
  /** ... and less than this part of the smallest county it bounds. */
  part: number;
  /** An islet is dropped when it is smaller than this, in square plane units. */
  islet: number;
}

/** The source with fewer points and islets; every unit keeps its largest ring and its borders. */
export function simplifySource(source: Source, detail: Detail): Source {
  const units = dropIslets(source, detail.islet);
  return { units, arcs: simplifyArcs({ units, arcs: source.arcs }, detail) };
}

/** Parts that touch another county stay: without them the map would have a hole. */
function dropIslets({ units, arcs }: Source, least: number): SourceUnit[] {
  const uses = new Map<number, number>();
  for (const index of units.flatMap((unit) => unit.polygons.flat(2))) {
    const arc = index < 0 ? ~index : index;
    uses.set(arc, (uses.get(arc) ?? 0) + 1);
  }
  const standsAlone = (polygon: number[][]) =>
    polygon.flat().every((index) => uses.get(index < 0 ? ~index : index) === 1);
  return units.map(({ id, polygons }) => {
    const areas = polygons.map((polygon) => outerArea(arcs, polygon));
    const largest = Math.max(...areas);
    const kept = polygons.filter(
      (polygon, i) => areas[i] === largest || (areas[i] ?? 0) >= least || !standsAlone(polygon)
    );
    return { id, polygons: kept };
  });
}

/** Bends are weighed by area (Visvalingam); small counties lower the bar on their own borders. */
function simplifyArcs({ units, arcs }: Source, { bend, part }: Detail): Point[][] {
  const bars = arcs.map(() => bend);
  for (const { polygons } of units) {
    for (const polygon of polygons) {
      const bar = outerArea(arcs, polygon) * part;
      for (const index of polygon.flat()) {
        const arc = index < 0 ? ~index : index;
        bars[arc] = Math.min(bars[arc] ?? bend, bar);
      }
    }
  }
  const weighed = presimplify({ type: 'Topology', objects: {}, arcs });
  weighed.arcs.forEach((arc, index) => {
    for (const point of arc) {
      const scale = bend / (bars[index] ?? bend);
      if (point[2] !== undefined) point[2] *= scale;
    }
  });
  return simplify(weighed, bend).arcs.map(toPoints);
}
