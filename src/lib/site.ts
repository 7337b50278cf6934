/**
 * Where the site is published: the full address of its English start page without the closing slash, such as
 * `https://example.org` or `https://example.org/atlas`. Empty while it is not known: then no page names an absolute
 * address, so that no copy of the site points to a place that is not its own.
 */
export const ORIGIN: string = '';

/**
 * Where a reader reports an error: an address in which `{title}` and `{page}` stand for the page's title and address,
 * such as `https://example.org/issues/new?title={title}&body={page}`. Empty while there is none: then no page offers it.
 */
export const REPORT: string = '';
