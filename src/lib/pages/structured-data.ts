/** What a page says of itself to machines: an object of schema.org's vocabulary. */
export type StructuredData = { '@context': 'https://schema.org' } & Record<string, unknown>;

/** A page on the way from the start page to this one. */
export interface Crumb {
  name: string;
  /** Null for the page itself. */
  address: string | null;
}

/** What is said of every page. */
export interface PageFacts {
  name: string;
  description: string;
  address: string;
  locale: string;
  /** From the start page to the page itself. */
  crumbs: readonly Crumb[];
  /** What the page is about, in schema.org's vocabulary; null where it is about no one thing. */
  about: Record<string, unknown> | null;
}

/** A page, what it is about and the way to it, for search engines. */
export function pageData(page: PageFacts): StructuredData {
  return {
    '@context': 'https://schema.org',
    '@type': 'WebPage',
    name: page.name,
    description: page.description,
    url: page.address,
    inLanguage: page.locale,
    ...(page.about ? { about: page.about } : {}),
    breadcrumb: {
      '@type': 'BreadcrumbList',
      itemListElement: page.crumbs.map(({ name, address }, i) => ({
        '@type': 'ListItem',
        position: i + 1,
        name,
        ...(address === null ? {} : { item: address })
      }))
    }
  };
}

/** The site itself, as its start page says it; without an address while the site knows none. */
export function siteData(site: {
  name: string;
  description: string;
  address: string | null;
  locale: string;
}): StructuredData {
  return {
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    name: site.name,
    description: site.description,
    inLanguage: site.locale,
    ...(site.address === null ? {} : { url: site.address }),
    isAccessibleForFree: true,
    about: placeData(NATION, null)
  };
}

/** A county, state or the nation as a place inside a larger one. A territory that is its own county lies in the nation. */
export function placeData(name: string, around: string | null): Record<string, unknown> {
  const within = around === name ? NATION : around;
  return {
    '@type': within === null ? 'Country' : 'AdministrativeArea',
    name,
    ...(within === null
      ? {}
      : { containedInPlace: { '@type': within === NATION ? 'Country' : 'State', name: within } })
  };
}

/** The name under which schema.org's users know the country. */
export const NATION = 'United States';

/** An agency and where it acts. */
export function agencyData(
  name: string,
  areas: readonly string[],
  state: string
): Record<string, unknown> {
  return {
    '@type': 'GovernmentOrganization',
    name,
    areaServed:
      areas.length === 0 ? placeData(state, NATION) : areas.map((area) => placeData(area, state))
  };
}

/** The element a page leaves its structured data in until the server turns it into a block of data. */
const LEFT = /<meta name="structured-data" content="([^"]*)"\s*\/?>/g;

/**
 * Turns the data that `StructuredData.svelte` left in a page into `application/ld+json`, which a component cannot
 * write without trusting text as markup. A browser runs no block of data, and the page's policy has no say in it.
 */
export function fillStructuredData(html: string): string {
  return html.replace(LEFT, (_, content: string) => dataBlock(unescaped(content)));
}

/** What a page that left its data says of itself, before it is filled in; null where it left none. */
export function leftData(
  html: string
): { name: string; description: string; url: string; inLanguage: string } | null {
  const [left] = html.matchAll(LEFT);
  if (!left) return null;
  const data: Partial<Record<string, unknown>> = JSON.parse(unescaped(left[1] ?? ''));
  const { name, description, url, inLanguage } = data;
  return {
    name: String(name),
    description: String(description),
    url: String(url),
    inLanguage: String(inLanguage)
  };
}

/** JSON as a block of data that no text in it can break out of. */
export function dataBlock(json: string): string {
  return `<script type="application/ld+json">${json.replace(/</g, '\\u003c')}</script>`;
}

function unescaped(content: string): string {
  return content
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');
}
