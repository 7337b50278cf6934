/** All that filters need once one is on or about to be: a single download. */
export { default as TableSheet } from '$lib/table/TableSheet.svelte';
export { openBook } from '$lib/tray/open-book';
export { default as Brush } from './Brush.svelte';
export { default as Chips } from './Chips.svelte';
export { default as Extremes } from './Extremes.svelte';
export { default as FilterPanel } from './FilterPanel.svelte';
export { narrow, needsBook } from './narrow';
export { keptWords, leftOutWords, narrowedWords } from './wording';
