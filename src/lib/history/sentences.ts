import type { Period } from '$lib/atlas/types';
import type { Words } from '$lib/messages';
import { periodName, periodSpan } from '$lib/county/periods';
import { newest } from './series';
import type { HistoryFile, PlacedFigure, ProgramTotal } from './types';

/** A sentence with the sources it rests on. */
export interface Sourced {
  text: string;
  sources: string[];
  /** What the row adds, in the facts' English. */
  note: string | null;
}

/** How the number of agreements went, in a few sentences; what the file does not tell is not said. */
export function growthSentences(words: Words, { totals, turns }: HistoryFile): Sourced[] {
  const said: Sourced[] = [];
  const tell = (key: Parameters<Words['t']>[0], total: ProgramTotal & { agreements: number }) =>
    said.push({
      text: words.t(key, {
        n: total.agreements,
        number: words.number(total.agreements),
        states: total.states,
        day: words.date(total.date)
      }),
      sources: total.sources,
      note: total.basis === 'reported' ? total.note : null
    });
  const comeback = turns.find(({ turn }) => turn === 'return')?.act.date ?? null;
  const before = comeback === null ? null : newest(totals, 'roster count', comeback);
  const lists = newest(totals, 'roster count');
  const reported = newest(totals, 'reported');
  const first = totals.find(({ agreements }) => agreements !== null);
  if (first?.basis === 'derived' && first.agreements !== null)
    tell('history.growth.first', { ...first, agreements: first.agreements });
  if (before) tell('history.growth.before', before);
  if (lists && lists !== before && lists.states !== null) tell('history.growth.lists', lists);
  if (reported && (!lists || reported.date > lists.date)) tell('history.growth.reported', reported);
  return said;
}

/** What the study found for the whole country, and how far its `periods` go; null where the file has no national share. */
export function minorSentence(
  words: Words,
  minor: readonly PlacedFigure[],
  periods: readonly Period[]
): Sourced | null {
  const nation = minor.find(({ county }) => county === null);
  if (!nation || nation.share === null) return null;
  const period = periods.find(({ id }) => id === nation.period);
  return {
    text: words.t('history.minor.nation', {
      share: words.share(nation),
      period: period ? periodSpan(words, period) : periodName(words, nation.period)
    }),
    sources: nation.sources,
    note: null
  };
}
