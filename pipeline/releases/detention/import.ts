import { basename } from 'node:path';
import { compare } from '../../tables/fault';
import { tidy } from '../cell';
import type { Draft } from '../draft';
import type { ImportTask } from '../import';
import type { FileAccount, ImportReport } from '../report';
import { applyList, standing, updateSource, type Standing } from './apply';
import { figureChanges, facilityChanges } from './changes';
import { dayInName, fiscalYear } from './period';
import { readLists, type FacilityList } from './read-list';
import { FacilityRegister } from './register';
import { resolveList, type ResolvedList } from './resolve';

/**
 * Imports ICE's detention statistics: of each fiscal year the list with the newest data, and only where it is newer than
 * the one in hand. Rejects with a Refusal where a file cannot be read.
 */
export async function importDetention({
  draft,
  files,
  progress
}: ImportTask): Promise<ImportReport> {
  const lists: FacilityList[] = [];
  progress.start('reading the lists of facilities', files.length);
  try {
    for (const file of new Set(files)) {
      lists.push(...(await readLists(file)));
      progress.step();
    }
  } finally {
    progress.stop();
  }
  return importLists(draft, lists);
}

/** Imports lists that have been read. */
export function importLists(draft: Draft, read: readonly FacilityList[]): ImportReport {
  const register = new FacilityRegister(draft);
  const known = register.known();
  const lists = read.map((list) => resolveList(list, known));
  const files = [...new Set(read.map(({ file }) => file))];
  lists.sort((a, b) => a.list.year - b.list.year || newer(standingOf(a), standingOf(b)));
  const taken = new Map<number, ResolvedList>();
  const before = new Map<number, Standing | null>();
  for (const list of lists) {
    const { year } = list.list;
    const now = standing(draft, year);
    before.set(year, now);
    if (!now || newer(standingOf(list), now) >= 0) taken.set(year, list);
  }
  for (const list of taken.values()) applyList(draft, register, list);
  register.settle();
  if (taken.size > 0) updateSource(draft);

  const changed = draft.changes();
  const figures = figureChanges(changed, [...taken.values()], before);
  return {
    kind: 'detention',
    files: files.map((file) => account(file, lists, taken, before)),
    rejects: lists.flatMap(({ rejects }) => rejects),
    changes: [...figures.lines, ...facilityChanges(changed, [...taken.values()])],
    notices: [...lists.flatMap(({ notices }) => notices), ...figures.notices, ...register.notices],
    counts: [
      ...figures.counts,
      ['new facilities', register.added.length],
      ['facilities without a county', register.unplaced.size],
      ['facilities listed without figures', sum(lists, ({ without }) => without.length)]
    ]
  };
}

function standingOf({ list }: ResolvedList): Standing {
  return { dataDate: list.dataDate, release: list.release };
}

/** Order of two releases of one year: by the day of their data, the day in their name, their name. */
function newer(a: Standing, b: Standing): number {
  const day = ({ release }: Standing): string => dayInName(release) ?? '';
  return (
    compare(a.dataDate, b.dataDate) || compare(day(a), day(b)) || compare(a.release, b.release)
  );
}

function account(
  file: string,
  lists: readonly ResolvedList[],
  taken: ReadonlyMap<number, ResolvedList>,
  before: ReadonlyMap<number, Standing | null>
): FileAccount {
  const own = lists.filter(({ list }) => list.file === file);
  const isTaken = (list: ResolvedList): boolean => taken.get(list.list.year) === list;
  const found = sum(own, ({ taken: rows }) => rows.length);
  const kept = sum(own.filter(isTaken), ({ taken: rows }) => rows.length);
  const merged = sum(own, (list) => list.merged) + found - kept;
  const rejected = sum(own, ({ rejects }) => rejects.length);
  const rowsIn = sum(own, ({ list }) => list.facilities.length + list.rejects.length);
  const speaksFor = own.map((list) => {
    const { year, dataDate } = list.list;
    const says = `${fiscalYear(year).period}, data of ${dataDate}`;
    if (isTaken(list)) return says;
    const instead = taken.get(year)?.list ?? before.get(year);
    return `${says}; ${instead?.release || 'a list'} of ${instead?.dataDate} is newer: changes nothing`;
  });
  return {
    file: basename(file),
    speaksFor: tidy(speaksFor.join('; ')),
    rowsIn,
    kept,
    merged,
    rejected
  };
}

function sum<Item>(items: readonly Item[], of: (item: Item) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}
