import type { Act } from '$lib/atlas/types';
import type { Words } from '$lib/messages';
import { article } from './periods';

/** "until September 2017": how long an act held. Null where no end is known, or where it ended when it began. */
export function untilText(
  words: Words,
  { date, ended }: Pick<Act, 'date' | 'ended'>
): string | null {
  if (!ended || ended === date) return null;
  return words.t('county.acts.until', { date: words.date(ended), the: article(ended) });
}
