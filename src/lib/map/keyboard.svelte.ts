import type { Fips } from '$lib/atlas/types';
import type { Ground, Point } from './ground-types';
import { keyAction } from './keys';
import { nearestCounty, nextCounty, type Direction } from './nearby';
import { HOME, visibleBox } from './plane';
import type { Stage } from './stage.svelte';

/** What the keys act on. */
export interface Acts {
  selected(): Fips | null;
  select(fips: Fips | null): void;
  /** Puts a county into the comparison, or takes it out. */
  compare(fips: Fips): void;
  /** The reader reaches for the map. */
  reach(): void;
}

/** The keyboard's way over the map: arrows walk, Enter selects, c compares, Escape lets go, plus, minus and 0 zoom. */
export class Keyboard {
  /** The county the keyboard is on, while it is on the map. */
  focused = $state<Fips | null>(null);
  /** Where that county is on the plane. */
  place = $state.raw<Point | null>(null);

  readonly #stage: Stage;
  readonly #shapes: () => Promise<Ground | null>;
  readonly #acts: Acts;
  /** Steps that still wait for the shapes: what is pressed after them acts on where they lead. */
  #walk: Promise<void> = Promise.resolve();

  constructor(stage: Stage, shapes: () => Promise<Ground | null>, acts: Acts) {
    this.#stage = stage;
    this.#shapes = shapes;
    this.#acts = acts;
  }

  press(event: KeyboardEvent): void {
    const action = keyAction(event);
    if (!action) return;
    // An Escape with nothing to let go of is left to whoever else listens.
    if (action.do === 'clear' && this.#county === null) return;
    event.preventDefault();
    switch (action.do) {
      case 'step':
        this.#acts.reach();
        this.#walk = this.#walk.then(() => this.#step(action.direction));
        break;
      case 'zoom':
        this.#acts.reach();
        this.#zoom(action.steps);
        break;
      case 'home':
        this.#stage.go(HOME, { byReader: true });
        break;
      case 'select':
        void this.#walk.then(() => {
          if (this.focused !== null) this.#acts.select(this.focused);
        });
        break;
      case 'compare':
        void this.#walk.then(() => {
          if (this.#county !== null) this.#acts.compare(this.#county);
        });
        break;
      case 'clear':
        this.leave();
        this.#acts.select(null);
        break;
    }
  }

  get #county(): Fips | null {
    return this.focused ?? this.#acts.selected();
  }

  /** The keyboard leaves the map. */
  leave(): void {
    this.focused = null;
    this.place = null;
  }

  #zoom(steps: number): void {
    const { aim } = this.#stage;
    const [x, y] = this.place ?? [aim.x, aim.y];
    const k = aim.k * 2 ** steps;
    this.#stage.go(k < 1.2 ? HOME : { x, y, k }, { byReader: true });
  }

  async #step(direction: Direction): Promise<void> {
    const counties = (await this.#shapes())?.counties;
    if (!counties) return;
    const { aim } = this.#stage;
    const from = this.focused;
    const to =
      from === null
        ? (this.#acts.selected() ?? nearestCounty(counties, [aim.x, aim.y]))
        : (nextCounty(counties, from, direction) ?? from);
    if (to === null) return;
    this.focused = to;
    this.place = counties.labels[counties.ids.indexOf(to)] ?? null;
    this.#keepInView();
  }

  /** Moves the map along where the county would leave it. */
  #keepInView(): void {
    const { aim, viewport } = this.#stage;
    if (!this.place) return;
    const [x, y] = this.place;
    const [left, top, right, bottom] = visibleBox(aim, viewport);
    const [marginX, marginY] = [(right - left) * 0.1, (bottom - top) * 0.1];
    const inside =
      x > left + marginX && x < right - marginX && y > top + marginY && y < bottom - marginY;
    if (!inside && aim.k > 1) this.#stage.go({ x, y, k: aim.k }, { byReader: true });
  }
}
