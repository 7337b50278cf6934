/** Words that names write both ways; the long form stands in the index. */
const SHORTENED: Record<string, string> = {
  st: 'saint',
  ste: 'sainte',
  mt: 'mount',
  ft: 'fort'
};

/** Lower case without accents, apostrophes or punctuation, one space between words. */
function plain(text: string): string {
  const ascii = /^[\x20-\x7e]*$/.test(text)
    ? text
    : text.normalize('NFD').replace(/\p{Diacritic}/gu, '');
  return ascii
    .toLowerCase()
    .replace(/['’‘`ʻ]/g, '')
    .replace(/&/g, ' and ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

const lengthen = (folded: string): string =>
  folded.replace(/\b(?:ste?|mt|ft)\b/g, (word) => SHORTENED[word] ?? word);

/** A name as it is compared: "Ste. Genevieve" is "sainte genevieve", "Doña Ana" is "dona ana". */
export function fold(name: string): string {
  return lengthen(plain(name));
}

/** What a reader typed, compared as names are, except that a last word still being typed ("st" of "stafford") is left as it is. */
export function foldTyped(typed: string): string {
  const folded = plain(typed);
  const last = /[a-z0-9]$/i.test(typed) ? folded.lastIndexOf(' ') + 1 : folded.length;
  return lengthen(folded.slice(0, last)) + folded.slice(last);
}

/** A folded name without its spaces, so that "de kalb" finds DeKalb. */
export function squeeze(folded: string): string {
  return folded.replaceAll(' ', '');
}
