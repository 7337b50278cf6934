import { cacheFor, prefixFor } from './plan';

/** The kept copy of a file in the cache of one build. Undefined where there is none, or where the browser's store cannot be read. */
export async function keptIn(cacheName: string, key: string): Promise<Response | undefined> {
  try {
    return await caches.match(key, { cacheName });
  } catch {
    return undefined;
  }
}

/** The kept copy of a file, of the newest build that has one. */
export async function newestKept(
  key: string,
  base: string,
  version: string
): Promise<Response | undefined> {
  const own = cacheFor(base, version);
  const others = (await namesOfAll()).filter(
    (name) => name.startsWith(prefixFor(base)) && name !== own
  );
  for (const name of [own, ...others.reverse()]) {
    const kept = await keptIn(name, key);
    if (kept) return kept;
  }
  return undefined;
}

async function namesOfAll(): Promise<string[]> {
  try {
    return await caches.keys();
  } catch {
    return [];
  }
}
