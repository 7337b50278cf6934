import type { Period } from '$lib/atlas/types';
import type { Words } from '$lib/messages';

/** One end of a period: a fiscal year or a date as precise as it is known. Null where it is neither. */
function endName(words: Words, text: string): string | null {
  const fiscal = /^FY(\d{4})$/.exec(text);
  if (fiscal) return words.t('county.period.fy', { year: fiscal[1] });
  return /^\d{4}(-\d{2}){0,2}$/.test(text) ? words.date(text) : null;
}

/** Whether a language that has articles puts one before an end of a period: before days and fiscal years, not before months and years. */
export const article = (text: string) => (/^FY|-\d{2}-\d{2}$/.test(text) ? 'yes' : 'no');

/** A period in words: "fiscal year 2026", "April 2010 to January 2011", "up to August 2011". An id of another form is given as it stands. */
export function periodName(words: Words, id: string): string {
  const [first, last, ...rest] = id.split('/');
  if (first === undefined || rest.length > 0) return id;
  if (last === undefined) return endName(words, first) ?? id;
  const to = endName(words, last);
  if (to === null) return id;
  const toThe = article(last);
  if (first === '..') return words.t('county.period.upTo', { to, toThe });
  const from = endName(words, first);
  if (from === null) return id;
  return words.t('county.period.fromTo', { from, to, fromThe: article(first), toThe });
}

type Days = Pick<Period, 'start' | 'end' | 'dataDate'>;

/** The last day that the figures of a period speak for. */
function lastDay({ end, dataDate }: Days): string {
  return dataDate !== null && dataDate < end ? dataDate : end;
}

/** The first and last day that the figures of a period speak for: "Oct 1, 2009 to Aug 2, 2010". */
export function periodDays(words: Words, period: Days): string {
  return words.t('county.period.fromTo', {
    from: words.date(period.start, 'short'),
    to: words.date(lastDay(period), 'short'),
    fromThe: 'yes',
    toThe: 'yes'
  });
}

/** A period in words, with how far its figures go where they do not go to its end: "fiscal year 2026 (to April 2, 2026)". */
export function periodSpan(words: Words, period: Days & Pick<Period, 'id' | 'complete'>): string {
  const name = periodName(words, period.id);
  if (period.complete !== false) return name;
  return words.t('county.period.span', { period: name, date: words.date(lastDay(period)) });
}

/** A period for a narrow column: "FY 2026". */
export function shortPeriodName(words: Words, id: string): string {
  const fiscal = /^FY(\d{4})$/.exec(id);
  return fiscal ? words.t('county.period.fy.short', { year: fiscal[1] }) : periodName(words, id);
}
