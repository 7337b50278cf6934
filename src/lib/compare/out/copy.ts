/** Puts a text on the clipboard; where `html` is given also as what it looks like. Rejects where the browser does not allow it. */
export async function copy(text: string, html?: string): Promise<void> {
  if (html === undefined || typeof ClipboardItem === 'undefined') {
    await navigator.clipboard.writeText(text);
    return;
  }
  await navigator.clipboard.write([
    new ClipboardItem({
      'text/plain': new Blob([text], { type: 'text/plain' }),
      'text/html': new Blob([html], { type: 'text/html' })
    })
  ]);
}

/** A file's name from what it holds: lower case, letters, digits and hyphens, at most 80 characters before its ending. */
export function fileName(parts: readonly string[], ending: string): string {
  const name = parts
    .join('-')
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return `${name.slice(0, 80).replace(/-$/, '')}.${ending}`;
}
