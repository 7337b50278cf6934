import type { CountyList } from '$lib/atlas/types';
import type { GetColumn } from './facts';

/** Something that could not be loaded, and a way to try again. */
export interface Failure {
  what: 'figures' | 'counties';
  retry: () => void;
}

/** Where the view gets what its page did not bring along. */
export interface Supply {
  column: GetColumn;
  counties: () => Promise<CountyList>;
}
