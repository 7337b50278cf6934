import type { Words } from '$lib/messages';
import { loadParts } from './load-parts';
import type { Member } from './members';

/** The parts that show the set of places, fetched once there is a place in it. Create it while a component initialises. */
export class SetView {
  /** Null until they are there. */
  parts = $state.raw<Awaited<ReturnType<typeof loadParts>> | null>(null);
  failed = $state(false);
  /** The places as the tray knows them, for whoever draws them. */
  members = $state.raw<readonly Member[]>([]);
  readonly #words: () => Words;

  constructor(wanted: () => boolean, words: () => Words) {
    this.#words = words;
    $effect(() => {
      if (wanted()) void this.load();
    });
  }

  async load(): Promise<void> {
    const words = this.#words();
    try {
      const parts = await loadParts(words);
      // Another language may have been asked for in the meantime.
      if (words === this.#words()) this.parts = parts;
      this.failed = false;
    } catch {
      this.failed = true;
    }
  }
}
