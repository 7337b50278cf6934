import type { Pathname } from '$app/types';
import type { Locale } from '$lib/messages';

/**
 * The path, inside the site, of a route with its parameters in one language: `/es/county/13067-cobb-ga/`.
 * English has no prefix; a route that is not known gives the language's start page.
 */
export function pagePath(
  route: string | null,
  params: Readonly<Record<string, string | undefined>>,
  locale: Locale
): Pathname {
  const parts = (route ?? '')
    .split('/')
    .filter((part) => part !== '' && !part.startsWith('[['))
    .map((part) => part.replace(/^\[(\w+)\]$/, (_, name: string) => params[name] ?? ''));
  if (locale !== 'en') parts.unshift(locale);
  return parts.length === 0 ? '/' : `/${parts.join('/')}/`;
}
