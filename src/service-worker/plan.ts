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
  /** Paths of the built files, whose names change with their content. */
  built: ReadonlySet<string>;
}

/** Where an answer comes from first, and the name it is kept under; null leaves the request to the browser. */
export type Plan = { from: 'cache' | 'network'; key: string } | null;

/**
 * Built files never change under their name, so the kept copy is as good as the network's. Everything else is fetched
 * anew while there is a network. Files are the same for every query, so none is kept twice.
 */
export function planFor(asked: Asked, site: Site): Plan {
  const url = new URL(asked.url);
  if (asked.method !== 'GET' || asked.partial || url.origin !== site.origin) return null;
  if (!url.pathname.startsWith(`${site.base}/`)) return null;
  // A table is for the reader to keep, and would only fill the cache.
  if (url.pathname.startsWith(`${site.base}/data/tables/`)) return null;
  return { from: site.built.has(url.pathname) ? 'cache' : 'network', key: url.pathname };
}

/** Names of this site's caches begin alike; other sites of the same host are none of our business. */
export function cacheNames(base: string, version: string): { own: string; prefix: string } {
  const prefix = `atlas-287g ${base}/ `;
  return { own: `${prefix}${version}`, prefix };
}
