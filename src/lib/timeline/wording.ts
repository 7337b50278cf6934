import type { Practice, Release } from '$lib/atlas/types';
import { kindName } from '$lib/county/kinds';
import { statusSentence } from '$lib/county/sentences';
import type { Words } from '$lib/messages';
import type { Mark, Told } from './marks';

/** The signs that marks are drawn with; agreements are bars. */
export const SIGNS = [
  'limits',
  'requires',
  'neither',
  'happening',
  'office',
  'list',
  'turn'
] as const;
export type Sign = (typeof SIGNS)[number];

/** How a mark is drawn: an act by its direction, anything else by what it is. Null for an agreement. */
export function signOf(told: Told): Sign | null {
  switch (told.kind) {
    case 'agreement':
      return null;
    case 'milestone':
      return 'turn';
    case 'office':
      return 'office';
    case 'listing':
      return 'list';
    case 'act':
      if (told.act.kind === 'federal list') return 'list';
      if (told.act.direction === 'limits' || told.act.direction === 'requires')
        return told.act.direction;
      return told.act.direction === 'neutral' ? 'neither' : 'happening';
  }
}

/** The day, month or year a mark begins, as it is known; an agreement's with "signed". */
export function dateText(words: Words, mark: Mark): string {
  const { told } = mark;
  switch (told.kind) {
    case 'agreement':
      return words.date(told.agreement.signed);
    case 'listing':
      return words.date(told.listing.date);
    case 'office':
      return officeDate(words, told.said);
    case 'act':
    case 'milestone':
      return told.act.date === null ? words.t('county.acts.undated') : words.date(told.act.date);
  }
}

/** Who and what: "Cobb County Sheriff's Office · 287(g) agreement signed, jail enforcement model". */
export function headline(words: Words, { told }: Mark): { who: string | null; what: string } {
  switch (told.kind) {
    case 'agreement':
      return {
        who: told.agency.name,
        what: words.t('timeline.signed', { model: words.t(`model.${told.agreement.model}`) })
      };
    case 'listing':
      return { who: told.names.join('; '), what: words.t('timeline.listed') };
    case 'office':
      return { who: told.said.agency, what: words.t(`timeline.office.${told.office}`) };
    case 'milestone':
      return { who: null, what: words.t(`timeline.turn.${told.turn}`) };
    case 'act':
      return { who: told.act.who, what: kindName(words, told.act.kind) ?? told.act.kind };
  }
}

/** A mark in one line, for its tip and for assistive technology. */
export function markText(words: Words, mark: Mark, release: Release): string {
  const { who, what } = headline(words, mark);
  const said = who === null ? what : words.t('timeline.mark.who', { who, what });
  const { told } = mark;
  const rest = restOf(words, told, release);
  const values = { date: dateText(words, mark), said, rest: rest ?? '' };
  return words.t(rest === null ? 'timeline.mark' : 'timeline.mark.rest', values);
}

/** What a mark's line ends with: what became of an agreement, what an act asks, what is said of an office. */
function restOf(words: Words, told: Told, release: Release): string | null {
  switch (told.kind) {
    case 'agreement':
      return statusSentence(words, told.agreement, release);
    case 'office':
      return told.said.value;
    case 'act':
      return told.act.direction === 'limits' || told.act.direction === 'requires'
        ? words.t(`county.acts.${told.act.direction}`)
        : null;
    case 'listing':
    case 'milestone':
      return null;
  }
}

function officeDate(words: Words, { asOf, asOfEstimated }: Practice): string {
  if (asOf === null) return words.t('county.acts.undated');
  const date = words.date(asOf);
  return asOfEstimated ? words.t('timeline.office.about', { date }) : date;
}
