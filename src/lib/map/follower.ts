import type { Fips } from '$lib/atlas/types';
import type { Ground } from './ground-types';
import { countyCamera, isFramed, sameCamera } from './looking';
import { HOME, type Camera } from './plane';
import type { Stage } from './stage.svelte';

/** Moves the map to what the link says: its camera, else the county it names. */
export class Follower {
  readonly #stage: Stage;
  readonly #shapes: () => Promise<Ground | null>;
  readonly #selected: () => Fips | null;
  #last: { camera: Camera | null; selected: Fips | null } | null = null;

  constructor(stage: Stage, shapes: () => Promise<Ground | null>, selected: () => Fips | null) {
    this.#stage = stage;
    this.#shapes = shapes;
    this.#selected = selected;
  }

  /**
   * Called with every camera and selection. A changed camera wins over a changed county, so that back
   * and forward return to what was seen; the first call jumps.
   */
  follow(camera: Camera | null, selected: Fips | null): void {
    const last = this.#last;
    this.#last = { camera, selected };
    const to = camera ?? HOME;
    const moved = last ? !sameCamera(last.camera ?? HOME, to) : camera !== null;
    if (moved) {
      if (!sameCamera(to, this.#stage.aim)) this.#stage.go(to, { jump: last === null });
    } else if (selected !== null && selected !== last?.selected) {
      void this.#approach(selected, last === null);
    }
  }

  async #approach(fips: Fips, jump: boolean): Promise<void> {
    const counties = (await this.#shapes())?.counties;
    const box = counties?.boxes[counties.ids.indexOf(fips)];
    const { aim, viewport } = this.#stage;
    if (!box || this.#selected() !== fips || isFramed(box, aim, viewport)) return;
    this.#stage.go(countyCamera(box, viewport), { byReader: true, jump });
  }
}
