/// <reference types="@sveltejs/kit" />
/// <reference lib="webworker" />
import { base, build, version } from '$service-worker';
import { cacheNames, planFor, type Site } from './plan';

declare const self: ServiceWorkerGlobalScope;

const { own, prefix } = cacheNames(base, version);
const site: Site = { origin: self.location.origin, base, built: new Set(build) };

/** The explorer in both languages with all it asks for by itself. */
const EXPLORER = [
  '/',
  '/es/',
  '/__data.json',
  '/es/__data.json',
  '/data/counties.json',
  '/data/ground.json',
  '/data/search.json'
].map((path) => base + path);

/** Whether the reader asked the browser to spare data, or has a slow line. */
function sparesData(): boolean {
  const connection: unknown = Reflect.get(self.navigator, 'connection');
  if (typeof connection !== 'object' || connection === null) return false;
  const line: unknown = Reflect.get(connection, 'effectiveType');
  return Reflect.get(connection, 'saveData') === true || (line !== undefined && line !== '4g');
}

/** A whole answer of this site; errors, parts and redirects are never kept. */
function isWhole(response: Response): boolean {
  return response.status === 200 && response.type === 'basic' && !response.redirected;
}

async function keep(cache: Cache, path: string): Promise<void> {
  // A built file of an earlier release is the same file.
  const earlier = site.built.has(path) ? await caches.match(path) : undefined;
  const response = earlier ?? (await fetch(path));
  if (!earlier && !isWhole(response)) throw new Error(`${path}: ${response.status}`);
  await cache.put(path, response);
}

async function install(): Promise<void> {
  const cache = await caches.open(own);
  const paths = sparesData() ? EXPLORER.slice(0, 2) : [...build, ...EXPLORER];
  await Promise.all(paths.map((path) => keep(cache, path)));
}

async function activate(): Promise<void> {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(prefix) && name !== own);
  await Promise.all(old.map((name) => caches.delete(name)));
  await self.clients.claim();
}

async function fromNetwork(event: FetchEvent, key: string): Promise<Response> {
  const cache = await caches.open(own);
  try {
    const response = await fetch(event.request);
    // The reader does not wait for the copy, and a full disk spoils only the copy.
    if (isWhole(response)) event.waitUntil(cache.put(key, response.clone()).catch(() => undefined));
    return response;
  } catch (error) {
    const kept = await cache.match(key);
    if (kept) return kept;
    throw error;
  }
}

async function fromCache(event: FetchEvent, key: string): Promise<Response> {
  const cache = await caches.open(own);
  return (await cache.match(key)) ?? fromNetwork(event, key);
}

// While developing nothing is built, and a kept page would only stand in the way.
if (build.length > 0) {
  self.addEventListener('install', (event) => event.waitUntil(install()));
  self.addEventListener('activate', (event) => event.waitUntil(activate()));
  self.addEventListener('fetch', (event) => {
    const { request } = event;
    const { method, url, headers } = request;
    const plan = planFor({ method, url, partial: headers.has('range') }, site);
    if (!plan) return;
    event.respondWith(
      plan.from === 'cache' ? fromCache(event, plan.key) : fromNetwork(event, plan.key)
    );
  });
}
