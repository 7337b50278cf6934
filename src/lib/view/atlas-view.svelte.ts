import { getContext, setContext, untrack } from 'svelte';
import { defaultDay, findMeasure, findPeriod } from '$lib/atlas/measures';
import type { Painting, Question } from '$lib/atlas/paint';
import type { Catalogue, CountyList, DayDate, Fips, Measure, Period, Span } from '$lib/atlas/types';
import type { Address } from './address.svelte';
import { answer, paintAtHand, type Outcome } from './answer';
import { isSensible } from './camera';
import type { Chosen } from '$lib/compare/set';
import { fits, type Filters } from '$lib/filter/filters';
import {
  askable,
  newestPeriod,
  readView,
  resolveView,
  writeView,
  type Askable,
  type Query
} from './codec';
import { Facts, type Opening } from './facts';
import { unpackGround } from './ground-list';
import type { Failure, Supply } from './supply';
import type { TableOrder } from './table-order';
import type { Camera, DoubtMode, Dropped, View } from './view';

/** Milliseconds after which the address follows a moving day. */
const ADDRESS_MS = 400;

/**
 * The one view of an explorer page: what its link says and what is known about it.
 * Create it while the page's component initialises; everything shareable is written back to the address.
 */
export class AtlasView {
  readonly catalogue: Catalogue;
  /** The county under the pointer or the keyboard. */
  hovered = $state<Fips | null>(null);

  readonly #ground: readonly Fips[];
  readonly #known: Askable;
  readonly #facts: Facts;
  readonly #address: Address;
  readonly #supply: Supply;

  #painting: Painting | null = $state.raw(null);
  #loading = $state(false);
  #failed: Failure | null = $state.raw(null);
  #counties: CountyList = $state.raw({ fips: [], short: [], suffix: [] });
  #dropped: Dropped[] = $state.raw([]);
  #attempt = $state(0);

  readonly #link = $derived.by(() => readView(this.#address.query, this.#known));
  // Apart from the view, so that a moved camera or another county does not make a new question.
  readonly #measureId = $derived.by(() => this.#link.view.measure);
  readonly #periodId = $derived.by(() => this.#link.view.period);
  readonly #everywhere = $derived.by(() => this.#link.view.everywhere);
  readonly #measure = $derived.by(
    () => resolveView({ measure: this.#measureId, period: this.#periodId }, this.catalogue).measure
  );
  readonly #period = $derived.by(
    () => findPeriod(this.#measure, this.#periodId) ?? newestPeriod(this.#measure)
  );
  /** A day that is ahead of the address: shown at once, written there when the slider rests. */
  #moved: { day: DayDate | null; under: Query } | null = $state.raw(null);
  #resting: ReturnType<typeof setTimeout> | undefined;
  readonly #view = $derived.by(() =>
    this.#moved?.under === this.#address.query
      ? { ...this.#link.view, day: this.#moved.day }
      : this.#link.view
  );
  readonly #day = $derived.by(() => this.#view.day ?? this.defaultDay);
  readonly #question: Question = $derived.by(() => ({
    measure: this.#measure,
    period: this.#period,
    day: this.#day,
    everywhere: this.#everywhere
  }));

  readonly #filterText = $derived.by(() => JSON.stringify(this.#link.view.filters));
  readonly #filters = $derived.by(() => {
    void this.#filterText;
    return untrack(() => this.#link.view.filters);
  });

  /** The question and how often it was asked: another attempt asks the same again. */
  readonly #asked = $derived.by(() => ({ question: this.#question, attempt: this.#attempt }));

  constructor(opening: Opening, address: Address, supply: Supply) {
    this.catalogue = opening.catalogue;
    this.#ground = unpackGround(opening.ground);
    this.#known = askable(opening.catalogue, this.#ground);
    this.#facts = new Facts(opening, supply.column);
    this.#address = address;
    this.#supply = supply;
    this.#counties = opening.counties;
    this.#painting = paintAtHand(this.#question, this.#ground, this.#facts);

    $effect(() => {
      if (this.#link.dropped.length > 0) this.#dropped = this.#link.dropped;
    });
    $effect(() =>
      answer(
        this.#asked.question,
        this.#ground,
        this.#facts,
        untrack(() => this.#painting),
        (outcome) => this.#show(outcome)
      )
    );
    $effect(() => this.#loadCounties());
  }

  /** What the address says, or the nearest valid view. */
  get view(): View {
    return this.#view;
  }
  /** What the link held that could not be honoured, until it is dismissed. */
  get dropped(): Dropped[] {
    return this.#dropped;
  }
  get measure(): Measure {
    return this.#measure;
  }
  get period(): Period {
    return this.#period;
  }
  /** The day whose agreements are shown. */
  get day(): DayDate {
    return this.#day;
  }
  /** The day shown when the link names none. */
  get defaultDay(): DayDate {
    return defaultDay(this.#measure, this.#period, this.catalogue.release.asOf);
  }
  /** Which counties are meant; the same object until a filter changes. */
  get filters(): Filters {
    return this.#filters;
  }
  /** The newest answer with its own question, which is an earlier one while `loading` or `failed`; null before the first. */
  get painting(): Painting | null {
    return this.#painting;
  }
  get loading(): boolean {
    return this.#loading;
  }
  get failed(): Failure | null {
    return this.#failed;
  }
  /** Agreements by county. */
  get spans(): ReadonlyMap<Fips, readonly Span[]> {
    return this.#facts.spans;
  }
  /** Names: at first only of the counties the page opens with. */
  get counties(): CountyList {
    return this.#counties;
  }

  /** A county's long name; null while it is not known. */
  nameOf(fips: Fips): string | null {
    const row = this.#counties.fips.indexOf(fips);
    const short = this.#counties.short[row];
    return short === undefined ? null : short + (this.#counties.suffix[row] ?? '');
  }

  select(fips: Fips | null): void {
    this.#write({ county: fips }, 'push');
  }
  /** Another measure, in the same period where it has that, else in its newest. */
  setMeasure(id: string): void {
    const measure = findMeasure(this.catalogue, id);
    if (!measure) return;
    const period = findPeriod(measure, this.#period.id) ?? newestPeriod(measure);
    const { range, ...others } = this.view.filters;
    const kept = range && fits(range, measure.breaks) ? range : null;
    const filters = { ...others, range: kept };
    this.#write({ measure: id, period: period.id, filters }, 'push');
  }
  setPeriod(id: string): void {
    if (findPeriod(this.#measure, id)) this.#write({ period: id }, 'push');
  }
  setEverywhere(everywhere: boolean): void {
    this.#write({ everywhere }, 'push');
  }
  /** Colours that take account of the intervals; null for the values alone. */
  setDoubt(doubt: DoubtMode | null): void {
    this.#write({ doubt }, 'push');
  }
  /** Another day; null for the measure's own. */
  setDay(day: DayDate | null): void {
    this.#write({ day: day === this.defaultDay ? null : day }, 'push');
  }
  /**
   * A day on the way through time: no new history entry, and the address follows a little later, for browsers refuse
   * to write it many times a second.
   */
  moveDay(day: DayDate): void {
    this.#moved = { day: day === this.defaultDay ? null : day, under: this.#address.query };
    this.#resting ??= setTimeout(() => {
      this.#resting = undefined;
      this.#write({}, 'replace');
    }, ADDRESS_MS);
  }
  /** Other filters. Who asks for counties without an agreement is shown their figures, too. */
  setFilters(filters: Filters, how: 'push' | 'replace' = 'push'): void {
    const without = ({ status }: Filters): boolean => status.some((one) => one !== 'in-force');
    const asked = without(filters) && !without(this.view.filters);
    this.#write({ filters, everywhere: this.view.everywhere || asked }, how);
  }
  /** Opens the table in an order, or closes it. */
  setTable(table: TableOrder | null, how: 'push' | 'replace' = 'push'): void {
    this.#write({ table }, how);
  }
  /** Where the map looks now; no new history entry. Null for the whole nation. */
  setCamera(camera: Camera | null): void {
    this.#write({ camera: camera && isSensible(camera) ? camera : null }, 'replace');
  }
  /** Another set of places to compare. */
  setPlaces(places: Chosen[]): void {
    this.#write({ places }, 'push');
  }
  /** Whether a place is in the set. */
  hasPlace(token: string): boolean {
    return this.view.places.some((place) => place.token === token);
  }
  addPlace(token: string): void {
    if (!this.hasPlace(token)) this.setPlaces([...this.view.places, { token, label: null }]);
  }
  /** Adds a place to the set, or takes it out again. */
  togglePlace(token: string): void {
    if (this.hasPlace(token)) this.setPlaces(this.view.places.filter((one) => one.token !== token));
    else this.addPlace(token);
  }
  /** Leaves out places that turned out not to exist, and says so. */
  refusePlaces(tokens: readonly string[]): void {
    this.#dropped = [
      ...this.#dropped,
      ...tokens.map((value) => ({ what: 'place' as const, value }))
    ];
    const places = this.view.places.filter(({ token }) => !tokens.includes(token));
    this.#write({ places }, 'replace');
  }
  /** Shows the figures of the release the link was made under, or no longer. */
  showOld(old: boolean): void {
    const { release } = this.view;
    if (release) this.#write({ release: { ...release, old } }, 'push');
  }
  /** Lets go of the release the link was made under. */
  dismissRelease(): void {
    this.#write({ release: null }, 'replace');
  }
  dismissDropped(): void {
    this.#dropped = [];
    this.#write({}, 'replace');
  }

  #write(change: Partial<View>, how: 'push' | 'replace'): void {
    const query = writeView({ ...this.view, ...change }, this.catalogue);
    if (query !== this.#address.query) this.#address.write(query, how);
  }

  #show(outcome: Outcome): void {
    this.#loading = outcome.kind === 'loading';
    this.#failed =
      outcome.kind === 'failed' ? { what: 'figures', retry: () => (this.#attempt += 1) } : null;
    if (outcome.kind === 'painted') this.#painting = outcome.painting;
  }

  #loadCounties(): void {
    this.#supply.counties().then(
      (counties) => (this.#counties = counties),
      () => {
        // Names are missing, not figures: only a failure of figures, if there is one, is said.
        this.#failed ??= { what: 'counties', retry: () => this.#retryCounties() };
      }
    );
  }

  #retryCounties(): void {
    this.#failed = null;
    this.#loadCounties();
  }
}

const KEY = Symbol('atlas');

/** Makes the view known to every component below, and returns it. */
export function provideAtlas(atlas: AtlasView): AtlasView {
  return setContext(KEY, atlas);
}

/** The view of the explorer page around a component. */
export function useAtlas(): AtlasView {
  return getContext<AtlasView>(KEY);
}
