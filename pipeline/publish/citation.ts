import { readFileSync } from 'node:fs';
import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-bibtex';
import type { Citations, DayDate } from '../../src/lib/atlas/types';
import { CITED } from '../../src/lib/atlas/citation';

const CHICAGO = 'chicago-web-page';
const APA_ES = 'apa-es';
const { styles } = plugins.config.get('@csl');
styles.add(CHICAGO, readFileSync(new URL('chicago-web-page.csl', import.meta.url), 'utf8'));
styles.add(APA_ES, spanishDays(styles.get('apa')));
plugins.config.get('@bibtex').format.useIdAsLabel = true;

const WORDS = {
  en: { lang: 'en-US', apa: 'apa', site: '287(g) Atlas', release: 'Data release' },
  es: { lang: 'es-ES', apa: APA_ES, site: 'Atlas 287(g)', release: 'Edición de los datos' }
} as const;
/** Stands for the edition where the library would write its accents as TeX commands, unlike those of the title. */
const EDITION = 'citededition';

/** APA's style writes month and day in English order in every language: here "30 de junio". Throws where it no longer does. */
function spanishDays(style: string): string {
  const english =
    '<date variable="issued"><date-part name="month"/><date-part name="day" prefix=" "/></date>';
  if (!style.includes(english)) throw new Error('the APA style writes its days otherwise');
  return style.replace(
    english,
    '<date variable="issued"><date-part name="day" suffix=" de "/><date-part name="month"/></date>'
  );
}

/**
 * How a page of the release of a day is cited, in each language and form, with marks in place of what differs from
 * page to page: the library formats one page that stands for all of them.
 */
export function citationsOf(asOf: DayDate): Record<keyof typeof WORDS, Citations> {
  return { en: citations(asOf, 'en'), es: citations(asOf, 'es') };
}

function citations(asOf: DayDate, locale: keyof typeof WORDS): Citations {
  const { lang, apa, site, release } = WORDS[locale];
  const page = {
    id: CITED.key,
    type: 'webpage' as const,
    title: CITED.title,
    'container-title': site,
    URL: CITED.url,
    issued: { 'date-parts': [asOf.split('-').map(Number)] }
  };
  const edition = `${release} ${CITED.release}`;
  const printed = new Cite({ ...page, genre: edition });
  const said = (kind: 'bibliography' | 'citation', template: string) =>
    printed.format(kind, { template, lang, format: 'text' }).trim();
  return {
    apa: said('bibliography', apa),
    chicago: said('bibliography', CHICAGO),
    footnote: said('citation', CHICAGO),
    bibtex: new Cite({ ...page, note: EDITION })
      .format('bibtex')
      .trim()
      .replace(EDITION, () => edition)
  };
}
