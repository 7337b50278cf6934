import { fetchPublished } from '$lib/view/fetch-published';
import type { KeptRelease, KeptReleases } from './types';

/** The release a link was made under and the present one; null where the former is not kept. */
export type Both = { then: KeptRelease; now: KeptRelease } | null;

/** Fetches the release of a link and the present one. Rejects where they cannot be had. */
export async function bothReleases(id: string, present: string): Promise<Both> {
  const ids = await fetchPublished<KeptReleases>('releases/index.json');
  if (!ids.includes(id) || !ids.includes(present)) return null;
  const get = (one: string) => fetchPublished<KeptRelease>(`releases/${one}.json`);
  const [then, now] = await Promise.all([get(id), get(present)]);
  return { then, now };
}
