import type { Box } from '$lib/map/ground-types';
import { areaPath } from '$lib/map/svg-path';
import type { Fips } from '$lib/atlas/types';
import { readGround } from './ground';

/** The shapes of one state's counties and the part of the plane they take up. */
export interface StateShapes {
  /** Left, top, width, height in plane units, with room for a border. */
  viewBox: Box;
  /** Path data by county. */
  paths: Record<Fips, string>;
}

/** The shapes of a state by its FIPS, in full detail. Throws where the ground has no such state. */
export async function readStateShapes(state: string): Promise<StateShapes> {
  const { topology, states } = await readGround();
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
