/** All that colours by intervals need, once a measure may have some or a link asks for them: a single download. */
export { default as DoubtChoice } from './DoubtChoice.svelte';
export { drawnWith, hasIntervals } from './doubt';
export { intervalWords, pictured } from './sentences';
