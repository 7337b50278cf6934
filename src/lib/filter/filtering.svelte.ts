import type { Fips } from '$lib/atlas/types';
import type { PlaceBook } from '$lib/compare/place-book';
import type { Words } from '$lib/messages';
import type { AtlasView } from '$lib/view/atlas-view.svelte';
import { isFiltered } from './filters';
import type { Known, Narrowed } from './narrow';

/** Fetches the tools with the messages they speak, which the explorer does not start with. */
async function loadTools(words: Words) {
  const [tools] = await Promise.all([import('./tools'), words.bring('filters')]);
  return { ...tools, words };
}

/** What a reader can unfold beside the legend. */
export type Fold = 'filters' | 'extremes';

/** The filters at work on a view, with what they need, fetched once a filter is on or asked for. Create it while a component initialises. */
export class Filtering {
  /** What is unfolded. */
  fold = $state<Fold | null>(null);
  /** Whether something that is wanted could not be fetched. */
  failed = $state(false);
  #tools = $state.raw<Awaited<ReturnType<typeof loadTools>> | null>(null);
  #book = $state.raw<PlaceBook | null>(null);
  #reached = $state(false);
  readonly #atlas: AtlasView;
  readonly #words: () => Words;

  /** Null until they are there in the language of the page. */
  readonly tools = $derived.by(() => (this.#tools?.words === this.#words() ? this.#tools : null));
  /** What filters go by; null before the first painting. */
  readonly known: Known | null = $derived.by(() => {
    const { painting, spans, catalogue } = this.#atlas;
    return painting && { painting, spans, states: catalogue.states, book: this.#book };
  });
  readonly #wantsBook = $derived.by(
    () =>
      this.fold === 'filters' ||
      this.#atlas.view.table !== null ||
      (this.tools?.needsBook(this.#atlas.filters) ?? false)
  );
  /** The painting under the filters; null while none is on, or what they need is not there. */
  readonly narrowed: Narrowed | null = $derived.by(() => {
    const { filters } = this.#atlas;
    if (!this.known || !this.tools || !isFiltered(filters)) return null;
    if (this.tools.needsBook(filters) && !this.#book) return null;
    return this.tools.narrow(filters, this.known);
  });

  constructor(atlas: AtlasView, words: () => Words) {
    this.#atlas = atlas;
    this.#words = words;
    $effect(() => {
      if (this.#reached || isFiltered(atlas.filters) || atlas.view.table) void this.#load();
    });
    $effect(() => {
      if (this.tools && this.#wantsBook && !this.#book) void this.#open(this.tools.openBook);
    });
  }

  /** What a county's card says of the filters: that they leave it out; null where they do not. */
  note(fips: Fips): string | null {
    if (!this.tools || !this.narrowed || this.narrowed.shown.has(fips)) return null;
    return this.tools.leftOutWords(this.tools.words);
  }

  /** The reader reaches for the filters. */
  reach(): void {
    this.#reached = true;
  }

  /** Unfolds one, or folds it again. */
  toggle(fold: Fold): void {
    this.fold = this.fold === fold ? null : fold;
    this.reach();
    if (this.failed) this.retry();
  }

  retry(): void {
    this.failed = false;
    if (this.tools) void this.#open(this.tools.openBook);
    else void this.#load();
  }

  async #load(): Promise<void> {
    const words = this.#words();
    if (this.#tools?.words === words) return;
    try {
      this.#tools = await loadTools(words);
    } catch {
      this.failed = true;
    }
  }

  async #open(openBook: () => Promise<PlaceBook>): Promise<void> {
    try {
      this.#book = await openBook();
    } catch {
      this.failed = true;
    }
  }
}
