import { lookOf, type Blank } from '$lib/atlas/paint';
import { anyInForce, listedBriefly, spanOf } from '$lib/atlas/agreements';
import { defaultDay, isTooFew } from '$lib/atlas/measures';
import type {
  Agreement,
  CountyFile,
  Figure,
  Measure,
  PendingAgreement,
  Period,
  Release,
  SourcedFigure
} from '$lib/atlas/types';
import { boundSign, LEAST_PUBLISHED } from '$lib/atlas/figures';
import { shareInterval } from '$lib/compare/test-of';
import type { MessageKey, Words } from '$lib/messages';
import { figureOf } from './facts';
import { periodName } from './periods';

/** What became of an agreement: in force and how that is known, or when and how surely it ended. */
export function statusSentence(words: Words, agreement: Agreement, release: Release): string {
  const { status, ended, lastSeen, goneBy } = agreement;
  const from = lastSeen && words.date(lastSeen);
  const to = goneBy && words.date(goneBy);
  if (status === 'active') {
    if (!lastSeen) return words.t('county.status.active');
    if (lastSeen === release.lastList) return words.t('county.status.onList', { date: from });
    if (lastSeen > release.lastList)
      return words.t('county.status.onFile', { date: from, list: words.date(release.lastList) });
    return words.t('county.status.lastSeen', { date: from });
  }
  if (status === 'superseded') {
    if (ended) return words.t('county.status.replacedOn', { date: words.date(ended) });
    if (from && to) return words.t('county.status.replacedBetween', { from, to });
    return words.t('county.status.replacedUnknown');
  }
  if (ended) return words.t('county.status.endedOn', { date: words.date(ended) });
  if (from && to && listedBriefly(agreement))
    return words.t('county.status.brief', { from, to, alike: from === to ? 'yes' : 'no' });
  if (from && from === to) return words.t('county.status.endedWithin', { date: from });
  if (from && to) return words.t('county.status.endedBetween', { from, to });
  if (to) return words.t('county.status.endedBy', { to });
  if (from) return words.t('county.status.endedAfter', { from });
  return words.t('county.status.endedUnknown');
}

/** Why an agreement ended and what else must be known of it. That a newer one replaced it is what its status says already. */
export function remarksOn({ status, endReason, note }: Agreement): string[] {
  return [status === 'superseded' ? null : endReason, note].filter((remark) => remark !== null);
}

/** On which days ICE's lists of pending agencies showed an agreement that is not signed. */
export function pendingPhrase(words: Words, { firstSeen, lastSeen }: PendingAgreement): string {
  const from = firstSeen ?? lastSeen;
  const to = lastSeen ?? firstSeen;
  if (from === null || to === null) return words.t('county.pending.undated');
  return words.t(from === to ? 'county.pending.on' : 'county.pending.between', {
    from: words.date(from),
    to: words.date(to)
  });
}

/**
 * "12th highest of 143 counties with a value"; null where the figure has no rank. A figure of zero is no place in a
 * row: how many counties have more is what its rank says.
 */
export function rankSentence(
  words: Words,
  { rank, share, numerator }: Pick<SourcedFigure, 'rank' | 'share' | 'numerator'>
): string | null {
  if (rank === null) return null;
  const none = (share ?? numerator) === 0;
  if (!none) return words.t('county.figure.rank', { ...rank });
  return words.t('county.figure.rank.none', { more: rank.place - 1, of: rank.of });
}

const UNITS = ['average', 'people', 'detainers', 'charges', 'other'] as const;
type Unit = (typeof UNITS)[number];

function unitOf(measure: Pick<Measure, 'unit'>): Unit {
  if (measure.unit === 'average daily population') return 'average';
  return UNITS.find((unit) => unit === measure.unit) ?? 'other';
}

/** Decimals of an amount: averages of few people keep those that tell them apart; all else is whole people. */
export function decimals(measure: Pick<Measure, 'unit'>, whole: number): number {
  if (unitOf(measure) !== 'average' || whole >= 100) return 0;
  return whole < 10 ? 2 : 1;
}

/** What a share rests on ("1,392 of 1,911 people a day on average"), or a count with its unit; says so where the source gives a share without counts. Empty where it gives neither. */
export function countSentence(
  words: Words,
  measure: Pick<Measure, 'unit'>,
  figure: Figure
): string {
  const { numerator, denominator } = figure;
  const unit = unitOf(measure);
  const total = (value: number) =>
    words.t(`county.total.${unit}` satisfies MessageKey, {
      n: Math.round(value),
      total: words.number(value, decimals(measure, value))
    });
  // A whole that is itself a bound is said by the value.
  if (denominator !== null && denominator < LEAST_PUBLISHED && figure.precision === 'at_most')
    return '';
  if (numerator !== null && denominator !== null)
    return words.t(`county.count.${unit}` satisfies MessageKey, parts(words, measure, figure));
  if (numerator !== null) return total(numerator);
  if (denominator !== null) return words.t('county.count.outOf', { total: total(denominator) });
  return figure.share === null ? '' : words.t('county.count.none');
}

/** Numerator and denominator as equally precise numbers, with a decimal more where unequal ones would read alike or some as none; empty where unknown. */
export function parts(
  words: Words,
  measure: Pick<Measure, 'unit'>,
  figure: Figure
): { part: string; whole: string } {
  const { numerator, denominator } = figure;
  const usual = decimals(measure, denominator ?? numerator ?? 0);
  const said = (value: number | null, digits: number) =>
    value === null ? '' : words.number(value, digits);
  const alike = numerator !== denominator && said(numerator, usual) === said(denominator, usual);
  const vanishing = numerator !== 0 && said(numerator, usual) === said(0, usual);
  const digits = alike || vanishing ? usual + 1 : usual;
  const sign = numerator !== null && denominator !== null ? boundSign(figure) : '';
  return { part: sign + said(numerator, digits), whole: said(denominator, digits) };
}

/** A figure's value in a few words: its share, or for a measure that counts its count and unit. Empty where it has neither. */
export function valueText(
  words: Words,
  measure: Pick<Measure, 'kind' | 'unit'>,
  figure: Figure
): string {
  if (measure.kind === 'share') return words.share(figure) || unpublished(words, figure);
  return figure.numerator === null ? '' : countSentence(words, measure, figure);
}

/** What a share that is not published says of its place; empty where nothing is known of it. */
function unpublished(words: Words, { precision, denominator }: Figure): string {
  if (precision !== 'at_most') return '';
  if (denominator !== null && denominator < LEAST_PUBLISHED)
    return words.t('county.figure.fewer', { least: words.number(LEAST_PUBLISHED) });
  return words.t('county.figure.withheld');
}

/**
 * The 95 % score interval of a share of counted people or detainers. Null for averages, bounds, and shares printed
 * without their counts.
 */
export function intervalSentence(
  words: Words,
  measure: Pick<Measure, 'kind' | 'unit'>,
  figure: Figure
): string | null {
  const interval = shareInterval(measure, figure);
  return (
    interval &&
    words.t('county.figure.interval', {
      from: words.percent(interval.lower, 1),
      to: words.percent(interval.upper, 1)
    })
  );
}

/** Which blank a county without a figure is, as the map would draw it with every county coloured. */
export function blankOf(file: CountyFile, measure: Measure, period: Period): Blank {
  const spans = file.agencies
    .filter(({ level }) => level !== 'state')
    .flatMap((agency) => agency.agreements.map(spanOf));
  const day = defaultDay(measure, period, file.release.asOf);
  const look = lookOf(
    { measure, period, day, everywhere: true },
    spans,
    anyInForce(spans, day),
    null
  );
  return look.kind === 'class' ? 'no-share' : look.kind;
}

/** Why a county has no figure of a measure in a period. */
export function blankSentence(
  words: Words,
  file: CountyFile,
  measure: Measure,
  period: Period
): string {
  const blank = blankOf(file, measure, period);
  const values = {
    period: periodName(words, period.id),
    day: words.date(defaultDay(measure, period, file.release.asOf))
  };
  if (blank === 'not-covered') return words.t('county.blank.notCovered', values);
  const everyPlace = measure.coverage === 'every place';
  if (blank === 'no-agreement')
    return words.t(
      everyPlace ? 'county.blank.noAgreement' : 'county.blank.noAgreement.covered',
      values
    );
  return words.t(everyPlace ? 'county.blank.noShare.held' : 'county.blank.noShare', values);
}

/** That a measure's newest period has no figure, where a county's of `period` is older; null where it is the newest. */
export function olderSentence(
  words: Words,
  file: CountyFile,
  measure: Measure,
  period: Period
): string | null {
  const [newest] = measure.periods;
  if (!newest || newest.id === period.id || figureOf(file, measure.id, newest.id)) return null;
  return words.t('county.figure.older', { newest: periodName(words, newest.id) });
}

/** What a reader must know of a figure besides its value: too few people, a bound, computed here. */
export function cautions(words: Words, measure: Measure, figure: Figure): string[] {
  const said: string[] = [];
  if (isTooFew(measure, figure) && measure.leastDenominator !== null) {
    const least = countSentence(words, measure, {
      ...figure,
      numerator: measure.leastDenominator,
      denominator: null
    });
    said.push(words.t('county.figure.tooFew', { least }));
  }
  if (figure.precision === 'at_least' || figure.precision === 'at_most')
    said.push(words.t('county.figure.bound'));
  if (figure.derived) said.push(words.t('county.figure.derived'));
  return said;
}
