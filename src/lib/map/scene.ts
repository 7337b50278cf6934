import type { Fips } from '$lib/atlas/types';
import type { Outline } from './gl-style';
import type { Ground } from './ground-types';
import type { Stage } from './stage.svelte';

/** What something drawn above the map needs to stay in step with it. */
export interface MapScene {
  stage: Stage;
  /** Whether the map's size is known. */
  measured: boolean;
  /** Fetches the shapes in full detail; null where they cannot be had. */
  shapes: () => Promise<Ground | null>;
  /** Counties whose outlines the map itself draws. */
  outlined: Record<Outline, Fips | null>;
}
