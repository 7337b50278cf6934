/** The sections of the page of methods, in their order. */
export const METHODS_SECTIONS = [
  'mapped',
  'others',
  'rules',
  'blanks',
  'agreements',
  'vocabulary',
  'placing',
  'holes',
  'conflicts'
] as const;

/** How a figure comes to stand on a county. */
export const RULES = [
  'own',
  'agencies',
  'regional',
  'facilities',
  'least',
  'rank',
  'precision',
  'interval',
  'state',
  'trend'
] as const;

/** Why a county has no colour. */
export const BLANKS = ['no-agreement', 'no-share', 'too-few', 'not-covered'] as const;

/** What is known of an agreement's time. */
export const AGREEMENT_RULES = [
  'list',
  'signed',
  'ended',
  'active',
  'counties',
  'statewide'
] as const;

/** Words that mean something of their own here. */
export const TERMS = [
  'level',
  'noLevel',
  'average',
  'fiscal',
  'about',
  'bound',
  'derived',
  'limits',
  'requires',
  'listing',
  'blank'
] as const;

/** What is not known, or not read. */
export const HOLES = [
  'series',
  'records',
  'gap',
  'arizona',
  'renamed',
  'states',
  'spelling',
  'facilities',
  'policies',
  'extracts',
  'population',
  'study',
  'forms'
] as const;

/** Where sources contradict one another, and which is followed. */
export const CONFLICTS = [
  'signed',
  'later',
  'early',
  'counts',
  'secure',
  'twins',
  'monterey',
  'county',
  'barnstable',
  'lists',
  'maryland',
  'miami',
  'first'
] as const;
