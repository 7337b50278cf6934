import { existsSync } from 'node:fs';
import { createWords, loadCatalogue } from '$lib/messages';
import {
  documentPath,
  fillPreview,
  framingPath,
  framingTag,
  pictureAddress,
  picturePath,
  previewTags
} from '$lib/pages/link-preview';
import { ORIGIN } from '$lib/site';
import { pagePath } from '$lib/view/page-path';

/** The page that is asked for. */
interface Asked {
  params: Readonly<Record<string, string | undefined>>;
  url: URL;
}

/** The address of a page's picture; null where the build was told to make none. */
function pictureOf({ params, url }: Asked): string | null {
  const path = picturePath(params);
  return existsSync(`static/og/${path}`) ? pictureAddress(ORIGIN, url.pathname, path) : null;
}

/** The full address of a document under `og/`; null where there is none, as where the site knows no address of its own. */
function framingOf(path: string | null): string | null {
  return ORIGIN !== '' && path !== null && existsSync(`static/og/${path}`)
    ? `${ORIGIN}/og/${path}`
    : null;
}

async function wordsOf({ params }: Asked) {
  const locale = params['lang'] === 'es' ? 'es' : 'en';
  return createWords(locale, await loadCatalogue(locale));
}

/** Adds to a document's head what a link to it shows. */
export async function addPreview(html: string, asked: Asked): Promise<string> {
  const { t } = await wordsOf(asked);
  return fillPreview(html, {
    site: t('site.name'),
    origin: ORIGIN,
    picture: pictureOf(asked),
    framing: framingOf(framingPath(asked.params))
  });
}

/** The same for the explorer, which leaves no structured data. */
export async function addHomePreview(html: string, asked: Asked): Promise<string> {
  const { t, locale } = await wordsOf(asked);
  const tags = previewTags({
    site: t('site.name'),
    title: t('site.heading'),
    description: t('site.description'),
    address: ORIGIN === '' ? null : ORIGIN + pagePath(null, {}, locale),
    picture: pictureOf(asked),
    locale
  });
  const address = framingOf(documentPath(picturePath(asked.params)));
  const framing = address === null ? '' : framingTag(address, t('site.heading'));
  return html.replace('</head>', () => `${tags}${framing}</head>`);
}
