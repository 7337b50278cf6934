import { fetchPublished } from '$lib/view/fetch-published';
import type { PackedGround } from './ground-codec';
import type { Ground } from './ground-types';

let coming: Promise<Ground> | null = null;

async function unpacked(): Promise<Ground> {
  // What unpacks the ground comes with it, not with the page.
  const [packed, { unpackGround }] = await Promise.all([
    fetchPublished<PackedGround>('ground.json'),
    import('./ground-codec')
  ]);
  return unpackGround(packed);
}

/** The ground's shapes and places, fetched once. Rejects where they cannot be had; the next call tries again. */
export function loadGround(): Promise<Ground> {
  coming ??= unpacked().catch((error: unknown) => {
    coming = null;
    throw error;
  });
  return coming;
}
