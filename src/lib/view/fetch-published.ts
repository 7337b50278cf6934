import { version } from '$app/environment';
import { asset } from '$app/paths';
import { VERSION_HEADER } from '$lib/update/header';

/** Fetches a published file by its path under `data/`. Rejects where it cannot be had or is not JSON. */
export async function fetchPublished<T>(path: string): Promise<T> {
  const response = await fetch(asset(`/data/${path}`), {
    headers: { [VERSION_HEADER]: version },
    // A file keeps its name from release to release: what the browser has is asked about, whatever its host allows.
    cache: 'no-cache'
  });
  if (!response.ok) throw new Error(`data/${path}: ${response.status}`);
  return response.json();
}
