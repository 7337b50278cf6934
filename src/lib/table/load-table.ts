import type { Words } from '$lib/messages';

/** Fetches the table with the messages it speaks, which the explorer does not start with. Rejects where they cannot be had; ask again then. */
export async function loadTable(words: Words) {
  const [{ default: MapTable }] = await Promise.all([
    import('./MapTable.svelte'),
    words.bring('table')
  ]);
  return MapTable;
}
