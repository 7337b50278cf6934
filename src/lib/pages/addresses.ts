import { resolve } from '$app/paths';
import type { Pathname } from '$app/types';
import { ORIGIN } from '$lib/site';

/** How a page names another for machines: in full where the site knows its address, else relative to the page. */
export function addressOf(path: Pathname): string {
  return ORIGIN === '' ? resolve(path) : ORIGIN + path;
}
