import type { Words } from '$lib/messages';
import SpreadPicture from './SpreadPicture.svelte';

/** What makes the chart a picture, once its words are there. Rejects where they cannot be had; ask again then. */
export async function loadPicture(words: Words): Promise<typeof SpreadPicture> {
  await words.bring('share');
  return SpreadPicture;
}
