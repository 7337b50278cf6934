import { untrack } from 'svelte';
import type { Catalogue, CountyList } from '$lib/atlas/types';
import { createWords, type Locale, type Words } from '$lib/messages';
import { loadMessages } from '$lib/messages/catalogue';
import { placeNames } from '$lib/map/place-names';
import {
  DEFAULT_OPTIONS,
  readOptions,
  writeOptions,
  type EmbedOptions,
  type Shown
} from './options';
import { loadSubject, type Get, type Subject } from './subject';

/** CSS pixels a frame has until the helper fits it. */
export const PRESETS = [420, 560, 720] as const;
/** CSS pixels: the narrowest and widest frame that can be asked for. */
export const WIDTHS = { least: 240, most: 2000 } as const;

/** What is chosen in the form of frames, and the facts that its code names. */
export class EmbedForm {
  options: EmbedOptions = $state.raw(DEFAULT_OPTIONS);
  locale: Locale = $state('en');
  height = $state<number>(PRESETS[1]);
  /** As typed. */
  width = $state('');
  counties: CountyList | null = $state.raw(null);
  /** The newest facts with the options they belong to; null before the first. */
  subject: Subject | null = $state.raw(null);
  /** The words of the frame, which may speak another language than the form. */
  words: Words | null = $state.raw(null);
  failed = $state(false);

  readonly #states: Catalogue['states'];
  readonly #get: Get;

  constructor(states: Catalogue['states'], get: Get) {
    this.#states = states;
    this.#get = get;
  }

  readonly names = $derived.by(() => placeNames(this.counties, this.#states));
  /** CSS pixels; null for all the width there is, or while what was typed is no sensible width. */
  readonly pixels = $derived.by(() => {
    const typed = /^\d{2,4}$/.test(this.width.trim()) ? Number(this.width) : 0;
    return typed >= WIDTHS.least && typed <= WIDTHS.most ? typed : null;
  });
  readonly query = $derived.by(() => writeOptions(this.options));
  /** The state that is chosen, by itself or through its county; null for none. */
  readonly state = $derived.by(() => {
    const { shown } = this.options;
    return (
      this.#states.find((one) =>
        shown.kind === 'county'
          ? shown.fips.startsWith(one.fips)
          : shown.kind === 'state' && shown.abbr === one.abbr
      ) ?? null
    );
  });
  /** Counties of the chosen state. */
  readonly own = $derived.by(() => {
    const { counties, state } = this;
    if (!counties || !state) return [];
    return counties.fips.flatMap((fips, i) =>
      fips.startsWith(state.fips)
        ? [{ value: fips, name: `${counties.short[i] ?? fips}${counties.suffix[i] ?? ''}` }]
        : []
    );
  });

  change(change: Partial<EmbedOptions>): void {
    this.options = { ...this.options, ...change };
  }
  /** Takes the view of an address; what else the frame is to be stays. */
  takeLink(text: string): void {
    const at = text.indexOf('?');
    this.change({ view: readOptions(at < 0 ? '' : text.slice(at).replace(/#.*$/s, '')).view });
  }
  /** Another kind of frame, of the place chosen before where there is one. */
  setKind(kind: string): void {
    const state = this.state ?? this.#states[0];
    if (state && kind === 'state') this.change({ shown: { kind, abbr: state.abbr } });
    else if (state && kind === 'county') this.setState(state.abbr, kind);
    else this.change({ shown: { kind: 'map' } });
  }
  setState(abbr: string, kind: Shown['kind']): void {
    const state = this.#states.find((one) => one.abbr === abbr);
    const first = this.counties?.fips.find((fips) => state && fips.startsWith(state.fips));
    if (kind === 'county' && first) this.change({ shown: { kind, fips: first } });
    else this.change({ shown: { kind: 'state', abbr } });
  }

  /** Loads names once, then the facts of the options. Returns a function that drops a late answer. */
  load(): () => void {
    const { options, locale } = this;
    let wanted = true;
    const speaking = loadMessages(locale, ['start', 'embed', 'filters']);
    void Promise.all([this.#load(options), speaking]).then(
      ([subject, messages]) => {
        if (!wanted) return;
        this.words = createWords(locale, messages);
        [this.subject, this.failed] = [subject, false];
      },
      () => {
        if (wanted) this.failed = true;
      }
    );
    return () => (wanted = false);
  }

  async #load(options: EmbedOptions): Promise<Subject> {
    const counties = untrack(() => this.counties) ?? (await this.#get<CountyList>('counties.json'));
    this.counties = counties;
    return loadSubject(options, counties.fips, this.#get);
  }
}
