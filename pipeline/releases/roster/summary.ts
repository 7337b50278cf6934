import type { Draft } from '../draft';
import type { Proposal } from '../report';
import { daysBetween } from './days';
import { listedFor, SHORT_LISTING } from './ends';
import { dayOfMoment, restsOnLists, type KnownLists } from './lists';
import { idOf } from './match';
import type { Roster } from './read-roster';
import type { Stood } from './standings';

/** An agreement known from a memorandum alone is looked for on lists this many days after its signing. */
const LAG = 60;

/** What an import of lists came to, for a person. */
export function summaryOf(
  draft: Draft,
  stood: readonly Stood[],
  rosters: readonly Roster[],
  lists: KnownLists
): { counts: [string, number][]; notices: string[]; proposals: Proposal[] } {
  const changes = draft.changes().filter(({ table }) => table === 'agreements');
  const came = changes.filter(({ before }) => !before).map(({ after }) => after);
  const changed = changes.filter(({ before, after }) => before && after);
  const over = ['ended', 'superseded'];
  const ends = changed.filter(
    ({ before, after }) => before?.['gone_by'] === '' && after?.['gone_by'] !== ''
  );
  const of = (status: string): number => came.filter((row) => row?.['status'] === status).length;
  const agencies = draft.changes().filter(({ table, before }) => table === 'agencies' && !before);
  const { proposals, notices } = doubts(stood, rosters, lists);
  return {
    counts: [
      ['new agreements', came.length - of('pending')],
      ['of them already gone from a later list', over.reduce((sum, name) => sum + of(name), 0)],
      ['agreements that changed', changed.length],
      ['of them gone from the newer list', ends.length],
      ['new pending agreements', of('pending')],
      [
        'pending agreements that were signed or dropped',
        changes.filter(({ after }) => !after).length
      ],
      ['new agencies', agencies.length]
    ],
    notices,
    proposals
  };
}

/** Short listings, and agreements that no list shows. */
function doubts(
  stood: readonly Stood[],
  rosters: readonly Roster[],
  lists: KnownLists
): { proposals: Proposal[]; notices: string[] } {
  const newest = lists.newest();
  const release = rosters.at(-1)?.name.file ?? '';
  const proposals: Proposal[] = [];
  const notices: string[] = [];
  for (const { instrument, standing } of stood) {
    const { row, signed } = instrument;
    const id = idOf(instrument);
    const days = listedFor(standing);
    const ended = standing.goneBy !== (row?.['gone_by'] ?? '') && standing.status === 'ended';
    if (ended && days !== null && days < SHORT_LISTING)
      notices.push(
        `${id}: gone after at most ${days} days on lists, which often means a slip or another name`
      );
    const listed = row === null || restsOnLists(row) || instrument.seen.size > 0;
    if (!listed && standing.status === 'active' && newest !== null) {
      const waited = daysBetween(signed, dayOfMoment(newest));
      if (waited > LAG)
        proposals.push({
          release,
          printed: '',
          instead: id,
          reading: 'never listed',
          because: `signed ${waited} days before the newest list by its memorandum, but on no list`
        });
    }
  }
  return { proposals, notices };
}
