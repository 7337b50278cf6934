import type { Words } from '$lib/messages';
import type { loadUpdate } from './load-update';

type Parts = Awaited<ReturnType<typeof loadUpdate>>;

/** Watches for a newer build while the page is open. Its parts are fetched once the page is at rest. Create it while a component initialises. */
export class UpdateWatch {
  #parts = $state.raw<Parts | null>(null);
  #found = $state(false);
  readonly #words: () => Words;

  /** @param look asks the host; true where it has a newer build */
  constructor(words: () => Words, look: () => Promise<boolean>) {
    this.#words = words;
    $effect(() => this.#wake(look));
    $effect(() => {
      if (this.#parts && this.#parts.words !== words()) void this.#load();
    });
  }

  /** What shows the notice; null while there is nothing to tell. */
  get notice(): Pick<Parts, 'UpdateNotice' | 'words'> | null {
    return this.#found ? this.#parts : null;
  }

  /** Takes the notice away; the next visit has the newer build by itself. */
  putOff(): void {
    this.#found = false;
  }

  #wake(look: () => Promise<boolean>): () => void {
    let end: (() => void) | null = null;
    let left = false;
    const begin = async () => {
      const parts = await this.#load();
      if (!left) end = parts?.watchForUpdate(look, () => (this.#found = true)) ?? null;
    };
    // What the page itself needs comes first.
    const waiting = setTimeout(() => void begin(), 2000);
    return () => {
      left = true;
      clearTimeout(waiting);
      end?.();
    };
  }

  /** Null where the parts cannot be had, which spoils nothing but the notice. */
  async #load(): Promise<Parts | null> {
    const words = this.#words();
    try {
      const { loadUpdate } = await import('./load-update');
      const parts = await loadUpdate(words);
      // Another language may have been asked for in the meantime.
      if (words === this.#words()) this.#parts = parts;
      return parts;
    } catch {
      return null;
    }
  }
}
