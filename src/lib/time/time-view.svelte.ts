import type { Words } from '$lib/messages';

/** Fetches what shows agreements through time with its facts and messages, which the explorer does not start with. */
async function loadTime(words: Words) {
  const { openRecord, ...parts } = await import('./time-parts');
  const [record] = await Promise.all([openRecord(), words.bring('time')]);
  return { ...parts, record, words };
}

/** The control of time, fetched once a reader opens it or a link names a date. Create it while a component initialises. */
export class TimeView {
  open = $state(false);
  failed = $state(false);
  /** Null until they are there in the language of the page. */
  readonly parts = $derived.by(() =>
    this.open && this.#parts?.words === this.#words() ? this.#parts : null
  );
  #parts = $state.raw<Awaited<ReturnType<typeof loadTime>> | null>(null);
  readonly #words: () => Words;

  constructor(words: () => Words) {
    this.#words = words;
    $effect(() => {
      this.open = /[?&]d=/.test(location.search);
    });
    $effect(() => {
      if (this.open) void this.load();
    });
  }

  async load(): Promise<void> {
    const words = this.#words();
    this.failed = false;
    try {
      this.#parts = await loadTime(words);
    } catch {
      this.failed = true;
    }
  }
}
