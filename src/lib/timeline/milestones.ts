import type { Release, Sources } from '$lib/atlas/types';
import type { Milestone } from './marks';

/** `static/data/milestones.json`: the turns of the national program that every county's timeline shows. */
export interface MilestonesFile {
  release: Release;
  /** Oldest first. */
  milestones: Milestone[];
  sources: Sources;
}
