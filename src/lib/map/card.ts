import { modelsInForce } from '$lib/atlas/agreements';
import { boundSign, LEAST_PUBLISHED } from '$lib/atlas/figures';
import { isTooFew } from '$lib/atlas/measures';
import type { Painting } from '$lib/atlas/paint';
import type { Figure, Fips, Measure, Period, Span } from '$lib/atlas/types';
import type { MessageKey, Words } from '$lib/messages';
import type { PlaceNames } from './place-names';

/** What a county's card says; each part a line, null where there is nothing to say. */
export interface Card {
  title: string;
  /** The value, as precisely as it is known. */
  value: string | null;
  /** What the value rests on, and its period. */
  basis: string | null;
  /** Which blank it is and why, or what limits the value. */
  notes: string[];
  models: string | null;
}

const OF: Record<string, MessageKey> = {
  'average daily population': 'map.card.ofAverage',
  detainers: 'map.card.ofDetainers',
  people: 'map.card.ofPeople'
};

/** "FY 2019", in the words of the locale. */
export function periodName(period: Pick<Period, 'id'>, words: Words): string {
  const year = /^FY(\d{4})$/.exec(period.id)?.[1];
  return year ? words.t('map.fiscalYear', { year }) : period.id;
}

/** Averages below 100 keep a decimal. */
function count(value: number, words: Words): string {
  return words.number(value, value < 100 ? 1 : 0);
}

/** A measure's value in words: a share with its precision, or a number of people. Null where there is none. */
export function valueWords(
  measure: Pick<Measure, 'kind'>,
  figure: Figure,
  words: Words
): string | null {
  if (measure.kind === 'share') return words.share(figure) || null;
  if (figure.numerator === null) return null;
  return words.t('map.people', {
    n: figure.numerator,
    number: words.number(figure.numerator)
  });
}

/** What a whole that is too small is smaller than: ten where not even its own number is published. */
function leastOf(measure: Measure, { share, denominator }: Figure): number {
  const unsaid = share === null && denominator !== null && denominator < LEAST_PUBLISHED;
  return unsaid ? LEAST_PUBLISHED : (measure.leastDenominator ?? 0);
}

/** What a value rests on: its part and whole, and the period. */
export function basisWords(measure: Measure, period: Period, figure: Figure, words: Words): string {
  const when = periodName(period, words);
  if (measure.kind === 'count') return when;
  const { numerator, denominator } = figure;
  if (denominator === null) return words.t('map.card.noCount', { period: when });
  const whole = count(denominator, words);
  if (numerator === null) return words.t('map.card.wholeOnly', { whole, period: when });
  return words.t(OF[measure.unit] ?? 'map.card.of', {
    part: boundSign(figure) + count(numerator, words),
    whole,
    period: when
  });
}

/** Everything the card of one county says under a painting. */
export function countyCard(
  fips: Fips,
  painting: Painting,
  spans: readonly Span[],
  names: PlaceNames,
  words: Words
): Card {
  const { measure, period, day } = painting.question;
  const county = painting.counties.get(fips);
  const figure = county?.figure ?? null;
  const value = figure && valueWords(measure, figure, words);
  const when = { day: words.date(day, 'short') };
  const notes: string[] = [];
  if (county) {
    if (figure && isTooFew(measure, figure))
      notes.push(words.t('map.card.tooFew', { least: words.number(leastOf(measure, figure)) }));
    if (county.look.kind === 'no-share')
      notes.push(
        words.t(measure.kind === 'count' ? 'map.card.noCountPublished' : 'map.card.noShare')
      );
    if (county.look.kind === 'not-covered')
      notes.push(words.t('map.card.notCovered', { period: periodName(period, words) }));
    if (county.agreement === 'no') notes.push(words.t('map.card.noAgreement', when));
    if (county.agreement === 'maybe') notes.push(words.t('map.card.perhapsEnded', when));
  }
  const models = modelsInForce(spans, day).map((model) => words.t(`model.${model}`));
  return {
    title: names.county(fips),
    value,
    basis: figure && value !== null ? basisWords(measure, period, figure, words) : null,
    notes,
    models: models.length > 0 ? words.list(models) : null
  };
}

/** The card read aloud. */
export function spokenCard({ title, value, basis, notes, models }: Card): string {
  return [title, value, basis, ...notes, models].filter((part) => part !== null).join('. ') + '.';
}
