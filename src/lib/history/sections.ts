/** The sections of the national story, in their order. */
export const SECTIONS = [
  'growth',
  'moves',
  'minor',
  'program',
  'lists',
  'early',
  'account'
] as const;
