/// <reference types="@sveltejs/kit" />
/// <reference lib="webworker" />
import { base, build, version } from '$service-worker';
import { MOVED, VERSION_HEADER } from '../lib/update/header';
import { isUsed, keepUsed } from './keep';
import { keptIn, newestKept } from './kept';
import { OpenPages } from './open-pages';
import { cacheFor, judge, outOfUse, planFor, versionIn, type Site } from './plan';

declare const self: ServiceWorkerGlobalScope;

const site: Site = { origin: self.location.origin, base };
const pages = new OpenPages(base);

/** A whole answer of this site; errors, parts and redirects are never kept. */
function isWhole(response: Response): boolean {
  return response.status === 200 && response.type === 'basic' && !response.redirected;
}

/** The version the host has now; null where it cannot be told. */
async function published(): Promise<string | null> {
  try {
    const response = await fetch(`${base}/_app/version.json`, { cache: 'no-cache' });
    const told: unknown = response.ok ? await response.json() : null;
    if (typeof told !== 'object' || told === null || !('version' in told)) return null;
    return typeof told.version === 'string' ? told.version : null;
  } catch {
    return null;
  }
}

async function builtFile(event: FetchEvent, key: string): Promise<Response> {
  const kept = await newestKept(key, base, version);
  if (kept) return kept;
  const response = await fetch(event.request);
  if (isWhole(response)) event.waitUntil(keep(version, key, response.clone()));
  return response;
}

/** Keeps an answer; a full disk spoils only the copy. */
async function keep(of: string, key: string, response: Response): Promise<void> {
  try {
    await (await caches.open(cacheFor(base, of))).put(key, response);
  } catch {
    await response.body?.cancel();
  }
}

/** A page from the network, kept under the version it names; without a network the newest that is kept. */
async function page(event: FetchEvent, key: string): Promise<Response> {
  try {
    const response = await fetch(event.request);
    if (isWhole(response)) {
      const copy = response.clone();
      const isHtml = /^text\/html/.test(response.headers.get('content-type') ?? '');
      event.waitUntil(isHtml ? keepPage(key, copy) : keep(version, key, copy));
    }
    return response;
  } catch (error) {
    const kept = await newestKept(key, base, version);
    if (!kept) throw error;
    // A page's links are relative: under its address without the closing slash they would lead astray.
    const { pathname, search } = new URL(event.request.url);
    return `${pathname}/` === key ? Response.redirect(key + search) : kept;
  }
}

async function keepPage(key: string, response: Response): Promise<void> {
  const copy = response.clone();
  const named = versionIn(await response.text());
  await (named === null ? copy.body?.cancel() : keep(named, key, copy));
}

/** Figures for a page of one build: its kept ones, or the network's where they are certainly of the same build. */
async function figures(event: FetchEvent, key: string): Promise<Response> {
  const told = event.request.headers.get(VERSION_HEADER);
  if (told !== null) event.waitUntil(pages.note(event.clientId, told));
  const of = told ?? (await pages.versionOf(event.clientId));
  const kept = await keptIn(cacheFor(base, of ?? version), key);
  if (kept && of !== null) return kept;
  let response: Response;
  try {
    // They keep their name from build to build, so the browser's copy may be an old one.
    response = await fetch(event.request, { cache: 'no-cache' });
  } catch (error) {
    if (kept) return kept;
    throw error;
  }
  if (!isWhole(response)) return response;
  const verdict = judge(of, await published());
  if (verdict === 'keep' && of !== null) event.waitUntil(keep(of, key, response.clone()));
  if (verdict !== 'refuse') return response;
  await response.body?.cancel();
  (await self.clients.get(event.clientId))?.postMessage(MOVED);
  return new Response(null, { status: 409, statusText: 'A newer build is published' });
}

async function activate(): Promise<void> {
  const old = outOfUse(await caches.keys(), base, version);
  await Promise.all(old.map((name) => caches.delete(name)));
  await self.clients.claim();
  const open = await self.clients.matchAll({ includeUncontrolled: true });
  await pages.forgetAllBut(open.map(({ id }) => id));
}

// While developing nothing is built, and a kept page would only stand in the way.
if (build.length > 0) {
  // Pages of any build are served from their own cache, so a new worker need not wait for the old pages to close.
  self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()));
  self.addEventListener('activate', (event) => event.waitUntil(activate()));
  self.addEventListener('message', (event) => {
    const used: unknown = event.data;
    if (!isUsed(used)) return;
    if (event.source && 'id' in event.source)
      event.waitUntil(pages.note(event.source.id, used.version));
    event.waitUntil(keepUsed(used, { site, version, build }, published));
  });
  self.addEventListener('fetch', (event) => {
    const { method, url, headers } = event.request;
    const plan = planFor({ method, url, partial: headers.has('range') }, site);
    if (plan?.is === 'built') event.respondWith(builtFile(event, plan.key));
    if (plan?.is === 'data') event.respondWith(figures(event, plan.key));
    if (plan?.is === 'page') event.respondWith(page(event, plan.key));
  });
}
