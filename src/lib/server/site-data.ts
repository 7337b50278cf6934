import { createWords, loadCatalogue } from '$lib/messages';
import { dataBlock, siteData } from '$lib/pages/structured-data';
import { ORIGIN } from '$lib/site';
import { pagePath } from '$lib/view/page-path';

/** Adds to the head of the explorer's page what the site is to search engines: on the server, so that no script carries it. */
export async function addSiteData(html: string, lang: string | undefined): Promise<string> {
  const locale = lang === 'es' ? 'es' : 'en';
  const { t } = createWords(locale, await loadCatalogue(locale));
  const data = siteData({
    name: t('site.name'),
    description: t('site.description'),
    address: ORIGIN === '' ? null : ORIGIN + pagePath(null, {}, locale),
    locale
  });
  return html.replace('</head>', () => `${dataBlock(JSON.stringify(data))}</head>`);
}
