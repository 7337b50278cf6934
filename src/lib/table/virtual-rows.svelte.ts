import { untrack } from 'svelte';
import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer
} from '@tanstack/virtual-core';

/** Which of many rows of one height are to be drawn inside a box that scrolls. */
export class VirtualRows {
  readonly #virtualizer: Virtualizer<HTMLElement, Element>;
  #box: HTMLElement | null = null;
  #changes = $state(0);

  /** `height` of a row and of what sticks above the rows, in pixels. */
  constructor(
    readonly height: number,
    head: number
  ) {
    this.#virtualizer = new Virtualizer<HTMLElement, Element>({
      count: 0,
      getScrollElement: () => this.#box,
      estimateSize: () => height,
      scrollPaddingStart: head,
      overscan: 8,
      scrollToFn: elementScroll,
      observeElementRect,
      observeElementOffset,
      onChange: () => this.#changed()
    });
  }

  /** Follows a box for as long as it is there: an attachment. */
  readonly follow = (box: HTMLElement): (() => void) => {
    this.#box = box;
    const leave = this.#virtualizer._didMount();
    this.#virtualizer._willUpdate();
    this.#changed();
    return () => {
      this.#box = null;
      leave();
    };
  };

  /** Whoever asks what is drawn is told; whoever causes it does not depend on it. */
  #changed(): void {
    untrack(() => (this.#changes += 1));
  }

  /** How many rows there are now. */
  setCount(count: number): void {
    this.#virtualizer.setOptions({ ...this.#virtualizer.options, count });
    this.#virtualizer._willUpdate();
    this.#changed();
  }

  /** The first row to draw and the one after the last, counted from 0. */
  get drawn(): { from: number; to: number } {
    void this.#changes;
    const items = this.#virtualizer.getVirtualItems();
    return { from: items[0]?.index ?? 0, to: (items.at(-1)?.index ?? -1) + 1 };
  }

  /** Brings a row into view. */
  reveal(index: number): void {
    this.#virtualizer.scrollToIndex(index, { align: 'auto' });
  }

  /** Back to the first row. */
  rewind(): void {
    this.#virtualizer.scrollToOffset(0);
  }
}
