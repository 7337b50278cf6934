import type { Catalogue } from '$lib/atlas/types';
import { periodName } from '$lib/county/periods';
import type { MessageKey, Words } from '$lib/messages';
import { tableTitle } from './names';
import type { About, Change } from './types';

/** Columns of agreements whose change has words of its own. */
const COLUMNS = ['addendum_url', 'moa_url', 'gone_by', 'signed', 'ended', 'status'] as const;

/** A change in one line of the page's language: what changed, and of whom. */
export function changeTitle(words: Words, change: Change, measures: Catalogue['measures']): string {
  const table = tableTitle(words, change.table);
  switch (change.kind) {
    case 'seen':
      return words.t('dataset.change.seen');
    case 'figures': {
      const measure = measures.find(({ id }) => id === change.measure);
      return words.t('dataset.change.figures', {
        measure: measure?.name[words.locale] ?? change.measure,
        period: periodName(words, change.period)
      });
    }
    case 'added':
    case 'removed': {
      const what = whatText(words, change.about, change.key);
      return change.table === 'agreements'
        ? words.t(`dataset.change.agreements.${change.kind}` satisfies MessageKey, { what })
        : words.t(`dataset.change.${change.kind}` satisfies MessageKey, { table, what });
    }
    case 'cell': {
      const what = whatText(words, change.about, change.key);
      const { column } = change;
      const known = COLUMNS.find((one) => one === column);
      return change.table === 'agreements' && known
        ? words.t(`dataset.change.agreements.${known}` satisfies MessageKey, { what })
        : words.t('dataset.change.cell', { table, column, what });
    }
  }
}

/** What stood before and what stands now, a line each; a side that says nothing is left out, but not a cell that was emptied. */
export function changeSides(words: Words, change: Change): string[] {
  const emptied = change.kind === 'cell' && change.new === '';
  const now = emptied ? words.t('dataset.change.blank') : change.new;
  return [
    ...(change.old === '' ? [] : [words.t('dataset.change.old', { old: change.old })]),
    ...(now === '' ? [] : [words.t('dataset.change.new', { new: now })])
  ];
}

function whatText(words: Words, about: About | null, key: string): string {
  if (!about) return key;
  const who =
    about.state === null
      ? about.name
      : words.t('dataset.change.who', { name: about.name, state: about.state });
  if (about.model === null) return who;
  return words.t('dataset.change.model', { who, model: words.t(`model.${about.model}`) });
}
