import { spokenShare } from '$lib/atlas/figures';
import { findMeasure, isTooFew } from '$lib/atlas/measures';
import type {
  Act,
  Agency,
  Catalogue,
  CountyFile,
  Figure,
  Measure,
  PartialDate,
  PendingAgreement
} from '$lib/atlas/types';
import type { MessageKey, Words } from '$lib/messages';
import { nameInSentence } from '$lib/messages/name-in-sentence';
import { agencyName, agencySentence, modelsInForce } from './agency-sentence';
import { history, isInForce, standings } from './facts';
import { kindName } from './kinds';
import { periodSpan } from './periods';
import { parts, valueText } from './sentences';

/** A sentence of the overview, what it rests on and what it is about in a few words, by which its sources are named. */
export interface Sentence {
  text: string;
  sources: string[];
  about: string;
  /** The measure and period whose figure it gives. */
  figure?: { measure: string; period: string };
}

/**
 * A county in a few sentences that can be quoted: who signed what and what became of it, what share of people the
 * leading figure gives, what acts are on record. Silent where the facts are; `lists` are the sources of the record
 * of agreements, which a county without one rests on.
 */
export function overviewOf(
  words: Words,
  file: CountyFile,
  catalogue: Catalogue,
  lists: readonly string[]
): Sentence[] {
  return [
    ...agreementSentences(words, file, lists),
    ...[flaggedSentence(words, file, catalogue) ?? heldSentence(words, file, catalogue)],
    actsSentence(words, file)
  ].filter((sentence) => sentence !== null);
}

function agreementSentences(words: Words, file: CountyFile, lists: readonly string[]): Sentence[] {
  const { agencies, county, release } = file;
  const day = words.date(release.asOf);
  const place = nameInSentence(words, county.name);
  const said: Sentence[] = [];
  const leads = leadingAgencies(agencies);
  for (const lead of leads) {
    const lost = file.acts.find(({ kind, who }) => kind === 'model lost' && who === lead.name);
    said.push({
      text: agencySentence(words, lead, lost !== undefined),
      sources: sourcesOf([lead]),
      about: lead.name
    });
    if (lost?.date) said.push(lostSentence(words, lead, lost, lost.date));
  }
  const acting = agencies.filter(isInForce);
  if (agencies.length === 0)
    said.push({
      text: words.t('story.agreements.none', { place, day }),
      sources: [...lists],
      about: words.t('county.section.agreements')
    });
  else if (agencies.length > 1)
    said.push({
      text: words.t('story.agreements.all', {
        place,
        day,
        ...standings(agencies),
        ...named(words, acting.every((agency) => leads.includes(agency)) ? [] : acting)
      }),
      sources: sourcesOf(agencies),
      about: words.t('county.section.agreements')
    });
  if (file.pending.length > 0) said.push(pendingSentence(words, file.pending));
  const statewide = file.statewide.filter(isInForce);
  if (acting.length === 0 && statewide.length > 0)
    said.push({
      text: words.t('story.agreements.statewide', {
        count: statewide.length,
        state: nameInSentence(words, county.state.name),
        ...named(words, statewide)
      }),
      sources: sourcesOf(statewide),
      about: words.t('county.agreements.statewide')
    });
  return said;
}

/** How many agencies a sentence names instead of only counting them. */
const NAMED_UP_TO = 2;

/** Agencies with an agreement in force by name and model, where they are few. */
function named(words: Words, acting: readonly Agency[]): { named: 'yes' | 'no'; names: string } {
  if (acting.length === 0 || acting.length > NAMED_UP_TO) return { named: 'no', names: '' };
  const names = acting.map((agency) =>
    words.t('story.agency.acting', { agency: agency.name, models: modelsInForce(words, agency) })
  );
  return { named: 'yes', names: names.join('; ') };
}

/** How many agreements are pending: told so that no one takes them for signed. */
function pendingSentence(words: Words, pending: readonly PendingAgreement[]): Sentence {
  return {
    text: words.t('story.agreements.pending', { count: pending.length }),
    sources: [...new Set(pending.flatMap((one) => one.sources))],
    about: words.t('story.about.pending')
  };
}

/** The agencies a county's story begins with: its own that signed first; else those there are, where they are few. */
function leadingAgencies(agencies: readonly Agency[]): Agency[] {
  const bySigning = [...agencies].sort((a, b) => firstSigned(a).localeCompare(firstSigned(b)));
  const own = bySigning.find((agency) => agency.level === 'county');
  if (own) return [own];
  return agencies.length > NAMED_UP_TO ? [] : bySigning;
}

/** That an agency lost part of what its agreement had given it. */
function lostSentence(words: Words, agency: Agency, lost: Act, date: PartialDate): Sentence {
  const values = { agency: agencyName(words, agency.name), date: words.date(date) };
  const kind = kindName(words, lost.kind);
  return {
    text: words.t('story.agency.lost', values),
    sources: lost.sources,
    about: kind ? `${agency.name}, ${kind}` : agency.name
  };
}

/** What share of the detainers of 287(g) officers were over minor offenses, in the newest period that has it. */
function flaggedSentence(words: Words, file: CountyFile, catalogue: Catalogue): Sentence | null {
  return shareSentence(words, file, catalogue, 'detainers_287g_minor', 'story.flagged');
}

/** What share of the people held were at the lowest threat level or without conviction, in the newest period with enough people. */
function heldSentence(words: Words, file: CountyFile, catalogue: Catalogue): Sentence | null {
  return shareSentence(words, file, catalogue, 'held_minor', 'story.held');
}

function shareSentence(
  words: Words,
  file: CountyFile,
  catalogue: Catalogue,
  id: string,
  stem: 'story.flagged' | 'story.held'
): Sentence | null {
  const measure = findMeasure(catalogue, id);
  if (!measure) return null;
  const newest = history(file, measure).find(
    ({ figure }) => figure.share !== null && !isTooFew(measure, figure)
  );
  if (!newest) return null;
  const { figure, period } = newest;
  const nation = period.nation ? shareWithin(words, measure, period.nation) : '';
  const text = words.t((nation === '' ? `${stem}.alone` : stem) satisfies MessageKey, {
    place: nameInSentence(words, file.county.name),
    period: periodSpan(words, period),
    share: shareWithin(words, measure, figure),
    nation,
    ...parts(words, measure, figure),
    counted: figure.numerator !== null && figure.denominator !== null ? 'yes' : 'no',
    older: period.id === measure.periods[0]?.id ? 'no' : 'yes'
  });
  return {
    text,
    sources: [...new Set([...figure.sources, ...measure.sources])],
    about: words.t('county.figure.label', {
      measure: measure.name[words.locale],
      period: periodSpan(words, period)
    }),
    figure: { measure: measure.id, period: period.id }
  };
}

/** A share as a sentence takes it: in Spanish a bare percentage has its article, "el 58.7%". */
function shareWithin(words: Words, measure: Measure, figure: Figure): string {
  const share = valueText(words, measure, figure);
  return spokenShare(figure)?.say === 'exact' ? words.t('story.share', { share }) : share;
}

/** How many acts on record limit or require cooperation, of the place and of its whole state; those known to have ended apart. */
function actsSentence(words: Words, file: CountyFile): Sentence | null {
  const hasEnded = ({ ended }: Act) => ended !== null && ended <= file.release.asOf;
  const directed = file.acts.filter(
    (act) => (act.direction === 'limits' || act.direction === 'requires') && isOwn(act)
  );
  const ended = directed.filter(hasEnded);
  const groups = (['county', 'state'] as const).flatMap((scope) =>
    (['limits', 'requires'] as const).map((direction) => {
      const acts = directed.filter(
        (act) => !hasEnded(act) && act.scope === scope && act.direction === direction
      );
      return { key: `story.acts.${scope}.${direction}` as const, acts };
    })
  );
  const laws = file.acts.filter(
    ({ scope, direction, kind }) =>
      scope === 'state' && direction === null && (kind === 'state law' || kind === 'state order')
  );
  const found = [
    ...groups,
    { key: 'story.acts.laws' as const, acts: laws },
    { key: 'story.acts.ended' as const, acts: ended }
  ].filter(({ acts }) => acts.length > 0);
  if (found.length === 0) return null;
  const parts = found.map(({ key, acts }) => words.t(key, { count: acts.length }));
  const sources = found.flatMap(({ acts }) => acts.flatMap((act) => act.sources));
  return {
    text: words.t('story.acts', {
      parts: words.list(parts),
      checked: ended.length === 0 ? 'none' : found.length > 1 ? 'some' : 'all'
    }),
    sources: [...new Set(sources)],
    about: words.t('county.section.acts')
  };
}

/** Whether an act is of the place it is kept under: what a state's law did in one county is the state's. */
function isOwn({ scope, kind }: Act): boolean {
  return scope === 'state' || !kind.startsWith('state ');
}

function sourcesOf(agencies: readonly Agency[]): string[] {
  const agreements = agencies.flatMap((agency) => agency.agreements);
  return [...new Set(agreements.flatMap((agreement) => agreement.sources))];
}

function firstSigned(agency: Agency): string {
  return agency.agreements.at(-1)?.signed ?? '';
}
