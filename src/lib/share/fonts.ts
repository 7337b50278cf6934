import latin from '@fontsource-variable/public-sans/files/public-sans-latin-wght-normal.woff2?url';
import rare from '@fontsource-variable/public-sans/files/public-sans-latin-ext-wght-normal.woff2?url';

/** Letters that the smaller of the two font files has; others need the second. */
const COMMON = /^[\u0000-\u00ff\u02bb\u02bc\u2000-\u206f\u2212]*$/u;

const coming = new Map<string, Promise<string>>();

async function fetched(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return `data:font/woff2;base64,${btoa(text)}`;
}

/** A font file as an address that holds it, fetched once; a failure is forgotten. */
function held(url: string): Promise<string> {
  const own =
    coming.get(url) ??
    fetched(url).catch((error: unknown) => {
      coming.delete(url);
      throw error;
    });
  coming.set(url, own);
  return own;
}

/** The CSS of the site's font with the font inside, for pictures that must not ask for a file. Rejects where it cannot be fetched. */
export async function fontStyle(texts: string): Promise<string> {
  const files = [latin, ...(COMMON.test(texts) ? [] : [rare])];
  const faces = await Promise.all(
    files.map(
      async (file, i) =>
        `@font-face{font-family:'Public Sans';font-weight:100 900;src:url(${await held(file)}) format('woff2')${
          i === 0 ? '' : ';unicode-range:U+0100-02BA,U+1E00-1E9F,U+2020,U+20A0-20AB'
        }}`
    )
  );
  return faces.join('');
}
