import { tidy } from '../cell';

/** Id of a facility: its state and name as a slug. Two spellings that differ in case, accents or punctuation are one. */
export function facilityId(state: string, name: string): string {
  return `${state.toLowerCase()}-${nameSlug(name)}`;
}

/** A name as a slug: small letters and digits joined by hyphens, without accents and apostrophes. '' where nothing is left. */
export function nameSlug(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[\p{Diacritic}'’]/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** Military post offices, which ICE prints as a city and which stand in none. */
const POST_OFFICES = ['FPO', 'APO', 'DPO'];

/** A city printed in capitals as it is usually written: `FT.LAUDERDALE` is `Ft.Lauderdale`. '' for a military post office. */
export function cityName(printed: string): string {
  const text = tidy(printed).replaceAll(';', ',');
  if (POST_OFFICES.includes(text.toUpperCase())) return '';
  return capitalized(text);
}

/** Every word with one capital, the rest small. */
export function capitalized(text: string): string {
  return text
    .toLowerCase()
    .replace(/(^|[^\p{L}'’])(\p{L})/gu, (_, before: string, letter: string) => {
      return before + letter.toUpperCase();
    });
}
