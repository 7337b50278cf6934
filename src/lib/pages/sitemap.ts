import type { Pathname } from '$app/types';
import { LOCALES } from '$lib/messages';
import { pagePath } from '$lib/view/page-path';

/** The parameters of every page of a route with parameters, by route id. */
export type Entries = ReadonlyMap<string, readonly Record<string, string>[]>;

/** Pages that are shown inside other sites' pages and are no destination of their own. */
const NOT_LISTED = /\/embed\/frame$/;

/**
 * The paths of all pages in all languages, in the order of their routes. Throws where the pages of a route with
 * parameters are not given, so that none is forgotten.
 */
export function sitemapPaths(routes: readonly string[], entries: Entries): Pathname[] {
  return [...routes]
    .filter((route) => !NOT_LISTED.test(route))
    .sort()
    .flatMap((route) => {
      const takesParameters = /\[\w+\]/.test(route.replace(/\[\[.*?\]\]/g, ''));
      const pages = takesParameters ? entries.get(route) : [{}];
      if (!pages) throw new Error(`the sitemap knows no pages of ${route}`);
      return pages.flatMap((params) => LOCALES.map((locale) => pagePath(route, params, locale)));
    });
}

/** The route id of a page's file, as Vite's glob gives it. */
export function routeOf(file: string): string {
  return file.replace(/^\/src\/routes/, '').replace(/\/\+page\.svelte$/, '');
}

/**
 * The sitemap of a site whose address is known. Without an address it lists paths below the start page, which name no
 * wrong host; search engines read only full addresses, so robots.txt then does not point to it.
 */
export function sitemapXml(paths: readonly Pathname[], origin: string): string {
  const urls = paths.map((path) => `<url><loc>${escaped(origin + path)}</loc></url>`);
  const note =
    origin === ''
      ? '<!-- Paths below the start page: the address of the site is not set. -->\n'
      : '';
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
    note +
    `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`
  );
}

/** Allows every page, and points to the sitemap where the address of the site is known. */
export function robotsTxt(origin: string): string {
  const rules = 'User-agent: *\nAllow: /\n';
  return origin === '' ? rules : `${rules}\nSitemap: ${origin}/sitemap.xml\n`;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
