/** The sections of the page of the data, in their order. */
export const SECTIONS = [
  'tables',
  'use',
  'terms',
  'cite',
  'missing',
  'changes',
  'dictionary'
] as const;

/** What a reader must know to read the tables rightly. */
export const RULES = [
  'codes',
  'blank',
  'lists',
  'dates',
  'precision',
  'parquet',
  'formulas'
] as const;

/** What the tables and their parts may be used for. */
export const TERMS = ['none', 'federal', 'zips', 'press'] as const;

/** What is in no table. */
export const MISSING = ['unseen', 'records', 'filled', 'texts'] as const;

/** The columns that lead from one table to the next, from the side of the reader's questions. */
export const JOINS = [
  ['agreements', 'agency_id', 'agencies', 'id'],
  ['agencies', 'county_fips', 'counties', 'fips'],
  ['outcomes', 'measure_id', 'measures', 'id'],
  ['outcomes', 'county_fips', 'counties', 'fips'],
  ['policies', 'county_fips', 'counties', 'fips'],
  ['practices', 'agency_id', 'agencies', 'id'],
  ['outcomes', 'source_id', 'sources', 'id']
] as const;

/** Changes that the page lists before it leads to the rest. */
export const NEWEST = 20;

/** What checks downloaded files against their list of checksums. */
export const CHECK_COMMAND = 'sha256sum --check --ignore-missing SHA256SUMS.txt';
