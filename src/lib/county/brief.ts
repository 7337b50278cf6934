import type { Catalogue, CountyFile, Measure, Period, Source, StoryFile } from '$lib/atlas/types';
import type { Words } from '$lib/messages';
import { citer, figureOf, inForceFirst, isInForce } from './facts';
import { kindName } from './kinds';
import { overviewOf } from './overview';
import { periodSpan } from './periods';
import {
  cautions,
  countSentence,
  olderSentence,
  remarksOn,
  statusSentence,
  valueText
} from './sentences';
import { untilText } from './until';

/** A statement with the numbers of the notes that carry it. */
export interface Noted {
  text: string;
  notes: number[];
}

/** One agreement as a line of a table. */
export interface BriefAgreement {
  agency: string;
  model: string;
  signed: string;
  became: string;
  /** Why it ended and what must be known of it, in the facts' English. */
  remarks: string[];
  notes: number[];
}

/** An act or event as a line of a list; `what` is its kind in the page's language, null where it has none. */
export interface BriefAct {
  when: string;
  /** The end of an act that is over; null where it is not, or not known to be. */
  until: string | null;
  who: string;
  what: string | null;
  direction: string | null;
  /** What it was and what must be known of it, in the facts' English. */
  text: string;
  notes: number[];
}

/** A county on a page or two of paper, its sources as numbered notes. */
export interface Brief {
  sentences: Noted[];
  /** The leading figure, where no sentence gives it, with what must be known of it. */
  figure: (Noted & { remarks: string[] }) | null;
  agreements: BriefAgreement[];
  /** Statewide agencies with an agreement in force, where no sentence names them. */
  statewide: { names: string[]; notes: number[] } | null;
  acts: BriefAct[];
  /** In the order of their numbers, from 1. */
  notes: (Source & { id: string })[];
}

/** Gives sources their numbers in the order in which they are first named. */
class Numbering {
  readonly ids: string[] = [];

  of(ids: readonly string[]): number[] {
    const numbers = [...new Set(ids)].map((id) => {
      if (!this.ids.includes(id)) this.ids.push(id);
      return this.ids.indexOf(id) + 1;
    });
    return numbers.sort((a, b) => a - b);
  }
}

/** The brief of a county: its sentences, leading figure, agreements and acts, with every source once. */
export function briefOf(
  words: Words,
  file: CountyFile,
  catalogue: Catalogue,
  story: StoryFile,
  { measure, period }: { measure: Measure; period: Period }
): Brief {
  const numbering = new Numbering();
  const overview = overviewOf(words, file, catalogue, story.lists);
  const sentences = overview.map(({ text, sources }) => ({ text, notes: numbering.of(sources) }));
  const told = overview.some(
    ({ figure }) => figure?.measure === measure.id && figure.period === period.id
  );
  const figure = told ? null : briefFigure(words, file, measure, period, numbering);
  const agreements = inForceFirst(file.agencies).flatMap((agency) =>
    agency.agreements.map((agreement) => ({
      agency: agency.name,
      model: words.t(`model.${agreement.model}`),
      signed: words.date(agreement.signed),
      became: statusSentence(words, agreement, file.release),
      remarks: remarksOn(agreement),
      notes: numbering.of(agreement.sources)
    }))
  );
  const state = file.statewide.filter(isInForce);
  const isNamed = sentences.some(({ text }) => state.every(({ name }) => text.includes(name)));
  const statewide = !isNamed && {
    names: state.map((agency) => agency.name),
    notes: numbering.of(
      state.flatMap((agency) => agency.agreements.flatMap((agreement) => agreement.sources))
    )
  };
  const acts = file.acts.map((act) => ({
    when: act.date ? words.date(act.date) : words.t('county.acts.undated'),
    until: untilText(words, act),
    who: act.who,
    what: kindName(words, act.kind),
    direction:
      act.direction === 'limits' || act.direction === 'requires'
        ? words.t(`county.acts.${act.direction}`)
        : null,
    text: [act.summary, act.note].filter((said) => said !== null).join(' '),
    notes: numbering.of(act.sources)
  }));
  return {
    sentences,
    figure,
    agreements,
    statewide: statewide || null,
    acts,
    notes: citer(file, catalogue, story)(numbering.ids)
  };
}

function briefFigure(
  words: Words,
  file: CountyFile,
  measure: Measure,
  period: Period,
  numbering: Numbering
): Brief['figure'] {
  const figure = figureOf(file, measure.id, period.id);
  if (!figure) return null;
  const nation = period.nation ? valueText(words, measure, period.nation) : '';
  return {
    text: words.t('story.brief.figure', {
      measure: measure.name[words.locale],
      period: periodSpan(words, period),
      value: valueText(words, measure, figure),
      count: measure.kind === 'share' ? countSentence(words, measure, figure) : '',
      counted: measure.kind === 'share' && figure.numerator !== null ? 'yes' : 'no',
      nation,
      compared: nation === '' ? 'no' : 'yes'
    }),
    notes: numbering.of([...figure.sources, ...measure.sources]),
    remarks: [
      ...[olderSentence(words, file, measure, period)].filter((said) => said !== null),
      ...cautions(words, measure, figure),
      measure.caveat[words.locale]
    ]
  };
}
