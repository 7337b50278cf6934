import type { Words } from '$lib/messages';
import { bothReleases } from './both';
import OldView from './OldView.svelte';
import SinceNotice from './SinceNotice.svelte';

/** Everything that tells what has changed since a link was made, with the words for it. Rejects where it cannot be had. */
export async function loadSince(id: string, present: string, words: Words) {
  const [both] = await Promise.all([bothReleases(id, present), words.bring('releases')]);
  return { OldView, SinceNotice, both, words };
}
