import type { MessageKey, Words } from '$lib/messages';

const KINDS = [
  'agreement signed',
  'agreement ended',
  'agreement changed',
  'agreement declined',
  'model lost',
  'state law',
  'state order',
  'court ruling',
  'lawsuit',
  'settlement',
  'investigation',
  'incident',
  'program change',
  'milestone',
  'study',
  'contract ended',
  'contract changed',
  'federal list',
  'policy change',
  'sheriff policy',
  'resolution',
  'ordinance',
  'executive order',
  'police order'
] as const;

/** A kind of act or event in the page's language; null for a kind the catalogue has no word for. */
export function kindName(words: Words, kind: string): string | null {
  const known = KINDS.find((one) => one === kind);
  return known ? words.t(`county.kind.${known}` satisfies MessageKey) : null;
}
