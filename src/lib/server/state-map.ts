import type { PackedGround } from '$lib/map/ground-codec';
import { unpackGround } from '$lib/map/ground-codec';
import type { Box, Ground } from '$lib/map/ground-types';
import { areaPath } from '$lib/map/svg-path';
import type { Fips } from '$lib/atlas/types';
import { readPublished } from './published';

/** The shapes of one state's counties and the part of the plane they take up. */
export interface StateShapes {
  /** Left, top, width, height in plane units, with room for a border. */
  viewBox: Box;
  /** Path data by county. */
  paths: Record<Fips, string>;
}

let ground: Promise<Ground> | null = null;

/** The shapes of a state by its FIPS, in full detail. Throws where the ground has no such state. */
export async function readStateShapes(state: string): Promise<StateShapes> {
  ground ??= readPublished<PackedGround>('ground.json').then(unpackGround);
  const { topology, states } = await ground;
  const box = states.boxes[states.ids.indexOf(state)];
  if (!box) throw new Error(`the ground has no state ${state}`);
  const [left, top, right, bottom] = box;
  const room = Math.max(right - left, bottom - top) / 100;
  const counties = topology.objects.counties.geometries.filter(({ id }) =>
    String(id).startsWith(state)
  );
  return {
    viewBox: [
      tenths(left - room),
      tenths(top - room),
      tenths(right - left + 2 * room),
      tenths(bottom - top + 2 * room)
    ],
    paths: Object.fromEntries(
      counties.map((county) => [String(county.id), areaPath(topology, county)])
    )
  };
}

const tenths = (number: number): number => Math.round(number * 10) / 10;
