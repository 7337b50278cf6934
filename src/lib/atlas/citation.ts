import type { Citations } from './types';

/** The marks that stand in a citation for what differs from page to page. */
export const CITED = {
  key: 'citedkey',
  title: 'Citedtitle',
  url: 'https://cited.invalid/',
  release: 'citedrelease'
} as const;

/** What a page is cited by. */
export type CitedPage = Record<keyof typeof CITED, string>;

export const CITATION_FORMS = ['apa', 'chicago', 'footnote', 'bibtex'] as const;

/** The citations of one page from those with marks. */
export function citePage(marked: Citations, page: CitedPage): Citations {
  const fill = (text: string) =>
    (['key', 'title', 'url', 'release'] as const).reduce(
      (filled, mark) => filled.replaceAll(CITED[mark], () => page[mark]),
      text
    );
  return {
    apa: fill(marked.apa),
    chicago: fill(marked.chicago),
    footnote: fill(marked.footnote),
    bibtex: fill(marked.bibtex)
  };
}
