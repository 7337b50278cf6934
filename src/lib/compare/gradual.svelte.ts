import { afterPaint } from '$lib/ui/after-paint';

/** More than a wide screen shows of a table's columns. */
const FIRST = 16;
/** So many more are made at a time that a key or the pointer never waits long. */
const STEP = 24;

/** How many of many things are made: those in view at once, the others bit by bit once these are painted. */
export class Gradual {
  #made = $state(FIRST);

  /** Create it while a component initialises; `count` says how many there are. */
  constructor(count: () => number) {
    $effect(() => {
      if (this.#made < count()) return afterPaint(() => (this.#made += STEP));
    });
  }

  get made(): number {
    return this.#made;
  }
}
