import type { Fault } from '../tables/fault';
import { plainNumber, rowsOf, type Row } from '../tables/table';
import type { Rule } from './rule';

/** Averages are printed to two decimals; counts are whole, so their quotients allow for no more than the share's own rounding. */
const AVERAGE = 'average daily population';
const AVERAGE_HALF_STEP = 0.005;
/** Room for sums of binary fractions. */
const BINARY = 1e-9;

/** Columns that divide a denominator by ICE's threat level. */
const LEVELS = ['level_1', 'level_2', 'level_3', 'no_level'];

/**
 * Figures agree with themselves: a share is its numerator over its denominator as far as it is printed; a numerator
 * is not above its denominator; levels add up to the denominator where all are given; a row without a share gives a number or
 * says why it gives none.
 */
export const sharesRule: Rule = ({ tables }) => {
  const measures = new Map(rowsOf(tables, 'measures').map((row) => [row.raw('id'), row]));
  return rowsOf(tables, 'outcomes').flatMap((row) => {
    const measure = measures.get(row.raw('measure_id'));
    return [
      ...quotientFaults(row, measure?.raw('unit') ?? ''),
      ...levelFaults(row),
      ...valueFaults(row, measure?.raw('kind') === 'count')
    ];
  });
};

/** Bounds and rounded figures are marked as what they are: they say in the note how the source words them. */
export const precisionRule: Rule = ({ tables }) =>
  rowsOf(tables, 'outcomes')
    .filter((row) => row.raw('precision') !== 'exact' && row.raw('note') === '')
    .map((row) =>
      row.fault('note', `a figure that is "${row.raw('precision')}" needs the source's words`)
    );

function quotientFaults(row: Row, unit: string): Fault[] {
  const [numerator, denominator, share] = ['numerator', 'denominator', 'share'].map((column) =>
    plainNumber(row.raw(column))
  );
  if (numerator == null || denominator == null) return [];
  if (numerator > denominator)
    return [row.fault('numerator', `must not be above the denominator (${denominator})`)];
  if (share == null) return [];
  const slack = unit === AVERAGE ? AVERAGE_HALF_STEP : 0;
  const rounding = halfStep(row.raw('share')) + BINARY;
  const least = (numerator - slack) / (denominator + slack) - rounding;
  const most = (numerator + slack) / (denominator - slack) + rounding;
  if (share >= least && share <= most) return [];
  const quotient = (numerator / denominator).toFixed(4);
  const rule = `must be ${numerator} / ${denominator} = ${quotient} within rounding`;
  return [row.fault('share', rule)];
}

function levelFaults(row: Row): Fault[] {
  const parts = LEVELS.map((column) => row.raw(column)).filter((cell) => cell !== '');
  const denominator = plainNumber(row.raw('denominator'));
  if (parts.length === 0 || denominator === null) return [];
  const sum = parts.reduce((total, cell) => total + (plainNumber(cell) ?? 0), 0);
  const rounding = (parts.length + 1) * AVERAGE_HALF_STEP + BINARY;
  const isWhole = parts.length === LEVELS.length;
  if (isWhole ? Math.abs(sum - denominator) <= rounding : sum <= denominator + rounding) return [];
  const rule = `must ${isWhole ? 'be' : 'not be below'} ${sum.toFixed(2)}, the sum of the levels`;
  return [row.fault('denominator', rule)];
}

function valueFaults(row: Row, isCount: boolean): Fault[] {
  const given = (column: string) => row.raw(column) !== '';
  const faults: Fault[] = [];
  if (isCount) {
    for (const column of ['denominator', 'share'])
      if (given(column))
        faults.push(row.fault(column, 'must be blank where the measure is a count'));
  }
  if (!given('share') && !given('note')) {
    if (!given('numerator')) {
      faults.push(row.fault('share', 'a row without a number must say in the note why'));
    } else if (!isCount && given('denominator')) {
      faults.push(row.fault('share', 'blank although it can be worked out: the note must say why'));
    }
  }
  return faults;
}

/** Half a unit of the last digit of a number as it is printed. */
function halfStep(printed: string): number {
  const decimals = printed.split('.')[1]?.length ?? 0;
  return 0.5 * 10 ** -decimals;
}
