import type { Words } from '$lib/messages';
import ShareDialog from './ShareDialog.svelte';

/** The dialog, once its words are there. Rejects where they cannot be had; ask again then. */
export async function loadShare(words: Words): Promise<typeof ShareDialog> {
  await words.bring('share', 'timeline', 'county');
  return ShareDialog;
}
