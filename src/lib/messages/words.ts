import IntlMessageFormat from 'intl-messageformat';
import type { PartialDate } from '$lib/atlas/types';
import { spokenShare, type Sayable } from '$lib/atlas/figures';
import { loadMessages, type Group, type Locale, type MessageKey, type Messages } from './catalogue';

/** Whose numbers a locale writes: in Spanish too those of the United States, 1,843 and 81.9%. */
const NUMBERS: Record<Locale, string> = { en: 'en', es: 'es-US' };

export type Values = Record<string, string | number | boolean | null | undefined>;

/** Everything that turns facts into words of one locale. */
export interface Words {
  locale: Locale;
  /** Fetches messages that the page did not start with, each group once. Rejects where one cannot be had; ask again then. */
  bring(...groups: Group[]): Promise<void>;
  /** A message of the catalogue with its values filled in. Throws where its group has not been brought. */
  t(key: MessageKey, values?: Values): string;
  /** A count, or an average with at most `digits` decimals. */
  number(value: number, digits?: number): string;
  /** A share 0-1 as a percentage with `digits` decimals (default none). */
  percent(share: number, digits?: number): string;
  /** A figure's share with its precision word: "72.9%", "about 80%", "over half". Empty where it has none. */
  share(figure: Sayable): string;
  /** A date as precise as it is known: a day, a month or a year. */
  date(date: PartialDate, style?: 'long' | 'short'): string;
  /** Names joined as the locale joins them ("A, B and C"). */
  list(items: string[]): string;
}

export function createWords(locale: Locale, catalogue: Messages): Words {
  const known = { ...catalogue };
  const brought = new Map<Group, Promise<void>>();
  const formats = new Map<MessageKey, IntlMessageFormat>();
  const numbers = new Map<string, Intl.NumberFormat>();
  const dates = new Map<string, Intl.DateTimeFormat>();
  let lists: Intl.ListFormat | null = null;

  function numberFormat(style: 'decimal' | 'percent', digits: number): Intl.NumberFormat {
    const key = `${style}${digits}`;
    let format = numbers.get(key);
    if (!format) {
      // A share keeps its decimals ("99.0%"), so that its precision shows; a number drops zeros.
      const least = style === 'percent' ? digits : 0;
      format = new Intl.NumberFormat(NUMBERS[locale], {
        style,
        minimumFractionDigits: least,
        maximumFractionDigits: digits
      });
      numbers.set(key, format);
    }
    return format;
  }

  /** Formats a date at the precision it is written in; UTC so that no time zone moves a day. */
  function formatDate(date: PartialDate, style: 'long' | 'short'): string {
    const [year, month, day] = date.split('-').map(Number);
    if (year === undefined || Number.isNaN(year)) return date;
    const options: Intl.DateTimeFormatOptions = { timeZone: 'UTC', year: 'numeric' };
    if (month !== undefined) options.month = style;
    if (day !== undefined) options.day = 'numeric';
    const key = `${options.month} ${options.day}`;
    let format = dates.get(key);
    if (!format) {
      format = new Intl.DateTimeFormat(locale, options);
      dates.set(key, format);
    }
    return format.format(new Date(Date.UTC(year, (month ?? 1) - 1, day ?? 1)));
  }

  function bringGroup(group: Group): Promise<void> {
    const coming =
      brought.get(group) ??
      loadMessages(locale, [group]).then(
        (messages) => void Object.assign(known, messages),
        (error: unknown) => {
          brought.delete(group);
          throw error;
        }
      );
    brought.set(group, coming);
    return coming;
  }

  const words: Words = {
    locale,
    async bring(...groups) {
      await Promise.all(groups.map(bringGroup));
    },
    t(key, values) {
      let format = formats.get(key);
      if (!format) {
        const message = known[key];
        if (!message) throw new Error(`the messages with "${key}" have not been brought`);
        format = new IntlMessageFormat(message, NUMBERS[locale]);
        formats.set(key, format);
      }
      return String(format.format(values));
    },
    number: (value, digits = 0) => numberFormat('decimal', digits).format(value),
    percent: (share, digits = 0) => numberFormat('percent', digits).format(share),
    share(figure) {
      const spoken = spokenShare(figure);
      if (!spoken) return '';
      const percent = words.percent(spoken.share, spoken.digits);
      switch (spoken.say) {
        case 'exact':
          return percent;
        case 'about':
          return words.t('share.about', { percent });
        case 'over-half':
          return words.t('share.overHalf');
        case 'over':
          return words.t('share.over', { percent });
        case 'under':
          return words.t('share.under', { percent });
      }
    },
    date: (date, style = 'long') => formatDate(date, style),
    list: (items) => (lists ??= new Intl.ListFormat(locale, { type: 'conjunction' })).format(items)
  };
  return words;
}
