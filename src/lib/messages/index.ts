import { getContext, setContext } from 'svelte';
import type { Words } from './words';

export { LOCALES, loadCatalogue, type Group, type Locale, type MessageKey } from './catalogue';
export { createWords, type Words } from './words';

const KEY = Symbol('words');

/** Makes the words of the page's locale available to every component below. */
export function provideWords(words: () => Words): void {
  setContext(KEY, words);
}

/** The words of the page's locale. Call while a component initialises; read `.current` in markup so that a change of locale re-renders. */
export function useWords(): { readonly current: Words } {
  const words = getContext<() => Words>(KEY);
  return {
    get current() {
      return words();
    }
  };
}
