/** What a request is to the worker. */
export interface Asked {
  method: string;
  url: string;
  /** Whether it asks for a part of a file only. */
  partial: boolean;
}

/** The site as the worker serves it. */
export interface Site {
  /** `https://example.org` */
  origin: string;
  /** The folder the site lies in, without a closing slash; empty for the root. */
  base: string;
}

/**
 * What an answer is, and the name it is kept under; null leaves the request to the browser.
 * - `built`: its name changes with its content, so any kept copy is as good as the network's.
 * - `data`: figures, the same throughout one build, and never to be mixed with those of another.
 * - `page`: whole in itself, and fetched anew while there is a network.
 */
export type Plan = { is: 'built' | 'data' | 'page'; key: string } | null;

/** Below these a file is for the reader to keep, or for other sites to show, and would only fill the cache. */
const LEFT_ALONE = ['data/tables/', 'og/'];
/** Files by which browsers learn of a newer build. */
const OF_THE_BUILD = ['_app/version.json', 'service-worker.js'];

/** Sorts a request. Files are the same for every query, so none is kept twice. */
export function planFor(asked: Asked, site: Site): Plan {
  const url = new URL(asked.url);
  if (asked.method !== 'GET' || asked.partial || url.origin !== site.origin) return null;
  if (!url.pathname.startsWith(`${site.base}/`)) return null;
  const inside = url.pathname.slice(site.base.length + 1);
  if (OF_THE_BUILD.includes(inside) || LEFT_ALONE.some((folder) => inside.startsWith(folder)))
    return null;
  if (inside.startsWith('_app/immutable/')) return { is: 'built', key: url.pathname };
  if (inside.endsWith('__data.json') || /^data\/.*\.json$/.test(inside))
    return { is: 'data', key: url.pathname };
  return { is: 'page', key: pageKey(url.pathname) };
}

/** One name for a page, however its host writes it: `/a/`, `/a`, `/a.html` and `/a/index.html` are the same page. */
function pageKey(path: string): string {
  const page = path.replace(/(?:index)?\.html$/, '');
  const isFile = /\.[a-z0-9]+$/i.test(page.slice(page.lastIndexOf('/')));
  return page.endsWith('/') || isFile ? page : `${page}/`;
}

/** Caches of this site begin alike; other sites of the same host are none of our business. */
export function prefixFor(base: string): string {
  return `atlas-287g ${base}/ `;
}

/** The cache of one build, whose version names the release of its facts and its code. */
export function cacheFor(base: string, version: string): string {
  return prefixFor(base) + version;
}

/**
 * Caches that are out of use. The build before stays, for pages of it that are still open.
 * @param names of all caches of the host, oldest first
 */
export function outOfUse(names: readonly string[], base: string, version: string): string[] {
  const own = cacheFor(base, version);
  const others = names.filter((name) => name.startsWith(prefixFor(base)) && name !== own);
  return others.slice(0, -1);
}

/**
 * What to do with figures from the network for a page of one build, once it is known which build the host had after
 * they came: only then is it certain of which build they are.
 * @param page version of the page that asks; null where it is not known
 * @param published version that the host has; null where it cannot be told
 */
export function judge(page: string | null, published: string | null): 'keep' | 'pass' | 'refuse' {
  if (page === null || published === null) return 'pass';
  return page === published ? 'keep' : 'refuse';
}

/** The version that a page's HTML names; null where it names none. */
export function versionIn(html: string): string | null {
  return /<meta name="atlas-version" content="([^"]+)"/.exec(html)?.[1] ?? null;
}
