import type { Act } from '$lib/atlas/types';
import type { Turn } from '$lib/timeline/marks';
import type { HistoryFile } from './types';

/** Events with a title of their own, by the id of their row. */
const TITLED = {
  '2009-10-02-az-maricopa-county-sheriffs-office-model-lost': 'street',
  '2011-12-15-az-maricopa-county-sheriffs-office-agreement-ended': 'jails',
  '2025-01-20-us-president-of-the-united-states-program-change': 'order',
  '2025-01-30-us-ice-program-change': 'board'
} as const;
export type MoveTitle = (typeof TITLED)[keyof typeof TITLED];

/** Something that moved the number of agreements, with what its title is made of. */
export interface Move {
  act: Act;
  /** Its number in the chart and in the list, from 1. */
  number: number;
  turn: Turn | null;
  title: MoveTitle | null;
}

/** What moved the number of agreements, oldest first: the turns of the program, Maricopa County's losses and the other changes of the whole country's program. */
export function movesOf({ turns, maricopa, national }: HistoryFile): Move[] {
  const told = new Map<string, Omit<Move, 'number'>>();
  for (const act of [...maricopa, ...national.filter(({ kind }) => kind !== 'federal list')])
    told.set(act.id, { act, turn: null, title: titleOf(act.id) });
  for (const { turn, act } of turns) told.set(act.id, { act, turn, title: null });
  return [...told.values()]
    .sort((a, b) => ((a.act.date ?? '') < (b.act.date ?? '') ? -1 : 1))
    .map((move, i) => ({ ...move, number: i + 1 }));
}

/** The lists of "sanctuary" places that federal departments published, oldest first. */
export function federalLists({ national }: HistoryFile): Act[] {
  return national.filter(({ kind }) => kind === 'federal list');
}

function titleOf(id: string): MoveTitle | null {
  const known = Object.entries(TITLED).find(([named]) => named === id);
  return known ? known[1] : null;
}
