import { basename } from 'node:path';
import type { ImportTask, Importer } from '../import';
import { Refusal } from '../refusal';
import type { Change, FileAccount, ImportReport } from '../report';
import { countPeople, MOST_PARTS, MOST_PLACES, type Cell, type Counted } from './count';
import { openEngine, type Engine } from './engine';
import type { RecordKind } from './layout';
import { rejectsOf } from './rejects';
import { placeRecords, type Placed } from './placed';
import { SCHEMES } from './quantities';
import { replaceYear } from './replace';
import { rowsOfYear } from './rows';
import { settleYear, type YearCount } from './settle';
import { openSource, firstLine, type Part } from './source';
import { surveyPlaces, surveyRows, type Batch } from './survey';
import { windowOf, type Window } from './window';

export const importDetainers: Importer = (task) => importRecords('detainers', task);
export const importArrests: Importer = (task) => importRecords('arrests', task);

/** All that was read of a release; what it says of people ends here. */
interface Read {
  parts: Part[];
  batches: Batch[];
  window: Window;
  placed: Placed;
  counted: Counted;
  notices: string[];
}

/**
 * Counts the records of all files as one release, and replaces the years it covers where it is newer than what the
 * facts hold. `today` is the day after which no record can be.
 */
export async function importRecords(
  kind: RecordKind,
  { draft, files, progress }: ImportTask,
  today = new Date().toISOString().slice(0, 10)
): Promise<ImportReport> {
  const engine = await openEngine();
  let read: Read;
  try {
    read = await readRecords(engine, kind, { draft, files, progress }, today);
  } finally {
    engine.close();
  }
  const { window, placed, counted } = read;
  const scheme = SCHEMES[kind];
  const release = [...new Set(files.map((file) => basename(file)))].sort().join('; ');
  const changes: Change[] = [];
  const notices = [...read.notices, ...placed.notices];
  for (const year of window.years) {
    const count = yearCount(kind, year.year, counted.cells, placed);
    const settled = settleYear(scheme, count);
    if (settled.withheld.length > 0)
      notices.push(
        `${year.period}: ${settled.withheld.length} counties show no figure, so that fewer than ten people elsewhere cannot be worked out: ${settled.withheld.join(', ')}`
      );
    const stamp = { kind, year, lastDay: window.lastDay, release };
    const { changed, notice } = replaceYear(
      draft,
      stamp,
      rowsOfYear(scheme, count, settled, stamp)
    );
    changes.push(...changed);
    if (notice !== null) notices.push(notice);
  }
  const rejects = rejectsOf(kind, read.parts, read.batches, window);
  return {
    kind,
    files: accounts(files, read, rejects.rows),
    rejects: rejects.list,
    changes,
    notices,
    counts: [
      ...countLines(kind, read),
      ...placed.counts,
      ['changed measures and years', changes.length]
    ]
  };
}

async function readRecords(
  engine: Engine,
  kind: RecordKind,
  { draft, files, progress }: ImportTask,
  today: string
): Promise<Read> {
  const parts: Part[] = [];
  const notices: string[] = [];
  for (const file of files) {
    const source = await openSource(engine, kind, file, progress);
    parts.push(...source.parts);
    notices.push(...source.notices);
  }
  const [first = ''] = files;
  if (parts.length > MOST_PARTS)
    throw new Refusal(
      { file: first },
      `and the others have ${parts.length} sheets, more than ${MOST_PARTS}`
    );
  try {
    progress.start(`counting ${kind}`, 3);
    const batches = await surveyRows(engine, parts, today);
    progress.step();
    const window = windowOf(batches);
    if (!window) throw new Refusal({ file: first }, `has no row of ${kind} that can be counted`);
    const named = await surveyPlaces(engine, parts, today);
    progress.step();
    const placed = placeRecords(draft, named);
    if (placed.list.length > MOST_PLACES)
      throw new Refusal({ file: first }, 'names too many places');
    const [from, to] = [window.years[0], window.years.at(-1)];
    const counted = await countPeople(engine, parts, placed.index, {
      first: from?.year ?? 0,
      last: to?.year ?? 0,
      today
    });
    return { parts, batches, window, placed, counted, notices };
  } catch (error) {
    if (error instanceof Refusal || !(error instanceof Error)) throw error;
    // What the engine meets while it reads is the file's fault: a Parquet file is read no earlier.
    throw new Refusal({ file: files.join(', ') }, `cannot be read (${firstLine(error.message)})`);
  } finally {
    progress.stop();
  }
}

/** The people of one year by county, and by state those without one. */
function yearCount(
  kind: RecordKind,
  year: number,
  cells: readonly Cell[],
  placed: Placed
): YearCount {
  const scheme = SCHEMES[kind];
  const counties = new Map<string, { fips: string; state: string; atoms: number[] }>();
  const unplaced = new Map<string, number[]>();
  const none = (): number[] => Array.from({ length: scheme.atoms }, () => 0);
  for (const cell of cells) {
    if (cell.year !== year) continue;
    const { fips, state } = placed.list[cell.place] ?? { fips: null, state: null };
    if (fips === null) {
      const atoms = unplaced.get(state ?? '') ?? none();
      unplaced.set(state ?? '', atoms);
      scheme.add(atoms, cell);
    } else {
      const county = counties.get(fips) ?? { fips, state: state ?? '', atoms: none() };
      counties.set(fips, county);
      scheme.add(county.atoms, cell);
    }
  }
  const inOrder = [...counties.values()].sort((a, b) => (a.fips < b.fips ? -1 : 1));
  return { counties: inOrder, unplaced };
}

function accounts(
  files: readonly string[],
  { parts, batches, window, counted }: Read,
  rejectedRows: ReadonlyMap<number, number>
): FileAccount[] {
  const speaksFor = `${window.years[0]?.start} to ${window.lastDay}`;
  return [...new Set(files)].map((file) => {
    const own = parts.flatMap((part, i) => (part.file === file ? [i] : []));
    const sum = (of: (part: number) => number): number =>
      own.reduce((total, part) => total + of(part), 0);
    const rowsIn = sum((part) =>
      batches.filter((batch) => batch.part === part).reduce((n, batch) => n + batch.rows, 0)
    );
    const kept = sum((part) => counted.kept.get(part) ?? 0);
    const rejected = sum((part) => rejectedRows.get(part) ?? 0);
    return { file, speaksFor, rowsIn, kept, merged: rowsIn - kept - rejected, rejected };
  });
}

function countLines(kind: RecordKind, { batches, counted }: Read): [string, number][] {
  const sum = (of: (batch: Batch) => number): number =>
    batches.reduce((total, batch) => total + of(batch), 0);
  const people = counted.cells.reduce((total, cell) => total + cell.people, 0);
  return [
    [`${kind} counted, one a person and day`, people],
    ['of the merged rows: equal to another in all that is read', counted.exact],
    ['counted without an identifier, each on its own', counted.unnamed],
    ['cells with the text "NA", read as blank', sum((batch) => batch.notAvailable)],
    ['redacted cells, read as blank', sum((batch) => batch.redacted)]
  ];
}
