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
    return ids.length === 0
      ? null
      : { what: 'series', retry: () => ids.forEach((id) => this.fetchSeries(id)) };
  }

  fetchBook(): void {
    this.#bookFailed = false;
    Promise.all([this.#supply.file(), this.#supply.counties()]).then(
      ([file, names]) => (this.#book = new PlaceBook(file, names)),
      () => (this.#bookFailed = true)
    );
  }

  /** Fetches a measure's figures, unless they are there, on their way or have failed and were not asked for again. */
  fetchSeries(id: string): void {
    if (this.#asked.has(id)) return;
    this.#asked.add(id);
    this.#seriesFailed = this.#seriesFailed.filter((one) => one !== id);
    this.#supply.series(id).then(
      (file) => this.#series.set(id, new Series(file)),
      () => {
        this.#asked.delete(id);
        this.#seriesFailed = [...this.#seriesFailed, id];
      }
    );
  }
}
