import type { GeoProjection } from 'd3-geo';
import type { Point } from '../src/lib/map/ground-types';
import { boxOf } from '../src/lib/map/rings';
import type { Source } from './atlas-source';
import { INSETS, INSET_MARGIN, MAINLAND_SCALE, mainland, type Inset } from './insets';

/**
 * The source with its arcs on the plane. Points are projected one by one, so lines that cross the
 * antimeridian (the Aleutians) need no cutting: each inset is centred on its own land.
 */
export function project(source: Source): Source {
  const owners = arcOwners(source);
  const insetOfState = new Map(INSETS.map((inset) => [inset.state, inset]));
  const projections = new Map<string, GeoProjection>();
  const projectionOf = (state: string): GeoProjection => {
    const known = projections.get(state);
    if (known) return known;
    const inset = insetOfState.get(state);
    const made = inset ? placeInset(inset, landOf(source, owners, state)) : mainland();
    projections.set(state, made);
    return made;
  };
  const arcs = source.arcs.map((arc, index) => {
    const state = owners[index];
    return state === undefined ? [] : arc.map((point) => onPlane(projectionOf(state), point));
  });
  return { units: source.units, arcs };
}

/** State FIPS of each arc; of a shared border the first state's, which has the same projection. */
function arcOwners({ units, arcs }: Source): (string | undefined)[] {
  const owners: (string | undefined)[] = new Array(arcs.length);
  const insetStates = new Set(INSETS.map((inset) => inset.state));
  for (const { id, polygons } of units) {
    const state = id.slice(0, 2);
    for (const index of polygons.flat(2)) {
      const arc = index < 0 ? ~index : index;
      const owner = (owners[arc] ??= state);
      if (owner !== state && (insetStates.has(owner) || insetStates.has(state)))
        throw new Error(`County ${id} shares a border with an inset, state ${owner}`);
    }
  }
  return owners;
}

function landOf(source: Source, owners: (string | undefined)[], state: string): Point[] {
  return source.arcs.filter((_, index) => owners[index] === state).flat();
}

/** Fixes the scale and moves the land to its place in the cell; throws if it does not fit. */
function placeInset(inset: Inset, land: Point[]): GeoProjection {
  const projection = inset
    .shape()
    .scale(MAINLAND_SCALE * inset.magnify)
    .translate([0, 0]);
  const [left, top, right, bottom] = boxOf(land.map((point) => onPlane(projection, point)));
  const free: Point = [
    inset.cell[2] - inset.cell[0] - 2 * INSET_MARGIN - (right - left),
    inset.cell[3] - inset.cell[1] - 2 * INSET_MARGIN - (bottom - top)
  ];
  if (free[0] < 0 || free[1] < 0)
    throw new Error(`Inset ${inset.key} is too large for its cell by ${free.map((n) => -n)}`);
  return projection.translate([
    inset.cell[0] + INSET_MARGIN + free[0] * inset.align[0] - left,
    inset.cell[1] + INSET_MARGIN + free[1] * inset.align[1] - top
  ]);
}

function onPlane(projection: GeoProjection, point: Point): Point {
  const placed = projection(point);
  if (!placed) throw new Error(`${point} has no place on the plane`);
  return placed;
}
