import type { Used } from '../lib/update/header';
import { cacheFor, judge, planFor, versionIn, type Site } from './plan';

/** What the explorer asks for by itself, in both languages, besides the built files. */
const EXPLORER = [
  '/',
  '/es/',
  '/__data.json',
  '/es/__data.json',
  '/favicon.svg',
  '/data/counties.json',
  '/data/ground.json',
  '/data/search.json'
];

/** Whether a message is what a page tells about itself. */
export function isUsed(told: unknown): told is Used {
  if (typeof told !== 'object' || told === null) return false;
  if (!('version' in told && 'paths' in told && 'all' in told)) return false;
  const { version, paths, all } = told;
  return (
    typeof version === 'string' &&
    typeof all === 'boolean' &&
    Array.isArray(paths) &&
    paths.every((path) => typeof path === 'string')
  );
}

interface Worker {
  site: Site;
  version: string;
  /** Paths of the built files. */
  build: readonly string[];
}

/**
 * Keeps what a page has used, built files from the browser's own cache wherever that has them, so that little is fetched
 * twice; for a reader who has come back, the whole explorer too. A page of another build than the worker's is left alone: it was
 * loaded in the moment of an update, and its next visit is kept.
 * @param published asks which version the host has
 */
export async function keepUsed(
  used: Used,
  { site, version, build }: Worker,
  published: () => Promise<string | null>
): Promise<void> {
  if (used.version !== version) return;
  const cache = await caches.open(cacheFor(site.base, version)).catch(() => null);
  if (!cache) return;
  const more = used.all ? [...build, ...EXPLORER.map((path) => site.base + path)] : [];
  const figures: [key: string, response: Response][] = [];
  // One file at a time: the reader's own requests come first.
  for (const path of new Set([...used.paths, ...more])) {
    const plan = planFor({ method: 'GET', url: site.origin + path, partial: false }, site);
    if (!plan || (await cache.match(plan.key))) continue;
    // All but built files keep their names from build to build, so a copy of the browser's may be an old one.
    const mode = plan.is === 'built' ? 'force-cache' : 'no-cache';
    const response = await whole(plan.key, mode, version);
    if (!response) continue;
    if (plan.is === 'data') figures.push([plan.key, response]);
    else await put(cache, plan.key, response);
  }
  if (figures.length > 0 && judge(version, await published()) === 'keep')
    for (const [key, response] of figures) await put(cache, key, response);
}

/** A kept or fetched file; null where it cannot be had whole or is a page of another version. */
async function whole(key: string, mode: RequestCache, version: string): Promise<Response | null> {
  try {
    const built = mode === 'force-cache' ? await caches.match(key) : undefined;
    const response = built ?? (await fetch(key, { cache: mode }));
    if (response.status !== 200 || response.redirected) return null;
    const isHtml = /^text\/html/.test(response.headers.get('content-type') ?? '');
    return isHtml && versionIn(await response.clone().text()) !== version ? null : response;
  } catch {
    return null;
  }
}

/** A full disk spoils only the copy. */
async function put(cache: Cache, key: string, response: Response): Promise<void> {
  await cache.put(key, response).catch(() => undefined);
}
