import type { Importer } from './import';
import type { ImportKind } from './report';

/** The importer of each kind of release, loaded when it is asked for: the engines behind them are large. */
export const importers: Record<ImportKind, () => Promise<Importer>> = {
  roster: async () => (await import('./roster/import')).importRoster,
  detention: async () => (await import('./detention/import')).importDetention,
  detainers: async () => (await import('./records/import')).importDetainers,
  arrests: async () => (await import('./records/import')).importArrests
};
