import { mesh } from 'topojson-client';
import type { GeometryObject } from 'topojson-specification';
import type { Fips } from '$lib/atlas/types';
import type { GroundTopology } from '$lib/map/ground-types';
import { toPoints } from '$lib/map/rings';
import { linesToPath } from '$lib/map/svg-path';
import type { Member } from './members';

/** Path data of the line round some counties, on the plane; borders among them are left out. */
export function outlineOf(topology: GroundTopology, counties: readonly Fips[]): string {
  const own = new Set(counties);
  const has = ({ id }: GeometryObject): boolean => own.has(String(id));
  const near = topology.objects.counties.geometries.filter(has);
  const lines = mesh(topology, { type: 'GeometryCollection', geometries: near }, (a, b) => a === b);
  return linesToPath(lines.coordinates.map(toPoints), false);
}

/** The lines round places, each worked out once. */
export class Outlines {
  readonly #known = new Map<string, string>();

  of(places: readonly Member[], topology: GroundTopology): { token: string; d: string }[] {
    return places.map(({ token, counties }) => {
      const d = this.#known.get(token) ?? outlineOf(topology, counties);
      this.#known.set(token, d);
      return { token, d };
    });
  }
}
