/** How many places a list shows at once where it has many more. */
export const FEW = 12;
/** Up to so many all are shown: a button to bring two or three would be longer than they are. */
export const MANY = 16;

/** The first places of a long list until the reader asks for all: eighty at once are slow to make and long to scroll past. */
export class FirstFew<Item> {
  /** Whether the reader asked for all. */
  all = $state(false);
  readonly #items: () => readonly Item[];
  readonly #shown = $derived.by(() =>
    this.all || !this.isLong ? this.#items() : this.#items().slice(0, FEW)
  );

  constructor(items: () => readonly Item[]) {
    this.#items = items;
  }

  get shown(): readonly Item[] {
    return this.#shown;
  }
  get count(): number {
    return this.#items().length;
  }
  get isLong(): boolean {
    return this.#items().length > MANY;
  }
}
