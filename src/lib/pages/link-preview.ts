import { escaped } from '$lib/share/svg';
import { leftData } from './structured-data';

/** Size of every picture of a link, in pixels. */
export const PICTURE_SIZE = { width: 1200, height: 630 } as const;
const LOCALES: Readonly<Record<string, string>> = { en: 'en_US', es: 'es_US' };

/** What a link to a page shows where it is shared. */
export interface Preview {
  site: string;
  title: string;
  description: string;
  /** The page's address in full; null while the site knows none. */
  address: string | null;
  /** The address of the picture; null where none was made. */
  picture: string | null;
  locale: string;
}

/** The path, under `og/`, of the picture that stands for a page: its county's, its state's, else the site's. */
export function picturePath(params: Readonly<Record<string, string | undefined>>): string {
  const language = params['lang'] ?? 'en';
  const fips = /^\d{5}(?=-|$)/.exec(params['slug'] ?? '')?.[0];
  if (fips !== undefined) return `${language}/county/${fips}.png`;
  if (params['state'] !== undefined) return `${language}/state/${params['state']}.png`;
  return `${language}/home.png`;
}

/** The path, under `og/`, of the document that says how a county's or state's page can be framed; null for other pages. */
export function framingPath(params: Readonly<Record<string, string | undefined>>): string | null {
  const own = params['slug'] !== undefined || params['state'] !== undefined;
  return own ? documentPath(picturePath(params)) : null;
}

/** The path of the document beside a picture. */
export function documentPath(picture: string): string {
  return picture.replace(/\.png$/, '.json');
}

/** Leads those who are told a link to the document that says how to frame its page. */
export function framingTag(address: string, title: string): string {
  return `<link rel="alternate" type="application/json+oembed" href="${escaped(address)}" title="${escaped(title)}">`;
}

/**
 * The address of a picture for a page at a path that ends in a slash. In full where the site knows its `origin`, as
 * most readers of previews ask for; else relative to the page, which some of them follow and a copy may be moved with.
 */
export function pictureAddress(origin: string, pathname: string, path: string): string {
  if (origin !== '') return `${origin}/og/${path}`;
  return `${'../'.repeat(pathname.split('/').length - 2)}og/${path}`;
}

/** The elements of a head that describe a link, for Open Graph and for X. */
export function previewTags(preview: Preview): string {
  const { site, title, description, address, picture, locale } = preview;
  const spoken = LOCALES[locale] ?? locale;
  const others = Object.values(LOCALES).filter((other) => other !== spoken);
  const graph: [string, string][] = [
    ['og:type', 'website'],
    ['og:site_name', site],
    ['og:title', title],
    ['og:description', description],
    ['og:locale', spoken],
    ...others.map((other): [string, string] => ['og:locale:alternate', other]),
    ...(address === null ? [] : [['og:url', address] satisfies [string, string]]),
    ...(picture === null
      ? []
      : ([
          ['og:image', picture],
          ['og:image:type', 'image/png'],
          ['og:image:width', String(PICTURE_SIZE.width)],
          ['og:image:height', String(PICTURE_SIZE.height)],
          ['og:image:alt', description]
        ] satisfies [string, string][]))
  ];
  const card = picture === null ? 'summary' : 'summary_large_image';
  return [
    ...graph.map(
      ([property, content]) => `<meta property="${property}" content="${escaped(content)}">`
    ),
    `<meta name="twitter:card" content="${card}">`
  ].join('');
}

/** Adds the preview of a link to a page that left its structured data, in that data's words. */
export function fillPreview(
  html: string,
  about: { site: string; origin: string; picture: string | null; framing: string | null }
): string {
  const data = leftData(html);
  if (!data) return html;
  const tags = previewTags({
    site: about.site,
    title: data.name,
    description: data.description,
    address: about.origin === '' ? null : data.url,
    picture: about.picture,
    locale: data.inLanguage
  });
  const framing = about.framing === null ? '' : framingTag(about.framing, data.name);
  return html.replace('</head>', () => `${tags}${framing}</head>`);
}
