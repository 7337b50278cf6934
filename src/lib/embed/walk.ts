import type { Fips } from '$lib/atlas/types';
import { spokenCard, type Card } from '$lib/map/card';
import type { PlaceRows, Point } from '$lib/map/ground-types';
import { keyAction } from '$lib/map/keys';
import { nearestCounty, nextCounty, type Direction } from '$lib/map/nearby';
import { countyOf } from '$lib/map/svg-ground';
import type { Sight } from './sight';
import { showTip } from './tip';

/** What a walk over the map of a frame shows itself in. */
export interface WalkParts {
  /** Takes the keys, and holds the map. */
  stage: HTMLElement;
  map: SVGSVGElement;
  paths: readonly SVGPathElement[];
  /** The outline of the county that is meant. */
  outline: SVGPathElement;
  tip: HTMLElement;
  /** Read aloud. */
  said: HTMLElement;
}

/** What a walk asks and does. */
export interface WalkActs {
  /** What is said of a county; comes late where its name has to be fetched. */
  card(fips: Fips): Promise<Card>;
  /** A county was clicked, or chosen by key; null lets go. */
  choose(fips: Fips | null): void;
}

/** Pointer and keys on the map of a frame: what they mean is outlined and named, arrows walk, plus, minus and 0 zoom. */
export class Walk {
  readonly #parts: WalkParts;
  readonly #acts: WalkActs;
  readonly #sight: Sight;
  /** The county that is meant by pointer or keys. */
  #meant: Fips | null = null;
  /** The county the keys are on. */
  #focused: Fips | null = null;
  #rows: Pick<PlaceRows, 'ids' | 'labels'> | null = null;

  constructor(parts: WalkParts, acts: WalkActs, sight: Sight) {
    this.#parts = parts;
    this.#acts = acts;
    this.#sight = sight;
    const { map, stage } = parts;
    map.addEventListener('pointermove', (event) => {
      if (event.pointerType !== 'touch') this.#point(event);
    });
    map.addEventListener('pointerleave', () => this.leave());
    map.addEventListener('click', ({ target }) => acts.choose(countyOf(target)));
    stage.addEventListener('keydown', (event) => this.#press(event));
    stage.addEventListener('blur', () => this.leave());
  }

  /** The map shows another part of the plane: a tip goes with the county the keys are on, and leaves the pointer's. */
  moved(): void {
    const place = this.#place();
    if (this.#focused !== null && place) this.#mean(this.#focused, this.#inWindow(place));
    else if (this.#meant !== null) this.leave();
  }

  /** Lets go of the county that is meant. */
  leave(): void {
    this.#focused = this.#meant = null;
    this.#parts.outline.setAttribute('d', '');
    this.#parts.tip.hidden = true;
    this.#parts.said.textContent = '';
  }

  #point({ target, clientX, clientY, buttons }: PointerEvent): void {
    const fips = countyOf(target);
    if (fips === null || buttons !== 0) return this.leave();
    this.#focused = null;
    this.#mean(fips, [clientX, clientY]);
  }

  #mean(fips: Fips, at: Point, aloud = false): void {
    const { outline, tip, said } = this.#parts;
    if (fips !== this.#meant) outline.setAttribute('d', this.#path(fips)?.getAttribute('d') ?? '');
    this.#meant = fips;
    void this.#acts.card(fips).then((card) => {
      if (this.#meant !== fips) return;
      showTip(tip, card, at);
      if (aloud) said.textContent = spokenCard(card);
    });
  }

  #path(fips: Fips): SVGPathElement | undefined {
    return this.#parts.paths.find(({ id }) => id === `c${fips}`);
  }

  #press(event: KeyboardEvent): void {
    const action = keyAction(event);
    if (!action || action.do === 'compare') return;
    if (action.do === 'select' && this.#focused === null) return;
    if (action.do === 'clear' && this.#meant === null) return;
    event.preventDefault();
    if (action.do === 'step') this.#step(action.direction);
    else if (action.do === 'zoom') this.#sight.zoom(action.steps, this.#place());
    else if (action.do === 'home') this.#sight.restart();
    else if (action.do === 'select') this.#acts.choose(this.#focused);
    else {
      this.leave();
      this.#acts.choose(null);
    }
  }

  /** The middle of each county's box, found once a reader walks. */
  #places(): Pick<PlaceRows, 'ids' | 'labels'> {
    return (this.#rows ??= {
      ids: this.#parts.paths.map(({ id }) => id.slice(1)),
      labels: this.#parts.paths.map((path): Point => {
        const { x, y, width, height } = path.getBBox();
        return [x + width / 2, y + height / 2];
      })
    });
  }

  /** Where the county is that the keys are on. */
  #place(): Point | undefined {
    if (this.#focused === null) return undefined;
    const { ids, labels } = this.#places();
    return labels[ids.indexOf(this.#focused)];
  }

  #inWindow(place: Point): Point {
    const { left, top } = this.#parts.map.getBoundingClientRect();
    const [x, y] = this.#sight.pixel(place);
    return [left + x, top + y];
  }

  #step(direction: Direction): void {
    const places = this.#places();
    const { x, y } = this.#sight.camera;
    const from = this.#focused;
    const to =
      from === null ? nearestCounty(places, [x, y]) : (nextCounty(places, from, direction) ?? from);
    if (to === null) return;
    this.#focused = to;
    const place = this.#place();
    if (!place) return;
    this.#sight.reveal(place);
    this.#mean(to, this.#inWindow(place), true);
  }
}
