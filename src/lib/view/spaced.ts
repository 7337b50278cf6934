/** What keeps calls apart. */
export interface Spaced<T> {
  /** Passes a value on: at once, or once the last call is long enough ago, unless a newer value comes before. */
  put(value: T): void;
  /** Passes a waiting value on now. */
  flush(): void;
  /** Forgets a waiting value. */
  drop(): void;
}

/**
 * Calls of a function at least so many milliseconds apart.
 * @param call false where it could do nothing with the value, which then waits for the next call
 */
export function spaced<T>(call: (value: T) => boolean, apart: number): Spaced<T> {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let waiting: { value: T } | null = null;

  function pass(value: T): void {
    waiting = null;
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => {
      timer = null;
      flush();
    }, apart);
    if (!call(value)) waiting = { value };
  }
  function flush(): void {
    if (waiting) pass(waiting.value);
  }
  return {
    put(value) {
      if (timer === null) pass(value);
      else waiting = { value };
    },
    flush,
    drop() {
      waiting = null;
    }
  };
}
