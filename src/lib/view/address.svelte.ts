import { pushState, replaceState } from '$app/navigation';
import { resolve } from '$app/paths';
import { page } from '$app/state';
import type { Pathname } from '$app/types';
import type { Locale } from '$lib/messages';
import type { Query } from './codec';
import { pagePath } from './page-path';
import { spaced } from './spaced';

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
  // The entry that a waiting query is of is left behind, or the page is left.
  addEventListener('popstate', dropWaiting);
  addEventListener('beforeunload', replacing.flush);
}

/** Puts a waiting query into the address bar. Call before the page is left for another one. */
export function settleAddress(): void {
  replacing.flush();
}

/** Milliseconds between queries in one history entry: Safari refuses more than a hundred in half a minute. */
const APART = 350;

/** The newest query while it waits for the address bar. */
let waiting = $state<Query | null>(null);
const replacing = spaced((query: Query) => {
  const taken = enter(query, 'replace');
  if (taken) waiting = null;
  return taken;
}, APART);

function dropWaiting(): void {
  replacing.drop();
  waiting = null;
}

/** The path of the present page in a language. */
export function hereIn(locale: Locale): Pathname {
  return pagePath(page.route.id, page.params, locale);
}

/** Puts a query into the address bar; false where the browser refuses it for now. */
function enter(query: Query, how: 'push' | 'replace'): boolean {
  const path = hereIn(page.params.lang ?? 'en');
  const href = query === '' ? resolve(path) : resolve(`${path}${query}`);
  try {
    if (how === 'push') pushState(href, { query });
    else replaceState(href, { query });
    return true;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'SecurityError') return false;
    throw error;
  }
}

/**
 * The browser's address bar. Views are pushed as shallow entries: nothing is loaded, and neither focus nor scroll
 * moves, on the way there or on the way back. Such an entry's query is in its state, for `page.url` stays behind.
 * Queries that replace each other quickly, as those of a slider do, reach the bar some times a second; what the browser
 * refuses is shown all the same, and reaches it later.
 */
export const address: Address = {
  get query() {
    return awake ? (waiting ?? page.state.query ?? queryOf(page.url)) : '';
  },
  write(query, how) {
    if (how === 'push') {
      replacing.flush();
      if (enter(query, how)) {
        dropWaiting();
        return;
      }
    }
    waiting = query;
    replacing.put(query);
  }
};

function queryOf(url: URL): Query {
  return url.search === '' ? '' : `?${url.search.slice(1)}`;
}
