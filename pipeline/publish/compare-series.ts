import type { SeriesFile, ShortFigure } from '../../src/lib/compare/types';
import { toColumn } from './columns';
import { compare } from '../tables/fault';
import type { Figures } from './figures';
import type { OutcomeFact } from './outcomes';

/** Every period of every map measure as one file a measure, by the measure's id; periods newest first. */
export function seriesFiles(
  figures: Figures,
  outcomes: readonly OutcomeFact[]
): Map<string, SeriesFile> {
  const files = new Map<string, SeriesFile>();
  for (const { measure, period, counties } of figures.mapped) {
    const file = files.get(measure.id) ?? { measure: measure.id, columns: [], states: {} };
    file.columns.push(toColumn(measure.id, period.id, counties.values()));
    files.set(measure.id, file);
  }
  const inOrder = [...outcomes].sort((a, b) => compare(a.id, b.id));
  for (const { measure, period, placeKind, state, figure } of inOrder) {
    const file = files.get(measure);
    if (placeKind !== 'state' || state === null || !file) continue;
    const { numerator, denominator, share, precision } = figure;
    const short: ShortFigure = [numerator, denominator, share];
    if (precision !== 'exact') short.push(precision);
    (file.states[period] ??= {})[state] = short;
  }
  return files;
}
