import type { Fips } from '$lib/atlas/types';

/**
 * Writes an ascending list of FIPS codes shortly, a state at a time: `01001003,02013` is 01001, 01003 and 02013.
 * The page carries all 3,231 of them, and this is a third of their plain length.
 */
export function packGround(ground: readonly Fips[]): string {
  let packed = '';
  let state = '';
  for (const fips of ground) {
    const own = fips.slice(0, 2);
    if (own !== state) packed += `${packed && ','}${own}`;
    packed += fips.slice(2);
    state = own;
  }
  return packed;
}

/** Reads what `packGround` wrote. */
export function unpackGround(packed: string): Fips[] {
  return packed.split(',').flatMap((part) => {
    const state = part.slice(0, 2);
    return (part.slice(2).match(/.{3}/g) ?? []).map((county) => state + county);
  });
}
