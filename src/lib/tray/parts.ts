/** All that the set of places needs once there is one, or may soon be one: a single download. */
export { default as SetButton } from './SetButton.svelte';
export { default as SetOutlines } from './SetOutlines.svelte';
export { default as Tray } from './Tray.svelte';
