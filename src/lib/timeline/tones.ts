import type { Model } from '$lib/atlas/types';

/** The colour of a model, the same on every timeline and chart; words always name the model as well. */
export const MODEL_TONE: Readonly<Record<Model, string>> = {
  'jail enforcement': 'var(--accent)',
  'task force': 'var(--focus)',
  'warrant service officer': 'color-mix(in oklab, var(--accent) 55%, var(--paper))',
  joint: 'color-mix(in oklab, var(--accent) 55%, var(--focus))',
  unknown: 'var(--rule-strong)'
};
