import { keptIn } from './kept';

/** A file name of its own for each page. */
const keyOf = (id: string): string => `/${id}`;

/**
 * Which build each open page is of, as far as it has told. A browser ends a worker that rests, and its memory with it,
 * and a newer worker takes over pages that told the one before: so it is written down.
 */
export class OpenPages {
  readonly #cacheName: string;
  readonly #told = new Map<string, string>();

  /** @param base the folder the site lies in, without a closing slash */
  constructor(base: string) {
    this.#cacheName = `atlas-287g-pages ${base}/`;
  }

  /** Notes the version of a page by its client's id. */
  async note(id: string, version: string): Promise<void> {
    if (this.#told.get(id) === version) return;
    this.#told.set(id, version);
    try {
      await (await caches.open(this.#cacheName)).put(keyOf(id), new Response(version));
    } catch {
      // On a full disk it is known for as long as the worker lives.
    }
  }

  /** The version of a page; null where it has not told. */
  async versionOf(id: string): Promise<string | null> {
    const told = this.#told.get(id) ?? (await (await keptIn(this.#cacheName, keyOf(id)))?.text());
    if (told !== undefined) this.#told.set(id, told);
    return told ?? null;
  }

  /** Forgets all pages but those that are open. */
  async forgetAllBut(open: readonly string[]): Promise<void> {
    const known = await caches.open(this.#cacheName);
    const wanted = new Set(open.map(keyOf));
    for (const request of await known.keys())
      if (!wanted.has(new URL(request.url).pathname)) await known.delete(request);
  }
}
