import { createWords, loadCatalogue, type Locale, type Words } from '$lib/messages';
import type { LayoutLoad } from './$types';

export const prerender = true;
export const trailingSlash = 'always';

// Pages share the words of their locale: a format takes longer to make than to use, and thousands of pages use each.
const shared: Partial<Record<Locale, Words>> = {};

export const load: LayoutLoad = async ({ params }) => {
  const locale = params.lang ?? 'en';
  shared[locale] ??= createWords(locale, await loadCatalogue(locale));
  return { words: shared[locale] };
};
