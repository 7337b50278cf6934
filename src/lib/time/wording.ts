import type { DayDate, Period } from '$lib/atlas/types';
import type { MessageKey, Words } from '$lib/messages';
import type { Gap } from './gaps';
import type { Change, DayCount, Range } from './ledger';
import { firstDayOf, lastDayOf, monthName, monthOf } from './months';

const COUNTED = {
  agreements: 'time.count.agreements',
  agencies: 'time.count.agencies',
  counties: 'time.count.counties'
} as const satisfies Record<string, MessageKey>;

/** A count in words: exact, from one number to another, or "at least" where lists are missing and so more may have been. */
export function countWords(
  words: Words,
  what: keyof typeof COUNTED,
  { sure, maybe }: Range,
  gap: Gap | null
): string {
  const missing = gap !== null && gap.kind !== 'last';
  const kind = missing ? 'least' : maybe > 0 ? 'between' : 'exact';
  return words.t(COUNTED[what], { kind, from: sure, to: sure + maybe });
}

/** What was in force on a day: agreements, their agencies, and counties of the map. */
export function forceWords(
  words: Words,
  day: DayDate,
  count: DayCount,
  counties: Range,
  gap: Gap | null
): string[] {
  const nowhere = count.nowhere.sure;
  const said = words.t('time.force', {
    date: words.date(day),
    agreements: countWords(words, 'agreements', count.agreements, gap),
    agencies: countWords(words, 'agencies', count.agencies, gap),
    counties: countWords(words, 'counties', counties, gap)
  });
  return nowhere > 0 ? [said, words.t('time.force.nowhere', { n: nowhere })] : [said];
}

/** "In March 2012:", or the part of the month that a day leaves. */
export function withinWords(words: Words, day: DayDate, asOf: DayDate): string {
  const month = monthOf(day);
  const name = words.date(monthName(month));
  return day === lastDayOf(month, asOf) && day !== asOf
    ? words.t('time.within', { month: name })
    : words.t('time.within.part', { month: name, date: words.date(day) });
}

/** What is not known of a day: ends within ranges, and lists that were not read. */
export function doubtWords(words: Words, count: DayCount, gap: Gap | null): string[] {
  const said: string[] = [];
  const { maybe } = count.agreements;
  if (maybe > 0) said.push(words.t('time.doubt', { n: maybe }));
  if (gap)
    said.push(
      words.t(`time.gap.${gap.kind}`, { from: words.date(gap.from), to: words.date(gap.to) })
    );
  return said;
}

/** The first and the last day that a period's figures are of. */
function reachOf({ start, end, dataDate }: Period): [DayDate, DayDate] {
  return [start, dataDate !== null && dataDate < end ? dataDate : end];
}

/** Whether a period has a day in a month. */
export function touchesMonth(period: Period, month: number): boolean {
  const [from, to] = reachOf(period);
  return from < firstDayOf(month + 1) && to >= firstDayOf(month);
}

/** That the colors are of another time than a month; null where they are of the same. */
export function mismatchWords(
  words: Words,
  period: Period,
  periodName: string,
  month: number
): string | null {
  if (touchesMonth(period, month)) return null;
  const [from, to] = reachOf(period);
  return words.t('time.mismatch', {
    period: periodName,
    from: words.date(from),
    to: words.date(to),
    month: words.date(monthName(month))
  });
}

/** How many agreements ended in a month; those known from lists alone are said to be gone from there. */
export function endedWords(words: Words, { ended, unlisted }: Change): string {
  const certain = ended - unlisted;
  const kind =
    ended === 0 ? 'none' : unlisted === 0 ? 'ended' : certain === 0 ? 'unlisted' : 'both';
  return words.t('time.ended', { n: ended, kind });
}

/** What else happened to agreements in a month beside those signed and ended; nothing where nothing did. */
export function furtherWords(words: Words, { unlisted, foundGone, replaced }: Change): string[] {
  const said: string[] = [];
  if (replaced > 0) said.push(words.t('time.replaced', { n: replaced }));
  if (foundGone > 0) said.push(words.t('time.foundGone', { n: foundGone }));
  if (unlisted + foundGone > 0) said.push(words.t('time.unlisted'));
  return said;
}
