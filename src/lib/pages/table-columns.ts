import type { Model } from '$lib/atlas/types';
import type { Words } from '$lib/messages';

/** A column of a table: its short name, how it sorts, and what the short name stands for where it needs saying. */
export interface TableColumn {
  name: string;
  sort: 'text' | 'number';
  long?: string;
  /** Where there is room for it only, or in place of what there is no room for; else everywhere. */
  on?: 'wide' | 'narrow';
}

/** Whether a row's counts are too many for a narrow screen, which then gives them in one cell. */
export const folds = (models: readonly Model[]): boolean => models.length > 2;

/** The columns that count agreements: in force by model, then those of before. */
export function countColumns(words: Words, models: readonly Model[]): TableColumn[] {
  return [
    ...models.map((model) => ({
      name: words.t(`pages.model.${model}`),
      sort: 'number' as const,
      long: words.t(`model.${model}`),
      ...(folds(models) ? { on: 'wide' as const } : {})
    })),
    ...(folds(models)
      ? [
          {
            name: words.t('pages.table.inForce'),
            sort: 'number' as const,
            on: 'narrow' as const
          }
        ]
      : []),
    { name: words.t('pages.table.past'), sort: 'number', long: words.t('pages.table.past.long') }
  ];
}
