import type { Act } from '$lib/atlas/types';
import type { Words } from '$lib/messages';
import { nameInSentence } from '$lib/messages/name-in-sentence';
import { standingOf, sumOfRows } from './standing';
import type { StateFile } from './types';

/** The sections of a state's page, in their order. */
const SECTIONS = [
  'overview',
  'law',
  'practice',
  'statewide',
  'pending',
  'counties',
  'figures',
  'local',
  'listings',
  'agencies'
] as const;
export type StateSection = (typeof SECTIONS)[number];

/** Sections that few states fill: that one lacks them need not be said. */
const RARE: readonly StateSection[] = ['practice', 'pending'];

/** Which sections a state fills, and which of those that any state could fill hold nothing. */
export function stateSections(file: StateFile): { present: StateSection[]; empty: StateSection[] } {
  const filled: Record<StateSection, boolean> = {
    overview: true,
    law: file.acts.length > 0,
    practice: file.practices.length > 0,
    statewide: file.statewide.length > 0,
    pending: file.pending.length > 0,
    counties: true,
    figures: file.figures.length > 0,
    local: file.localActs.length > 0,
    listings: file.listings.length > 0,
    agencies: file.agencies.length > 0
  };
  return {
    present: SECTIONS.filter((section) => filled[section]),
    empty: SECTIONS.filter((section) => !RARE.includes(section) && !filled[section])
  };
}

/** What a state's page says first: its agreements, where they are, its own law. */
export function stateLead(words: Words, file: StateFile): string[] {
  return [agreementsSentence(words, file), ...lawSentence(words, file)];
}

/** How many agreements are in force and in how many counties; how many there were where none is. */
export function agreementsSentence(words: Words, file: StateFile): string {
  const { inForce, past } = sumOfRows(file.agencies);
  const counties = file.counties.filter((county) => standingOf(county) === 'now').length;
  const values = {
    state: nameInSentence(words, file.state.name),
    n: inForce,
    number: words.number(inForce),
    past,
    counties,
    all: counties === file.counties.length ? 'yes' : 'no',
    of: file.counties.length,
    ofNumber: words.number(file.counties.length),
    // Parishes, boroughs and independent cities are no counties by name.
    mixed: file.counties.every(({ name }) => name.endsWith(' County')) ? 'no' : 'yes',
    day: words.date(file.release.asOf)
  };
  if (inForce > 0)
    return words.t(
      counties > 0 ? 'pages.state.agreements' : 'pages.state.agreements.statewide',
      values
    );
  return words.t(past > 0 ? 'pages.state.agreements.past' : 'pages.state.agreements.never', values);
}

/** How many of the state's own acts limit and require cooperation, and how many of them have ended; nothing where no such act is known. */
function lawSentence(words: Words, file: StateFile): string[] {
  const hasEnded = ({ ended }: Act) => ended !== null && ended <= file.release.asOf;
  const directed = (direction: Act['direction']) =>
    file.acts.filter((act) => act.direction === direction);
  const open = (direction: Act['direction']) =>
    directed(direction).filter((act) => !hasEnded(act)).length;
  const [limits, requires] = [open('limits'), open('requires')];
  const ended = [...directed('limits'), ...directed('requires')].filter(hasEnded).length;
  const key = limits === 0 ? 'requires' : requires === 0 ? 'limits' : 'both';
  return [
    ...(limits + requires > 0 ? [words.t(`pages.state.acts.${key}`, { limits, requires })] : []),
    ...(ended > 0 ? [words.t('pages.state.acts.ended', { ended })] : [])
  ];
}
