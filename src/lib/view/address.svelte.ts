import { pushState, replaceState } from '$app/navigation';
import { resolve } from '$app/paths';
import { page } from '$app/state';
import type { Pathname } from '$app/types';
import type { Locale } from '$lib/messages';
import type { Query } from './codec';
import { pagePath } from './page-path';

/** The part of the address bar that a view lives in. */
export interface Address {
  readonly query: Query;
  /** Puts another query there, as a new history entry or in place of the present one. */
  write(query: Query, how: 'push' | 'replace'): void;
}

// A prerendered page is the same for every query: until it is hydrated it has none.
let awake = $state(false);

/** Makes the query readable. Call once the first page is hydrated. */
export function wakeAddress(): void {
  awake = true;
}

/** The path of the present page in a language. */
export function hereIn(locale: Locale): Pathname {
  return pagePath(page.route.id, page.params, locale);
}

/**
 * The browser's address bar. Views are pushed as shallow entries: nothing is loaded, and neither focus nor scroll
 * moves, on the way there or on the way back. Such an entry's query is in its state, for `page.url` stays behind.
 */
export const address: Address = {
  get query() {
    return awake ? (page.state.query ?? queryOf(page.url)) : '';
  },
  write(query, how) {
    const path = hereIn(page.params.lang ?? 'en');
    const href = query === '' ? resolve(path) : resolve(`${path}${query}`);
    if (how === 'push') pushState(href, { query });
    else replaceState(href, { query });
  }
};

function queryOf(url: URL): Query {
  return url.search === '' ? '' : `?${url.search.slice(1)}`;
}
