import type { GeometryObject } from 'topojson-specification';
import type { Fips } from '$lib/atlas/types';
import type { Ground } from '$lib/map/ground-types';
import { areaPath } from '$lib/map/svg-path';

/** The shapes of counties as path data, each worked out once. */
export class Areas {
  readonly #ground: Ground;
  readonly #geometries: Map<Fips, GeometryObject>;
  readonly #known = new Map<Fips, string>();

  constructor(ground: Ground) {
    this.#ground = ground;
    this.#geometries = new Map(
      ground.topology.objects.counties.geometries.map((county) => [String(county.id), county])
    );
  }

  /** One path round some counties; each begins where the plane does, for areas are relative paths. */
  of(counties: readonly Fips[]): string {
    return counties.map((fips) => `M0 0${this.#area(fips)}`).join('');
  }

  #area(fips: Fips): string {
    const county = this.#geometries.get(fips);
    const d = this.#known.get(fips) ?? (county ? areaPath(this.#ground.topology, county) : '');
    this.#known.set(fips, d);
    return d;
  }
}
