import type { Locale } from './catalogue';

/**
 * The name of a state or county as a sentence takes it: "in the District of Columbia". In Spanish the facts' English
 * names stand as they are.
 */
export function nameInSentence({ locale }: { locale: Locale }, name: string): string {
  return locale === 'en' && /^(Commonwealth|District|United States) /.test(name)
    ? `the ${name}`
    : name;
}
