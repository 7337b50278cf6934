/**
 * Where the site is published: the full address of its English start page without the closing slash, such as
 * `https://example.org` or `https://example.org/atlas`. Empty while it is not known: then no page names an absolute
 * address, so that no copy of the site points to a place that is not its own.
 */
export const ORIGIN: string = '';
