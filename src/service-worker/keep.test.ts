import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keepUsed } from './keep';
import { keptIn, newestKept } from './kept';
import { cacheFor, type Site } from './plan';

const site: Site = { origin: 'https://example.org', base: '' };
const page = (version: string) => `<meta name="atlas-version" content="${version}" />`;
const html = (text: string) => new Response(text, { headers: { 'content-type': 'text/html' } });

/** A made-up store: caches by name, each with its files by key. */
let stored: Map<string, Map<string, Response>>;
const written = (version: string, key: string) => stored.get(cacheFor('', version))?.get(key);

beforeEach(() => {
  stored = new Map();
  vi.stubGlobal('caches', {
    keys: async () => [...stored.keys()],
    match: async (key: string, { cacheName }: { cacheName?: string } = {}) => {
      for (const [name, files] of stored)
        if ((cacheName ?? name) === name && files.has(key)) return files.get(key)?.clone();
      return undefined;
    },
    open: async (name: string) => {
      const files = stored.get(name) ?? new Map<string, Response>();
      stored.set(name, files);
      return {
        match: async (key: string) => files.get(key)?.clone(),
        put: async (key: string, response: Response) => void files.set(key, response)
      };
    }
  });
});
afterEach(() => vi.unstubAllGlobals());

const keep = (paths: string[], build: string[] = []) =>
  keepUsed(
    { version: 'two', paths, all: build.length > 0 },
    { site, version: 'two', build },
    async () => 'two'
  );

it('keeps the newest page though the build before and the browser hold an older one', async () => {
  stored.set(cacheFor('', 'one'), new Map([['/', html(page('one'))]]));
  const asked = vi.fn(async (_: string, { cache }: RequestInit) =>
    html(page(cache === 'force-cache' ? 'one' : 'two'))
  );
  vi.stubGlobal('fetch', asked);
  await keep(['/']);
  expect(await written('two', '/')?.text()).toBe(page('two'));
  expect(asked).toHaveBeenCalledOnce();
});

it('takes what is named after its content from the build before, and asks for it no more', async () => {
  const key = '/_app/immutable/entry/start.abc.js';
  stored.set(cacheFor('', 'one'), new Map([[key, new Response('the same')]]));
  const asked = vi.fn();
  vi.stubGlobal('fetch', asked);
  await keep([key]);
  expect(await written('two', key)?.text()).toBe('the same');
  expect(asked).not.toHaveBeenCalled();
});

it('never keeps a page of another build, nor figures of one', async () => {
  vi.stubGlobal('fetch', async (path: string) =>
    path === '/' ? html(page('three')) : Response.json({})
  );
  await keepUsed(
    { version: 'two', paths: ['/', '/data/counties.json'], all: false },
    { site, version: 'two', build: [] },
    async () => 'three'
  );
  expect([...(stored.get(cacheFor('', 'two'))?.keys() ?? [])]).toEqual([]);
});

it('finds a file in the newest build that has it', async () => {
  stored.set(cacheFor('', 'one'), new Map([['/a', new Response('1')]]));
  stored.set(cacheFor('', 'two'), new Map([['/a', new Response('2')]]));
  stored.set(cacheFor('/other', 'nine'), new Map([['/b', new Response('9')]]));
  expect(await (await newestKept('/a', '', 'three'))?.text()).toBe('2');
  expect(await newestKept('/b', '', 'three')).toBeUndefined();
  // Looking leaves no empty cache behind.
  expect(stored.has(cacheFor('', 'three'))).toBe(false);
});

it('does without a store that cannot be read', async () => {
  const broken = async () => Promise.reject(new DOMException('disk full', 'QuotaExceededError'));
  vi.stubGlobal('caches', { keys: broken, match: broken, open: broken });
  expect(await newestKept('/a', '', 'two')).toBeUndefined();
  expect(await keptIn(cacheFor('', 'two'), '/a')).toBeUndefined();
  await expect(keep(['/a'])).resolves.toBeUndefined();
});
