import { basename } from 'node:path';
import { dayInName, fiscalYearsIn } from '../detention/period';
import { compare } from '../../tables/fault';

const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&#38;': '&', '&#x26;': '&' };

/** Every link of a page, resolved against its address, in the page's order. Links that are no web address are left out. */
export function linksOf(html: string, page: URL): URL[] {
  const found = html.matchAll(/\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi);
  return [...found].flatMap(([, double, single, bare]) => {
    const text = (double ?? single ?? bare ?? '').replace(/&(amp|#38|#x26);/gi, (entity) => {
      return ENTITIES[entity.toLowerCase()] ?? entity;
    });
    const url = URL.canParse(text, page) ? new URL(text, page) : null;
    return url && ['http:', 'https:'].includes(url.protocol) ? [url] : [];
  });
}

/**
 * The newest of a page's links whose file name fits: by the fiscal year, the day and the half of the day in the name.
 * Of those that are equal, or say nothing, the first on the page. Null where none fits.
 */
export function newestLink(html: string, page: URL, pattern: RegExp): URL | null {
  const fitting = linksOf(html, page).filter((url) => pattern.test(fileNameOf(url)));
  const key = (url: URL): string => {
    const name = fileNameOf(url);
    const year = Math.max(0, ...fiscalYearsIn(name));
    const half = /pm\b|pm(?=\.)/i.test(name) ? 'pm' : 'am';
    return `${year} ${dayInName(name) ?? '0000-00-00'} ${half}`;
  };
  return fitting.reduce<URL | null>(
    (best, url) => (best === null || compare(key(url), key(best)) > 0 ? url : best),
    null
  );
}

/** The file name of an address, safe to write under. */
export function fileNameOf(url: URL): string {
  let path = url.pathname;
  try {
    path = decodeURIComponent(path);
  } catch {
    // A stray % is no escape: the path is taken as it stands.
  }
  const name = basename(path)
    .replace(/[^\w.()-]+/g, '_')
    .replace(/^\.+/, '');
  return name || 'download';
}
