import type { Words } from '$lib/messages';
import { bothReleases } from './both';
import SinceCompared from './SinceCompared.svelte';

/** What tells what has changed in a comparison's places since its link was made. Rejects where it cannot be had. */
export async function loadSinceCompared(id: string, present: string, words: Words) {
  const [both] = await Promise.all([bothReleases(id, present), words.bring('releases')]);
  return { SinceCompared, both, words };
}
