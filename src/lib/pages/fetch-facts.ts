import { error } from '@sveltejs/kit';
import { browser, version } from '$app/environment';
import { asset } from '$app/paths';
import { VERSION_HEADER } from '$lib/update/header';

/** A published file by its path under `data/`; null where there is none. Throws where it cannot be had for another reason. */
export async function fetchFacts<File>(
  fetch: typeof globalThis.fetch,
  path: string
): Promise<File | null> {
  // On the server there is but one build, and Kit would tell apart what was fetched with another header.
  const headers: HeadersInit = browser ? { [VERSION_HEADER]: version } : {};
  const response = await fetch(asset(`/data/${path}`), { headers });
  if (response.status === 404) return null;
  if (!response.ok) error(502, `data/${path}: ${response.status}`);
  return response.json();
}
