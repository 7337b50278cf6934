import { SvelteMap, SvelteSet } from 'svelte/reactivity';
import type { CountyList } from '$lib/atlas/types';
import { PlaceBook } from './place-book';
import { Series } from './pool';
import type { CompareFile, SeriesFile } from './types';

/** Where a comparison gets what its page did not bring along; each rejects where it cannot be had. */
export interface Supply {
  file: () => Promise<CompareFile>;
  counties: () => Promise<CountyList>;
  series: (measure: string) => Promise<SeriesFile>;
}

/** Something that could not be loaded, and a way to try again. */
export interface Failure {
  what: 'facts' | 'series';
  retry: () => void;
}

/** The published files of a comparison, each fetched once. */
export class Shelf {
  readonly #supply: Supply;
  #book: PlaceBook | null = $state.raw(null);
  readonly #series = new SvelteMap<string, Series>();
  #bookFailed = $state(false);
  #seriesFailed: readonly string[] = $state.raw([]);
  readonly #asked = new SvelteSet<string>();

  constructor(supply: Supply) {
    this.#supply = supply;
  }

  /** All places there are; null until they are loaded. */
  get book(): PlaceBook | null {
    return this.#book;
  }
  /** Loaded figures by measure. */
  get series(): ReadonlyMap<string, Series> {
    return this.#series;
  }
  get failed(): Failure | null {
    if (this.#bookFailed) return { what: 'facts', retry: () => this.fetchBook() };
    const ids = this.#seriesFailed;
    return ids.length === 0 ? null : { what: 'series', retry: () => void this.fetchSeries(ids) };
  }

  fetchBook(): void {
    this.#bookFailed = false;
    Promise.all([this.#supply.file(), this.#supply.counties()]).then(
      ([file, names]) => (this.#book = new PlaceBook(file, names)),
      () => (this.#bookFailed = true)
    );
  }

  /**
   * Fetches the figures of measures, unless they are there, on their way or have failed and were not asked for again.
   * They are put up at once when all have come, so that whatever is made of them is made once.
   */
  async fetchSeries(ids: readonly string[]): Promise<void> {
    const wanted = ids.filter((id) => !this.#asked.has(id));
    for (const id of wanted) this.#asked.add(id);
    this.#seriesFailed = this.#seriesFailed.filter((id) => !wanted.includes(id));
    const answers = await Promise.allSettled(wanted.map((id) => this.#supply.series(id)));
    for (const [i, answer] of answers.entries()) {
      const id = wanted[i] ?? '';
      if (answer.status === 'fulfilled') this.#series.set(id, new Series(answer.value));
      else {
        this.#asked.delete(id);
        this.#seriesFailed = [...this.#seriesFailed, id];
      }
    }
  }
}
