import type { Model } from '$lib/atlas/types';
import type { Words } from '$lib/messages';

/** A column of a table: its short name, how it sorts, and what the short name stands for where it needs saying. */
export interface TableColumn {
  name: string;
  sort: 'text' | 'number';
  long?: string;
}

/** The columns that count agreements: in force by model, then those of before. */
export function countColumns(words: Words, models: readonly Model[]): TableColumn[] {
  return [
    ...models.map((model) => ({
      name: words.t(`pages.model.${model}`),
      sort: 'number' as const,
      long: words.t(`model.${model}`)
    })),
    { name: words.t('pages.table.past'), sort: 'number', long: words.t('pages.table.past.long') }
  ];
}
