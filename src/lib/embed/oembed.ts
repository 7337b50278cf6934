import type { Locale } from '$lib/messages/catalogue';
import { PICTURE_SIZE } from '$lib/pages/link-preview';
import { pagePath } from '$lib/view/page-path';
import { frameElement } from './code';
import { DEFAULT_OPTIONS, writeOptions, type Shown } from './options';

/** Size of the frame that a document offers, in CSS pixels. */
const FRAME = { width: 600, height: 560 } as const;

/** What a document is made from. */
export interface OembedFacts {
  /** The site's full address without the closing slash; never empty. */
  origin: string;
  /** The name of the site. */
  site: string;
  title: string;
  locale: Locale;
  shown: Shown;
  /** The picture of the place, by its path under `og/`. */
  picture: string;
}

/** A document of the oEmbed format, version 1.0, of the type `rich`. */
export interface Oembed {
  version: '1.0';
  type: 'rich';
  title: string;
  provider_name: string;
  provider_url: string;
  html: string;
  width: number;
  height: number;
  thumbnail_url: string;
  thumbnail_width: number;
  thumbnail_height: number;
}

/** What a page that is told a link to a place can show instead of the link: the frame that the form makes, and a picture. */
export function oembed({ origin, site, title, locale, shown, picture }: OembedFacts): Oembed {
  const query = writeOptions({ ...DEFAULT_OPTIONS, shown });
  return {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: site,
    provider_url: origin + pagePath(null, {}, locale),
    html: frameElement({
      frame: origin + pagePath('embed/frame', {}, locale) + query,
      title: `${title} – ${site}`,
      ...FRAME
    }),
    ...FRAME,
    thumbnail_url: `${origin}/og/${picture}`,
    thumbnail_width: PICTURE_SIZE.width,
    thumbnail_height: PICTURE_SIZE.height
  };
}
