/**
 * The link by which an error of a page is reported, from an address with `{title}` and `{page}` in it; null where none
 * is set or it is no http(s) address.
 */
export function reportLink(form: string, title: string, page: string): string | null {
  const filled = form
    .replaceAll('{title}', () => encodeURIComponent(title))
    .replaceAll('{page}', () => encodeURIComponent(page));
  return /^https?:\/\//.test(filled) && URL.canParse(filled) ? filled : null;
}
