import { group } from 'd3-array';
import type { Fault } from '../tables/fault';
import { plainNumber, rowsOf, type Row } from '../tables/table';
import type { Rule } from './rule';

/** A measure's scale fits its kind: breaks ascend, shares within 0-1; only shares on the map have a least denominator. */
export const measuresRule: Rule = ({ tables }) =>
  rowsOf(tables, 'measures').flatMap((row) => {
    const [onMap, isShare] = [row.raw('shown') === 'map', row.raw('kind') === 'share'];
    const faults = breakFaults(row, onMap, isShare);
    const least = row.raw('least_denominator') !== '';
    if (least !== (onMap && isShare))
      faults.push(row.fault('least_denominator', 'is given for shares on the map, only'));
    for (const column of ['denominator_en', 'denominator_es'])
      if ((row.raw(column) !== '') !== isShare)
        faults.push(row.fault(column, 'is given for shares, only'));
    return faults;
  });

/**
 * Periods and figures of the measures on the map find each other, and the days of a period are its year's. A measure
 * without periods is one whose releases have not been imported.
 */
export const periodsRule: Rule = ({ tables }) => {
  const measures = new Map(rowsOf(tables, 'measures').map((row) => [row.raw('id'), row]));
  const key = (row: Row) => `${row.raw('measure_id')} ${row.raw('period')}`;
  const periods = group(rowsOf(tables, 'measure_periods'), key);
  const figures = group(rowsOf(tables, 'outcomes'), key);
  const isOnMap = (id: string) => measures.get(id)?.raw('shown') === 'map';
  return [
    ...rowsOf(tables, 'outcomes')
      .filter((row) => isOnMap(row.raw('measure_id')) && !periods.has(key(row)))
      .map((row) => row.fault('period', 'the measure has no such period in measure_periods')),
    ...rowsOf(tables, 'measure_periods').flatMap((row) => [
      ...(isOnMap(row.raw('measure_id'))
        ? []
        : [row.fault('measure_id', 'only measures on the map have periods')]),
      ...(figures.has(key(row)) ? [] : [row.fault('period', 'no figure has this period')]),
      ...fiscalYearFaults(row)
    ])
  ];
};

/** What is said in one language is said in the other. */
export const languagesRule: Rule = ({ tables }) =>
  [...tables.values()].flatMap((table) => {
    const stems = table.columns.filter((name) => name.endsWith('_en')).map((n) => n.slice(0, -3));
    return table.rows.flatMap((row) =>
      stems
        .filter((stem) => row.has(`${stem}_es`))
        .filter((stem) => (row.raw(`${stem}_en`) === '') !== (row.raw(`${stem}_es`) === ''))
        .map((stem) => row.fault(`${stem}_es`, `${stem} must be given in both languages`))
    );
  });

function breakFaults(row: Row, onMap: boolean, isShare: boolean): Fault[] {
  const cells = row.list('breaks');
  const breaks = cells.map(plainNumber);
  if (cells.length > 0 !== onMap)
    return [row.fault('breaks', 'are given for measures on the map, only')];
  const sound = breaks.every((value, i) => {
    const before = i === 0 ? 0 : breaks[i - 1];
    return value !== null && before != null && value > before && (!isShare || value < 1);
  });
  if (sound) return [];
  return [row.fault('breaks', `must ascend from above 0${isShare ? ' to below 1' : ''}`)];
}

function fiscalYearFaults(row: Row): Fault[] {
  const year = plainNumber(row.raw('period').replace('FY', ''));
  if (year === null) return [];
  const [start, end] = [`${year - 1}-10-01`, `${year}-09-30`];
  const faults: Fault[] = [];
  if (row.raw('start') < start || row.raw('start') > row.raw('end'))
    faults.push(row.fault('start', `must be ${start} or later and not after end`));
  if (row.raw('end') > end) faults.push(row.fault('end', `must not be after ${end}`));
  if (row.raw('complete') === 'yes' && row.raw('end') !== end)
    faults.push(row.fault('complete', `is yes, but the year ends on ${end}`));
  if (row.raw('complete') === 'no' && row.raw('note_en') === '')
    faults.push(row.fault('note_en', 'a period that is not complete needs a note'));
  return faults;
}
