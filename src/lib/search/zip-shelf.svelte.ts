import { SvelteMap } from 'svelte/reactivity';
import { fetchPublished } from '$lib/view/fetch-published';
import type { ZipFile } from './format';

/** The ZIP files by first digit, each fetched when first asked for. */
export class ZipShelf {
  readonly #files = new SvelteMap<string, ZipFile | 'loading' | 'failed'>();

  /** What there is of the file of a first digit; undefined before it was asked for. */
  get(digit: string): ZipFile | 'loading' | 'failed' | undefined {
    return this.#files.get(digit);
  }

  /** Fetches the file of a first digit, unless it is there or on its way. */
  async fetch(digit: string): Promise<void> {
    const known = this.#files.get(digit);
    if (known && known !== 'failed') return;
    this.#files.set(digit, 'loading');
    try {
      this.#files.set(digit, await fetchPublished<ZipFile>(`zips/${digit}.json`));
    } catch {
      this.#files.set(digit, 'failed');
    }
  }
}
