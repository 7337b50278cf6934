import { error } from '@sveltejs/kit';
import { asset } from '$app/paths';

/** A published file by its path under `data/`; null where there is none. Throws where it cannot be had for another reason. */
export async function fetchFacts<File>(
  fetch: typeof globalThis.fetch,
  path: string
): Promise<File | null> {
  const response = await fetch(asset(`/data/${path}`));
  if (response.status === 404) return null;
  if (!response.ok) error(502, `data/${path}: ${response.status}`);
  return response.json();
}
