import { createWords, loadCatalogue } from '$lib/messages';
import type { LayoutLoad } from './$types';

export const prerender = true;
export const trailingSlash = 'always';

export const load: LayoutLoad = async ({ params }) => {
  const locale = params.lang ?? 'en';
  return { words: createWords(locale, await loadCatalogue(locale)) };
};
