import { mappedValue } from '../../src/lib/atlas/measures';
import type { Figure, Fips, Precision } from '../../src/lib/atlas/types';
import type { MeasureFact } from './measures';
import type { OutcomeFact } from './outcomes';

/** A county's figure in one period of a measure, with the rows of the facts it was made from. */
export interface CountyFigure {
  fips: Fips;
  figure: Figure;
  rows: OutcomeFact[];
}

/**
 * The county figures of one measure in one period, from the rows of that measure and period:
 * 1. a row of the county itself stands;
 * 2. without one, rows of agencies that act in that county alone: counts are added up; a share stands only where it
 *    is the county's only one, since shares cannot be added;
 * 3. an agency of several counties gives no county a figure: its people cannot be divided between them.
 * Rows without a value to map (no share, no number) give no figure, but for counties whose number is kept back. Every row is used at most once.
 */
export function countyFigures(
  measure: Pick<MeasureFact, 'kind'>,
  rows: readonly OutcomeFact[]
): Map<Fips, CountyFigure> {
  const own = new Map<Fips, CountyFigure>();
  const ofAgencies = new Map<Fips, OutcomeFact[]>();
  for (const row of rows) {
    const [fips, another] = row.counties;
    if (fips === undefined || another !== undefined) continue;
    // A county whose number is kept back says so; of agencies only values add up.
    const keptBack = row.placeKind === 'county' && row.figure.precision === 'at_most';
    if (mappedValue(measure, row.figure) === null && !keptBack) continue;
    if (row.placeKind === 'county') own.set(fips, { fips, figure: row.figure, rows: [row] });
    if (row.placeKind === 'agency') {
      const others = ofAgencies.get(fips);
      if (others) others.push(row);
      else ofAgencies.set(fips, [row]);
    }
  }
  for (const [fips, agencyRows] of ofAgencies) {
    if (own.has(fips)) continue;
    const figure = ofSeveral(measure, agencyRows);
    if (figure) own.set(fips, { fips, figure, rows: agencyRows });
  }
  return own;
}

function ofSeveral(measure: Pick<MeasureFact, 'kind'>, rows: OutcomeFact[]): Figure | null {
  const [only, another] = rows;
  if (!only) return null;
  if (!another) return only.figure;
  if (measure.kind === 'share') return null;
  return {
    numerator: rows.reduce((sum, row) => sum + (row.figure.numerator ?? 0), 0),
    denominator: null,
    share: null,
    precision: precisionOfSum(rows.map((row) => row.figure.precision)),
    derived: true
  };
}

/** How well a sum is known: a bound stays a bound beside exact numbers; anything mixed is "about". */
export function precisionOfSum(parts: readonly Precision[]): Precision {
  const inexact = new Set(parts.filter((part) => part !== 'exact'));
  const [kind, another] = inexact;
  if (kind === undefined) return 'exact';
  return another === undefined ? kind : 'about';
}
