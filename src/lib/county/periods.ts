import type { Words } from '$lib/messages';

/** One end of a period: a fiscal year or a date as precise as it is known. Null where it is neither. */
function endName(words: Words, text: string): string | null {
  const fiscal = /^FY(\d{4})$/.exec(text);
  if (fiscal) return words.t('county.period.fy', { year: fiscal[1] });
  return /^\d{4}(-\d{2}){0,2}$/.test(text) ? words.date(text) : null;
}

/** A period in words: "fiscal year 2026", "April 2010 to January 2011", "up to August 2011". An id of another form is given as it stands. */
export function periodName(words: Words, id: string): string {
  const [first, last, ...rest] = id.split('/');
  if (first === undefined || rest.length > 0) return id;
  if (last === undefined) return endName(words, first) ?? id;
  const to = endName(words, last);
  if (to === null) return id;
  if (first === '..') return words.t('county.period.upTo', { to });
  const from = endName(words, first);
  return from === null ? id : words.t('county.period.fromTo', { from, to });
}

/** A period for a narrow column: "FY 2026". */
export function shortPeriodName(words: Words, id: string): string {
  const fiscal = /^FY(\d{4})$/.exec(id);
  return fiscal ? words.t('county.period.fy.short', { year: fiscal[1] }) : periodName(words, id);
}
