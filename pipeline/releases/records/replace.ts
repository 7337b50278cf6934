import type { Cells, Draft } from '../draft';
import type { Change } from '../report';
import { SCHEMES } from './quantities';
import type { MeasureRows, YearStamp } from './rows';

/** What became of a year's figures. */
export interface Replaced {
  /** One line a measure: its rows are many and follow from each other. */
  changed: Change[];
  notice: string | null;
}

/**
 * Puts a year's figures in the place of those the facts hold, all measures of the kind together, since they keep each
 * other's small numbers. Figures of a later day stay; of the same day, those of more records stay.
 */
export function replaceYear(
  draft: Draft,
  stamp: YearStamp,
  measures: readonly MeasureRows[]
): Replaced {
  const { kind, year, lastDay, release } = stamp;
  const ids = new Set(SCHEMES[kind].measures.map(({ id }) => id));
  const ofYear = (row: Cells): boolean =>
    ids.has(row['measure_id'] ?? '') && row['period'] === year.period;
  const [outcomes, periods] = [draft.table('outcomes'), draft.table('measure_periods')];
  const oldPeriods = periods.rows().filter(ofYear);
  const oldRows = outcomes.rows().filter(ofYear);
  const newest = oldPeriods.map(standing).sort(compareStanding).at(-1);
  const own = measures.flatMap(({ period }) => (period ? [standing(period)] : []));
  const best = own.sort(compareStanding).at(-1);
  if (newest && best && compareStanding(newest, best) > 0)
    return {
      changed: [],
      notice: `${year.period}: the figures of ${newest.release} (records to ${newest.day}) are newer and stay`
    };
  const before = new Map([...ids].map((id) => [id, summary(id, oldRows, oldPeriods)]));
  for (const row of oldRows) outcomes.remove(outcomes.keyOf(row));
  for (const row of oldPeriods) periods.remove(periods.keyOf(row));
  for (const { outcomes: rows, period } of measures) {
    for (const row of rows) outcomes.put(row);
    if (period) periods.put(period);
  }
  const newRows = outcomes.rows().filter(ofYear);
  const newPeriods = periods.rows().filter(ofYear);
  const unlike = unlikeMeasures([...oldRows, ...oldPeriods], [...newRows, ...newPeriods]);
  const changed = [...ids]
    .filter((id) => unlike.has(id))
    .map((id) => ({
      date: lastDay,
      release,
      what: `outcomes/${id}/${year.period}`,
      old: before.get(id) ?? '',
      new: summary(id, newRows, newPeriods)
    }));
  return { changed, notice: null };
}

interface Standing {
  day: string;
  people: number;
  release: string;
}

function standing(period: Cells): Standing {
  return {
    day: period['data_date'] ?? '',
    people: Number(period['of_all'] ?? ''),
    release: period['release'] ?? ''
  };
}

function compareStanding(a: Standing, b: Standing): number {
  return order(a.day, b.day) || a.people - b.people || order(a.release, b.release);
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Measures whose rows are not the same before and after. */
function unlikeMeasures(before: readonly Cells[], after: readonly Cells[]): Set<string> {
  const texts = (rows: readonly Cells[]): Map<string, string> =>
    new Map(rows.map((row) => [JSON.stringify(row), row['measure_id'] ?? '']));
  const [old, now] = [texts(before), texts(after)];
  return new Set([
    ...[...old].filter(([text]) => !now.has(text)).map(([, id]) => id),
    ...[...now].filter(([text]) => !old.has(text)).map(([, id]) => id)
  ]);
}

/** A measure's year in short: how many counties it gives a figure, and the nation's. */
function summary(id: string, rows: readonly Cells[], periods: readonly Cells[]): string {
  const own = rows.filter((row) => row['measure_id'] === id);
  if (own.length === 0) return '';
  const counties = own.filter((row) => row['place_kind'] === 'county').length;
  const nation = own.find((row) => row['place_kind'] === 'nation');
  const period = periods.find((row) => row['measure_id'] === id);
  return [
    `${counties} counties`,
    nation?.['share'] ? `nation ${nation['precision']} ${nation['share']}` : null,
    period ? `records to ${period['data_date']}` : null
  ]
    .filter((part) => part !== null)
    .join('; ');
}
