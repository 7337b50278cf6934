import type { Words } from '$lib/messages';
import UpdateNotice from './UpdateNotice.svelte';
import { watchForUpdate } from './watch';

/** All that the notice of a newer build needs: once there is one, the host may no longer have the parts of this one. */
export async function loadUpdate(words: Words) {
  await words.bring('update');
  return { UpdateNotice, watchForUpdate, words };
}
