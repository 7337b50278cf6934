import type { Model } from '$lib/atlas/types';
import type { Months } from './ledger';

/** Models from the bottom of the chart to its top. */
export const STACK = [
  'jail enforcement',
  'joint',
  'warrant service officer',
  'task force',
  'unknown'
] as const satisfies readonly Model[];

/** Room at both ends of the chart: half the slider's thumb, so that the middle of the thumb stands on its month. */
export const PAD = 14;

export interface Chart {
  /** Path data of each model that occurs, lowest first; months are steps, for nothing is known between their ends. */
  areas: { model: Model; d: string }[];
  /** Path data of what was perhaps in force, on top. */
  perhaps: string;
  /** How many times as tall the months before the turn are drawn, and a round number of both scales at one height. */
  factor: number;
  tick: { y: number; before: number; after: number };
}

/** Where a month lies across a chart of some width, in pixels. */
export function xOf(month: number, length: number, width: number): number {
  return PAD + (length < 2 ? 0 : month / (length - 1)) * (width - 2 * PAD);
}

/** The counts of all models together, perhaps in force among them, month by month. */
function totalsOf(months: Months): number[] {
  return months.unknown.map((_, month) =>
    STACK.reduce((sum, model) => {
      const count = months[model][month];
      return sum + (count ? count.sure + count.maybe : 0);
    }, 0)
  );
}

/** How many times as tall the months before `turn` can be drawn without rising above the later ones: 10, 5, 2 or 1. */
export function factorOf(months: Months, turn: number): number {
  const [early, late] = highest(totalsOf(months), turn);
  return [10, 5, 2].find((one) => early * one <= late) ?? 1;
}

function highest(totals: readonly number[], turn: number): [early: number, late: number] {
  return [Math.max(1, ...totals.slice(0, turn)), Math.max(1, ...totals.slice(turn))];
}

/** Lays the counts out. From month `turn` on the scale is another, where the earlier months would be too low to see. */
export function chartOf(months: Months, turn: number, width: number, height: number): Chart {
  const totals = totalsOf(months);
  const { length } = totals;
  const [early, late] = highest(totals, turn);
  const factor = factorOf(months, turn);
  const top = Math.max(late, early * factor);
  const y = (count: number, month: number): number =>
    round(height - (count * (month < turn ? factor : 1) * height) / top);
  const half = length < 2 ? 0 : (width - 2 * PAD) / (length - 1) / 2;
  const edge = (month: number): number => round(xOf(month, length, width) - half);

  const base = totals.map(() => 0);
  function band(add: (month: number) => number): string {
    let upper = '';
    let lower = '';
    for (let month = 0; month < length; month += 1) {
      const from = base[month] ?? 0;
      const to = from + add(month);
      base[month] = to;
      const [left, right] = [edge(month), edge(month + 1)];
      upper += `L${left} ${y(to, month)}H${right}`;
      lower = `L${right} ${y(from, month)}H${left}${lower}`;
    }
    return upper === '' ? '' : `M${upper.slice(1)}${lower}z`;
  }
  const areas = STACK.filter((model) => months[model].some(({ sure }) => sure > 0)).map(
    (model) => ({ model, d: band((month) => months[model][month]?.sure ?? 0) })
  );
  const perhaps = band((month) =>
    STACK.reduce((sum, model) => sum + (months[model][month]?.maybe ?? 0), 0)
  );
  const after = roundTick(late);
  return {
    areas,
    perhaps,
    factor,
    tick: { y: round(height - (after * height) / top), before: after / factor, after }
  };
}

/** A round number at half to all of a count. */
function roundTick(count: number): number {
  const power = 10 ** Math.floor(Math.log10(count));
  return ([5, 2, 1.5].find((times) => times * power <= count) ?? 1) * power;
}

const round = (value: number): number => Math.round(value * 10) / 10;
