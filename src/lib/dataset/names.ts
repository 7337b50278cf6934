import type { MessageKey, Words } from '$lib/messages';

const TABLES = [
  'counties',
  'states',
  'fips_changes',
  'places',
  'zips',
  'agencies',
  'agreements',
  'measures',
  'measure_periods',
  'outcomes',
  'facilities',
  'policies',
  'events',
  'practices',
  'models',
  'program_totals',
  'sources',
  'rosters',
  'agency_aliases',
  'county_fixes',
  'changes'
] as const;
type Known = (typeof TABLES)[number];

const known = (name: string): Known | undefined => TABLES.find((one) => one === name);

/** A table's title in the page's language; its name where the catalogue has no word for it. */
export function tableTitle(words: Words, name: string): string {
  const table = known(name);
  return table ? words.t(`dataset.table.${table}` satisfies MessageKey) : name;
}

/** What one row of a table is, in the page's language; null where the catalogue has no word for it. */
export function rowMeaning(words: Words, name: string): string | null {
  const table = known(name);
  return table ? words.t(`dataset.row.${table}` satisfies MessageKey) : null;
}

/** A size for a person: kilobytes below a million bytes, megabytes from there. */
export function sizeText(words: Words, bytes: number): string {
  if (bytes >= 999_500) return words.t('dataset.size.MB', { n: words.number(bytes / 1e6, 1) });
  return words.t('dataset.size.kB', { n: words.number(bytes / 1e3, bytes < 9_950 ? 1 : 0) });
}
