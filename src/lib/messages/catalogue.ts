import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import type county from './en/county.json';
import type map from './en/map.json';
import type search from './en/search.json';
import type shell from './en/shell.json';

/** Every key of the English catalogue; Spanish must have the same (tested). */
export type MessageKey = keyof (typeof county & typeof map & typeof search & typeof shell);
export type Catalogue = Record<MessageKey, MessageFormatElement[]>;

export const LOCALES = ['en', 'es'] as const;
export type Locale = (typeof LOCALES)[number];

/** The active locale's catalogue; the other locale is never downloaded. */
export async function loadCatalogue(locale: Locale): Promise<Catalogue> {
  const module =
    locale === 'es' ? await import('virtual:messages/es') : await import('virtual:messages/en');
  return module.default;
}
