import {
  isArgumentElement,
  isPluralElement,
  isSelectElement,
  type MessageFormatElement
} from '@formatjs/icu-messageformat-parser';
import { describe, expect, it } from 'vitest';
import { createWords, loadCatalogue } from '.';
import { loadMessages } from './catalogue';
import { START } from './groups';
import { parsedMessages, type Parsed } from './vite-plugin';

const groups = { en: parsedMessages('en'), es: parsedMessages('es') };
const en: Parsed = Object.assign({}, ...Object.values(groups.en));
const es: Parsed = Object.assign({}, ...Object.values(groups.es));

/** The names of the values a message asks for, at any depth. */
function asked(elements: MessageFormatElement[]): Set<string> {
  const names = new Set<string>();
  for (const element of elements) {
    if (isArgumentElement(element)) names.add(element.value);
    if (isPluralElement(element) || isSelectElement(element)) {
      names.add(element.value);
      for (const option of Object.values(element.options))
        for (const name of asked(option.value)) names.add(name);
    }
  }
  return names;
}

describe('the message catalogue', () => {
  it('has every message in both languages, asking for the same values', () => {
    expect(Object.keys(es).sort()).toEqual(Object.keys(en).sort());
    for (const [key, message] of Object.entries(en))
      expect([key, [...asked(es[key] ?? [])].sort()]).toEqual([key, [...asked(message)].sort()]);
  });

  it('downloads the same messages together in both languages', () => {
    const keysOf = (all: Record<string, Parsed>) =>
      Object.entries(all).map(([group, messages]) => [group, Object.keys(messages).sort()]);
    expect(keysOf(groups.es)).toEqual(keysOf(groups.en));
  });

  it('knows the messages of a group once it has been brought, and says which are missing before', async () => {
    const words = createWords('es', await loadMessages('es', [START]));
    expect(words.t('site.name')).toBe('Atlas 287(g)');
    expect(() => words.t('county.contents')).toThrow('"county.contents" have not been brought');
    await words.bring('county', 'county');
    expect(words.t('county.contents')).toBe('Contenido');
  });

  it('says a share as precisely as its source does', async () => {
    const words = createWords('en', await loadCatalogue('en'));
    expect(words.share({ share: 0.8, precision: 'about', denominator: null })).toBe('about 80%');
    expect(words.share({ share: 0.5, precision: 'at_least', denominator: null })).toBe('over half');
    expect(words.share({ share: 0.7287, precision: 'exact', denominator: 1910.54 })).toBe('72.9%');
    expect(words.share({ share: 0.7287, precision: 'exact', denominator: 48 })).toBe('73%');
    expect(words.share({ share: 0.99, precision: 'exact', denominator: 1910.54 })).toBe('99.0%');
  });

  it('writes dates as precisely as they are known, in the language of the page', async () => {
    const spanish = createWords('es', await loadCatalogue('es'));
    expect(spanish.date('2007-02-13')).toBe('13 de febrero de 2007');
    expect(spanish.date('2007-02-13', 'short')).toBe('13 feb 2007');
    expect(spanish.date('2007-03')).toBe('marzo de 2007');
    expect(spanish.date('1985')).toBe('1985');
    expect(spanish.date('2008-04-01')).toBe('1 de abril de 2008');
  });

  it('writes numbers in Spanish as they are written in the United States', async () => {
    const spanish = createWords('es', await loadCatalogue('es'));
    expect(spanish.number(231735)).toBe('231,735');
    expect(spanish.number(1843)).toBe('1,843');
    expect(spanish.number(12.5, 1)).toBe('12.5');
    expect(spanish.percent(0.818, 1)).toBe('81.8%');
    expect(spanish.t('pages.states.lead', { number: '1,918', states: 1000, day: 'hoy' })).toContain(
      '1,000 estados'
    );
  });
});
