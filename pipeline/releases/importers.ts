import type { Importer } from './import';
import type { ImportKind } from './report';

/** The importer of each kind of release, loaded when it is asked for: the engines behind them are large. */
export const importers: Partial<Record<ImportKind, () => Promise<Importer>>> = {
  detention: async () => (await import('./detention/import')).importDetention
};
