import { fetchPublished } from '$lib/view/fetch-published';
import { unpackGround, type PackedGround } from './ground-codec';
import type { Ground } from './ground-types';

let coming: Promise<Ground> | null = null;

/** The ground's shapes and places, fetched once. Rejects where they cannot be had; the next call tries again. */
export function loadGround(): Promise<Ground> {
  coming ??= fetchPublished<PackedGround>('ground.json')
    .then(unpackGround)
    .catch((error: unknown) => {
      coming = null;
      throw error;
    });
  return coming;
}
