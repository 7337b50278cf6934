import { getContext, setContext, untrack } from 'svelte';
import { findMeasure, findPeriod, mapMeasures } from '$lib/atlas/measures';
import type { Catalogue, Measure, Period } from '$lib/atlas/types';
import type { Words } from '$lib/messages';
import type { Address } from '$lib/view/address.svelte';
import { defaultMeasure, newestPeriod } from '$lib/view/codec';
import {
  readComparison,
  tidyLabel,
  writeComparison,
  type Chosen,
  type Comparison,
  type Lost
} from './codec';
import type { PlaceBook, Token } from './place-book';
import { placeFigure, type Series } from './pool';
import { standings, standsOut } from './sentence';
import { Shelf, type Failure, type Supply } from './shelf.svelte';
import { chosenPlaces, columnsOf, named, referenceOf, settledOf, tableOf } from './table';
import type { Named, Table } from './table-types';

/**
 * The one comparison of the page: what its link says and what is known about it. Create it while the page's component
 * initialises. Setters write to the address; places, measures and references make a history entry, order and names of
 * places do not.
 */
export class ComparisonView {
  readonly catalogue: Catalogue;
  /** The place or county under the pointer or the keyboard, in table and charts alike. */
  highlighted = $state<Token | null>(null);
  /** What the last change did, for a live region. */
  said = $state('');

  readonly #address: Address;
  readonly #shelf: Shelf;
  readonly #words: () => Words;
  #lost: Lost[] = $state.raw([]);

  readonly #link = $derived.by(() => {
    const book = this.book;
    return readComparison(this.#address.query, {
      catalogue: this.catalogue,
      // Until the places are known every one is taken at its word.
      hasPlace: (token) => book === null || book.find(token) !== null
    });
  });
  readonly #measure = $derived.by(
    () => findMeasure(this.catalogue, this.view.measure) ?? defaultMeasure(this.catalogue)
  );
  readonly #period = $derived.by(
    () => findPeriod(this.#measure, this.view.period) ?? newestPeriod(this.#measure)
  );
  readonly #places = $derived.by(() =>
    this.book ? chosenPlaces(this.#words(), this.book, this.view) : []
  );
  readonly #reference = $derived.by(() =>
    this.book ? referenceOf(this.#words(), this.book, this.view) : null
  );
  #lastColumns: Named[] = [];
  /** The very same ones while no place or name changes, so that all that is made of them can stay. */
  readonly #columns = $derived.by(() => {
    const now = this.book ? columnsOf(this.#words(), this.book, this.view) : [];
    if (!isSame(now, this.#lastColumns)) this.#lastColumns = now;
    return this.#lastColumns;
  });
  readonly #settled = $derived.by(() =>
    this.book ? settledOf(this.#words(), this.book, this.#columns) : null
  );
  readonly #table = $derived.by(() => {
    if (!this.book || !this.#settled || this.#places.length === 0) return null;
    const facts = { book: this.book, catalogue: this.catalogue, series: this.series };
    const asked = { measure: this.#measure, period: this.#period };
    return tableOf(this.#words(), facts, this.view, asked, this.#settled);
  });
  readonly #standsOut = $derived.by(() => this.#sentences());

  constructor(catalogue: Catalogue, address: Address, supply: Supply, words: () => Words) {
    this.catalogue = catalogue;
    this.#address = address;
    this.#shelf = new Shelf(supply);
    this.#words = words;
    $effect(() => {
      if (this.book && this.#link.lost.length > 0) this.#lost = this.#link.lost;
    });
    $effect(() => untrack(() => this.#shelf.fetchBook()));
    $effect(() => {
      const others = this.view.places.length > 0 ? mapMeasures(this.catalogue) : [];
      const chosen = this.#measure.id;
      untrack(() => {
        void this.#shelf.fetchSeries([chosen]);
        void this.#shelf.fetchSeries(others.map(({ id }) => id));
      });
    });
  }

  /** What the address says, or the nearest valid comparison. */
  get view(): Comparison {
    return this.#link.view;
  }
  get measure(): Measure {
    return this.#measure;
  }
  get period(): Period {
    return this.#period;
  }
  /** All places there are; null until they are loaded. */
  get book(): PlaceBook | null {
    return this.#shelf.book;
  }
  /** Loaded figures by measure: the chosen measure's, and with places those of all others. */
  get series(): ReadonlyMap<string, Series> {
    return this.#shelf.series;
  }
  /** The chosen places in the reader's order, under the names they go by. Empty until the places are known. */
  get places(): readonly Named[] {
    return this.#places;
  }
  get reference(): Named | null {
    return this.#reference;
  }
  /** The comparison as it is shown; null without places. Rows of figures that are not loaded yet are missing. */
  get table(): Table | null {
    return this.#table;
  }
  /** What stands out, in whole sentences; none until the figures are there. */
  get standsOut(): readonly string[] {
    return this.#standsOut;
  }
  get loading(): boolean {
    const asked = this.book && this.series.has(this.#measure.id);
    return !asked && this.failed === null;
  }
  get failed(): Failure | null {
    return this.#shelf.failed;
  }
  /** What the link held that could not be honoured, until it is dismissed. */
  get lost(): readonly Lost[] {
    return this.#lost;
  }

  has(token: Token): boolean {
    return this.view.places.some((place) => place.token === token);
  }
  /** Appends a place, unless it is there already; one that does not exist is passed over. */
  add(token: Token): void {
    const name = this.#nameOf(token);
    if (name === null) return;
    if (this.has(token)) return this.#say('compare.set.already', { name });
    const places = [...this.view.places, { token, label: null }];
    this.#write({ places }, 'push');
    this.#say('compare.set.added', { name, n: places.length });
  }
  /** Takes a place out; the others are then held against nothing if it was the reference. */
  remove(token: Token): void {
    const name = this.#nameOf(token);
    const places = this.view.places.filter((place) => place.token !== token);
    const reference = this.view.reference === token ? null : this.view.reference;
    this.#write({ places, reference }, 'push');
    if (name !== null) this.#say('compare.set.removed', { name });
  }
  toggle(token: Token): void {
    if (this.has(token)) this.remove(token);
    else this.add(token);
  }
  /** Moves a place by so many others, to the ends at most, in the reader's own order. */
  move(token: Token, by: number): void {
    const from = this.view.places.findIndex((place) => place.token === token);
    const to = Math.max(0, Math.min(this.view.places.length - 1, from + by));
    const moved = this.view.places[from];
    if (!moved || to === from) return;
    const places = this.view.places.filter((place) => place !== moved);
    places.splice(to, 0, moved);
    this.#write({ places, sort: null }, 'replace');
    this.#say('compare.set.moved', { name: this.#nameOf(token) ?? token, n: to + 1 });
  }
  /** Gives a place another name; an empty one, or its own, gives it its own back. */
  rename(token: Token, text: string): void {
    const own = this.book && named(this.#words(), this.book, token, null)?.name;
    const tidy = tidyLabel(text);
    const label = tidy === own ? null : tidy;
    const places = this.view.places.map((place) =>
      place.token === token ? { token, label } : place
    );
    this.#write({ places }, 'replace');
    this.#say('compare.set.renamed', { name: label ?? own ?? token });
  }
  /** Puts a group's counties in its place. */
  split(token: Token): void {
    const counties = this.book?.find(token)?.counties ?? [];
    const at = this.view.places.findIndex((place) => place.token === token);
    if (at < 0) return;
    const others = this.view.places.filter((place) => place.token !== token);
    const fresh = counties.filter((fips) => others.every((place) => place.token !== fips));
    this.set([
      ...others.slice(0, at),
      ...fresh.map((fips): Chosen => ({ token: fips, label: null })),
      ...others.slice(at)
    ]);
  }
  /** Another set of places. */
  set(places: Chosen[]): void {
    const gone =
      !places.some(({ token }) => token === this.view.reference) &&
      this.has(this.view.reference ?? '');
    this.#write({ places, reference: gone ? null : this.view.reference }, 'push');
    this.#say('compare.set.count', { n: places.length });
  }
  clear(): void {
    this.#write({ places: [], reference: null, sort: null }, 'push');
    this.#say('compare.set.cleared', {});
  }
  setReference(token: Token | null): void {
    this.#write({ reference: token }, 'push');
  }
  setSort(sort: Comparison['sort']): void {
    this.#write({ sort }, 'replace');
  }
  /** Another measure, in the same period where it has that, else in its newest. */
  setMeasure(id: string): void {
    const measure = findMeasure(this.catalogue, id);
    if (!measure) return;
    const period = findPeriod(measure, this.#period.id) ?? newestPeriod(measure);
    this.#write({ measure: id, period: period.id }, 'push');
  }
  setPeriod(id: string): void {
    if (findPeriod(this.#measure, id)) this.#write({ period: id }, 'push');
  }
  /** Lets go of the release the link was made under. */
  dismissRelease(): void {
    this.#write({ release: null }, 'replace');
  }
  dismissLost(): void {
    this.#lost = [];
    this.#write({}, 'replace');
  }

  #write(change: Partial<Comparison>, how: 'push' | 'replace'): void {
    const query = writeComparison({ ...this.view, ...change }, this.catalogue);
    if (query !== this.#address.query) this.#address.write(query, how);
  }

  #say(key: Parameters<Words['t']>[0], values: Parameters<Words['t']>[1]): void {
    this.said = this.#words().t(key, values);
  }

  #nameOf(token: Token): string | null {
    const label = this.view.places.find((place) => place.token === token)?.label ?? null;
    return this.book && (named(this.#words(), this.book, token, label)?.name ?? null);
  }

  #sentences(): string[] {
    const own = this.series.get(this.#measure.id);
    if (!this.book || !own) return [];
    const [measure, period] = [this.#measure, this.#period];
    const all = standings(this.book, measure, period, own, this.#places);
    const held = this.#reference && {
      token: this.#reference.place.token,
      name: this.#reference.name,
      figure: placeFigure(this.#reference.place, measure, period, own).figure
    };
    return standsOut(this.#words(), measure, period, all, held);
  }
}

function isSame(some: readonly Named[], others: readonly Named[]): boolean {
  return (
    some.length === others.length &&
    some.every(({ place, name }, i) => place === others[i]?.place && name === others[i].name)
  );
}

const KEY = Symbol('comparison');

/** Makes the comparison known to every component below, and returns it. */
export function provideComparison(comparison: ComparisonView): ComparisonView {
  return setContext(KEY, comparison);
}

/** The comparison of the page around a component. */
export function useComparison(): ComparisonView {
  return getContext<ComparisonView>(KEY);
}
