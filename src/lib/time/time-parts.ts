/** All that shows agreements through time: a single download. */
export { default as TimeBar } from './TimeBar.svelte';
export { default as TimeMarks } from './TimeMarks.svelte';
export { openRecord } from './record';
