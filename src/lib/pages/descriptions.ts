import type { Words } from '$lib/messages';
import { agreementsSentence } from './state';
import type { AgencyFile, StateFile } from './types';

/** A state in a sentence, for search engines and shared links. */
export function stateDescription(words: Words, file: StateFile): string {
  return words.t('pages.state.description', { facts: agreementsSentence(words, file) });
}

/** What an agency's page says first: its agreements in force and those of before. */
export function agencySentence(words: Words, file: AgencyFile): string {
  const { agreements } = file.agency;
  const active = agreements.filter((agreement) => agreement.status === 'active');
  const past = agreements.length - active.length;
  const day = words.date(file.release.asOf);
  if (agreements.length === 0 && file.pending.length > 0)
    return words.t('pages.agency.pending', { n: file.pending.length, day });
  if (active.length === 0)
    return words.t(past > 0 ? 'pages.agency.past' : 'pages.agency.never', { past, day });
  const models = [...new Set(active.map(({ model }) => words.t(`model.${model}`)))];
  return words.t('pages.agency.inForce', {
    n: active.length,
    number: words.number(active.length),
    models: words.list(models),
    past,
    day
  });
}

/** An agency in a sentence, for search engines and shared links. */
export function agencyDescription(words: Words, file: AgencyFile): string {
  return words.t('pages.agency.description', {
    agency: file.agency.name,
    state: file.state.name,
    facts: agencySentence(words, file)
  });
}
