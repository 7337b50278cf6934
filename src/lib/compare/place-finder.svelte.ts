import { answer } from '$lib/search/answer';
import type { SearchFile } from '$lib/search/format';
import { openIndex, type SearchIndex } from '$lib/search/search-index';
import { aboutText, noteTexts } from '$lib/search/wording';
import { ZipShelf } from '$lib/search/zip-shelf.svelte';
import type { MessageKey, Words } from '$lib/messages';
import { fetchPublished } from '$lib/view/fetch-published';
import { findGroups, type GroupName } from './find-groups';
import type { Token } from './place-book';

/** A line of the list of answers; choosing it adds `token`. */
export interface Option {
  key: string;
  token: Token;
  label: string;
  about: string;
}

/** What is answered to a text: groups of lines, and what is said below them. */
export interface Answers {
  groups: { name: string; options: Option[] }[];
  notes: string[];
}

/** Finds places by name: groups of counties at once, counties through the search's own index once that is fetched. */
export class PlaceFinder {
  #index: SearchIndex | null = $state.raw(null);
  #stage = $state<'idle' | 'loading' | 'failed'>('idle');
  readonly #zips = new ZipShelf();

  get failed(): boolean {
    return this.#stage === 'failed';
  }

  /** Fetches what counties are found by, once; after a failure again. */
  async fetch(): Promise<void> {
    if (this.#index || this.#stage === 'loading') return;
    this.#stage = 'loading';
    try {
      this.#index = openIndex(await fetchPublished<SearchFile>('search.json'));
      this.#stage = 'idle';
    } catch {
      this.#stage = 'failed';
    }
  }

  /** The ZIP file that a text waits for; null where it waits for none. */
  awaits(text: string): string | null {
    const said = this.#answer(text.trim());
    return said?.is === 'waiting' ? said.digit : null;
  }
  async fetchZips(digit: string): Promise<void> {
    await this.#zips.fetch(digit);
  }

  /** Answers what was typed; nothing to a blank text. */
  find(words: Words, names: readonly GroupName[], text: string): Answers {
    const typed = text.trim();
    if (typed === '') return { groups: [], notes: [] };
    const found = findGroups(names, typed).map(({ token, name }) => ({
      key: `g-${token}`,
      token,
      label: name,
      about: ''
    }));
    const groups =
      found.length > 0 ? [{ name: words.t('compare.set.groups'), options: found }] : [];
    const said = this.#answer(typed);
    if (!said) {
      const waiting = this.failed ? 'search.failed' : 'search.loading';
      return { groups, notes: [words.t(waiting)] };
    }
    const places = said.is === 'found' ? said.found.groups : [];
    return {
      groups: [
        ...groups,
        ...places.map(({ kind, hits }) => ({
          name: words.t(`search.group.${kind}` satisfies MessageKey),
          options: hits.map(({ key, fips, label, about }) => ({
            key,
            token: fips,
            label,
            about: aboutText(about, words)
          }))
        }))
      ],
      // That no county is called so is no news where a group is.
      notes: found.length > 0 && said.is === 'none' ? [] : noteTexts(said, typed, words)
    };
  }

  #answer(typed: string) {
    if (!this.#index || typed === '') return null;
    return answer(this.#index, (digit) => this.#zips.get(digit), typed);
  }
}
