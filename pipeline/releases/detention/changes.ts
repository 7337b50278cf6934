import { changeLines, type Cells, type RowChange } from '../draft';
import type { Change } from '../report';
import type { Standing } from './apply';
import { fiscalYear, HELD_MEASURES } from './period';
import type { ResolvedList } from './resolve';

/** What became of the figures, told by measure and year. */
export interface FigureChanges {
  lines: Change[];
  notices: string[];
  counts: [string, number][];
}

/** Sums up the figures that came, changed and went: one line a measure and year, for a list has hundreds of rows. */
export function figureChanges(
  changed: readonly RowChange[],
  lists: readonly ResolvedList[],
  before: ReadonlyMap<number, Standing | null>
): FigureChanges {
  const rows = changed.filter(({ table }) => table === 'outcomes');
  const newest = lists.at(-1);
  const lines: Change[] = [];
  const notices: string[] = [];
  const periods = [...new Set(rows.map((row) => cell(row, 'period')))].sort();
  for (const period of periods) {
    const list = lists.find(({ list: { year } }) => fiscalYear(year).period === period) ?? newest;
    if (!list) continue;
    const { year, dataDate, release } = list.list;
    const isOwn = fiscalYear(year).period === period;
    const was = isOwn ? before.get(year) : null;
    const own = rows.filter((row) => cell(row, 'period') === period);
    for (const measure of HELD_MEASURES) {
      const of = own.filter((row) => cell(row, 'measure_id') === measure);
      if (of.length === 0) continue;
      lines.push({
        date: dataDate,
        release,
        what: `outcomes/${measure}+${period}`,
        old: inShort(of, 'before', was),
        new: `${inShort(of, 'after', isOwn ? list.list : null)}; ${tally(of)}`
      });
    }
    if (was)
      notices.push(
        was.release === release && was.dataDate === dataDate
          ? `${period}: read again from ${release}: ${tally(own)}`
          : `${period}: the data of ${dataDate} (${release}) replace those of ${was.dataDate}` +
              `${was.release ? ` (${was.release})` : ''}: ${tally(own)}`
      );
  }
  return {
    lines,
    notices,
    counts: [
      ['new figures', count(rows, 'new')],
      ['changed figures', count(rows, 'changed')],
      ['figures gone', count(rows, 'gone')],
      ['notes changed', count(rows, 'reworded')]
    ]
  };
}

/** Changes of the facilities, each under the newest list that names the facility. */
export function facilityChanges(
  changed: readonly RowChange[],
  lists: readonly ResolvedList[]
): Change[] {
  return changed
    .filter(({ table }) => table === 'facilities')
    .flatMap((change) => {
      const naming = lists.filter(({ taken }) => taken.some(({ id }) => id === change.key));
      const list = (naming.at(-1) ?? lists.at(-1))?.list;
      return list ? changeLines([change], { date: list.dataDate, release: list.release }) : [];
    });
}

function inShort(
  rows: readonly RowChange[],
  side: 'before' | 'after',
  from: Standing | null | undefined
): string {
  const nation = rows.find((row) => cell(row, 'place_kind') === 'nation')?.[side];
  return [
    from ? `data of ${from.dataDate}` : '',
    nation ? `${nation['denominator']} held, share ${nation['share']}` : ''
  ]
    .filter((part) => part !== '')
    .join(': ');
}

const WHAT = ['new', 'changed', 'gone', 'reworded'] as const;
type What = (typeof WHAT)[number];
const WORDS: Readonly<Record<What, readonly [one: string, more: string]>> = {
  new: ['new figure', 'new figures'],
  changed: ['changed figure', 'changed figures'],
  gone: ['figure gone', 'figures gone'],
  reworded: ['note changed', 'notes changed']
};

function tally(rows: readonly RowChange[]): string {
  return WHAT.map((what): [What, number] => [what, count(rows, what)])
    .filter(([, number]) => number > 0)
    .map(([what, number]) => `${number} ${WORDS[what][number === 1 ? 0 : 1]}`)
    .join(', ');
}

function count(rows: readonly RowChange[], what: What): number {
  return rows.filter((row) => kindOf(row) === what).length;
}

/** Columns that say something of a figure but are none. */
const WORDING = ['note', 'place_name'];

function kindOf({ before, after }: RowChange): What {
  if (before === null) return 'new';
  if (after === null) return 'gone';
  const columns = Object.keys(after).filter((column) => after[column] !== before[column]);
  return columns.every((column) => WORDING.includes(column)) ? 'reworded' : 'changed';
}

function cell({ before, after }: RowChange, column: string): string {
  const row: Cells | null = after ?? before;
  return row?.[column] ?? '';
}
