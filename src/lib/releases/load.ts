import type { Words } from '$lib/messages';
import { fetchPublished } from '$lib/view/fetch-published';
import OldView from './OldView.svelte';
import SinceNotice from './SinceNotice.svelte';
import type { KeptRelease, KeptReleases } from './types';

/** The release a link was made under and the present one; null where the former is not kept. */
export type Both = { then: KeptRelease; now: KeptRelease } | null;

/** Everything that tells what has changed since a link was made, with the words for it. Rejects where it cannot be had. */
export async function loadSince(id: string, present: string, words: Words) {
  const [ids] = await Promise.all([
    fetchPublished<KeptReleases>('releases/index.json'),
    words.bring('releases')
  ]);
  const get = (one: string) => fetchPublished<KeptRelease>(`releases/${one}.json`);
  const known = ids.includes(id) && ids.includes(present);
  const [then, now] = known ? await Promise.all([get(id), get(present)]) : [];
  const both: Both = then && now ? { then, now } : null;
  return { OldView, SinceNotice, both, words };
}
