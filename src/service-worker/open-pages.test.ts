import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { OpenPages } from './open-pages';
import { outOfUse } from './plan';

/** A made-up store: caches by name, each with its files by path. */
let stored: Map<string, Map<string, Response>>;

beforeEach(() => {
  stored = new Map();
  vi.stubGlobal('caches', {
    match: async (key: string, { cacheName }: { cacheName: string }) =>
      stored.get(cacheName)?.get(key)?.clone(),
    open: async (name: string) => {
      const files = stored.get(name) ?? new Map<string, Response>();
      stored.set(name, files);
      return {
        put: async (key: string, response: Response) => void files.set(key, response),
        keys: async () => [...files.keys()].map((key) => new Request(`https://example.org${key}`)),
        delete: async ({ url }: Request) => files.delete(new URL(url).pathname)
      };
    }
  });
});
afterEach(() => vi.unstubAllGlobals());

it('still knows of which build a page is when the worker begins anew', async () => {
  await new OpenPages('/atlas').note('page-1', 'one');
  await new OpenPages('/atlas').note('page-2', 'two');
  const anew = new OpenPages('/atlas');
  expect(await anew.versionOf('page-1')).toBe('one');
  expect(await anew.versionOf('page-2')).toBe('two');
  expect(await anew.versionOf('page-3')).toBeNull();
});

it('forgets pages that are closed, and no other site’s', async () => {
  await new OpenPages('/atlas').note('page-1', 'one');
  await new OpenPages('/atlas').note('page-2', 'one');
  await new OpenPages('/other').note('page-1', 'nine');
  await new OpenPages('/atlas').forgetAllBut(['page-2']);
  const anew = new OpenPages('/atlas');
  expect(await anew.versionOf('page-1')).toBeNull();
  expect(await anew.versionOf('page-2')).toBe('one');
  expect(await new OpenPages('/other').versionOf('page-1')).toBe('nine');
});

it('is not taken for the files of a build', async () => {
  await new OpenPages('/atlas').note('page-1', 'one');
  expect(outOfUse([...stored.keys(), ...stored.keys()], '/atlas', 'two')).toEqual([]);
});

it('does without a store for as long as the worker lives', async () => {
  const broken = async () => Promise.reject(new DOMException('disk full', 'QuotaExceededError'));
  vi.stubGlobal('caches', { match: broken, open: broken });
  const pages = new OpenPages('');
  await pages.note('page-1', 'one');
  expect(await pages.versionOf('page-1')).toBe('one');
  expect(await pages.versionOf('page-2')).toBeNull();
});
