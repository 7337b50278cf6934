import type { Words } from '$lib/messages';

/** Fetches the panel's contents with the messages they speak, which the explorer does not start with. Rejects where they cannot be had; ask again then. */
export async function loadPanel(words: Words) {
  const [{ default: CountyPanel }] = await Promise.all([
    import('./CountyPanel.svelte'),
    words.bring('county', 'story', 'timeline')
  ]);
  return CountyPanel;
}

/** Fetches the panel ahead of a choice that seems near; what fails now is asked for again by the choice itself. */
export function fetchPanelAhead(words: Words): void {
  loadPanel(words).catch(() => undefined);
}
