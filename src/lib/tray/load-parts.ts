import type { Words } from '$lib/messages';

/** Fetches the parts of the set of places with the messages they speak, which the explorer does not start with. Rejects where they cannot be had; ask again then. */
export async function loadParts(words: Words) {
  const [parts] = await Promise.all([import('./parts'), words.bring('tray')]);
  return { ...parts, words };
}
