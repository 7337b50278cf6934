import { getContext, setContext } from 'svelte';
import type { Look, Painting } from '$lib/atlas/paint';
import type { Fips, Measure } from '$lib/atlas/types';
import type { Filtering } from '$lib/filter/filtering.svelte';
import type { Words } from '$lib/messages';
import type { AtlasView } from '$lib/view/atlas-view.svelte';
import type { DoubtMode } from '$lib/view/view';
import type { IntervalForm, Pictured } from './sentences';

/** Fetches what colours by intervals with the messages it speaks, which the explorer does not start with. */
async function loadParts(words: Words) {
  const [parts] = await Promise.all([import('./parts'), words.bring('doubt')]);
  return { ...parts, words };
}

/** Whether figures of a measure can have intervals: shares of people or things that were counted one by one. */
function mayHaveIntervals({ kind, unit }: Measure): boolean {
  return kind === 'share' && unit !== 'average daily population';
}

/** The uncertainty in the map's colours, fetched once it can matter. Create it while a component initialises. */
export class DoubtView {
  /** Whether what a link asks for could not be fetched. */
  failed = $state(false);
  #parts = $state.raw<Awaited<ReturnType<typeof loadParts>> | null>(null);
  readonly #atlas: AtlasView;
  readonly #filtering: Filtering;
  readonly #words: () => Words;
  readonly #mode = $derived.by(() => this.#atlas.view.doubt);

  /** Null until they are there in the language of the page. */
  readonly parts = $derived.by(() => (this.#parts?.words === this.#words() ? this.#parts : null));
  /** Whether any county of the painting has an interval. */
  readonly offered = $derived.by(() => {
    const { painting } = this.#atlas;
    return (this.parts && painting && this.parts.hasIntervals(painting)) ?? false;
  });
  /** The mode the map is drawn in; null while it shows values. */
  readonly mode: DoubtMode | null = $derived.by(() => (this.offered ? this.#mode : null));
  /** What the map draws, and which of its counties do not stand back; null for all. */
  readonly drawn: { painting: Painting | null; shown: ReadonlySet<Fips> | null } = $derived.by(
    () => {
      const { painting } = this.#atlas;
      const shown = this.#filtering.narrowed?.shown ?? null;
      if (!this.parts || !painting || !this.mode) return { painting, shown };
      return this.parts.drawnWith(painting, shown, this.mode);
    }
  );

  constructor(atlas: AtlasView, filtering: Filtering, words: () => Words) {
    this.#atlas = atlas;
    this.#filtering = filtering;
    this.#words = words;
    $effect(() => {
      if (this.#mode !== null || mayHaveIntervals(atlas.measure)) void this.load();
    });
  }

  /** A county's interval in words; null where it has none. */
  note(fips: Fips, form?: IntervalForm): string | null {
    const { painting } = this.#atlas;
    if (!this.parts || !painting) return null;
    return this.parts.intervalWords(painting, painting.counties.get(fips), this.#words(), form);
  }
  /** How the map draws a county; null before the first painting. */
  look(fips: Fips): Look | null {
    return this.drawn.painting?.counties.get(fips)?.look ?? null;
  }
  /** What a picture of these counties counts and says; null while the map shows values. */
  pictured(painting: Painting): Pictured | null {
    return this.parts && this.mode && this.parts.pictured(painting, this.mode, this.#words());
  }

  async load(): Promise<void> {
    const words = this.#words();
    if (this.#parts?.words === words) return;
    this.failed = false;
    try {
      this.#parts = await loadParts(words);
    } catch {
      // Colours by value are whole without it: only who asked for others misses something.
      this.failed = this.#mode !== null;
    }
  }
}

const KEY = Symbol('doubt');

/** Makes it known to every component below, and returns it. */
export function provideDoubt(view: DoubtView): DoubtView {
  return setContext(KEY, view);
}

/** The one of the explorer page around a component. */
export function useDoubt(): DoubtView {
  return getContext<DoubtView>(KEY);
}
