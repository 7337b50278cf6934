import { group } from 'd3-array';
import type { Figure, Fips, SourcedFigure } from '../../src/lib/atlas/types';
import type { MeasureFact, PeriodFact } from './measures';
import type { OutcomeFact } from './outcomes';
import { ranks } from './rank';
import { countyFigures, type CountyFigure } from './rollup';
import { inMeasureOrder, sourcedFigure } from './sourced';

/** One period of a map measure with its figures. */
export interface MappedPeriod {
  measure: MeasureFact;
  period: PeriodFact;
  nation: Figure | null;
  counties: Map<Fips, CountyFigure>;
}

/** All figures that are published: on the map, and by county. */
export interface Figures {
  /** By measure order, newest period first. */
  mapped: MappedPeriod[];
  /** Figures of the map measures, by measure order, newest period first. */
  byCounty: Map<Fips, SourcedFigure[]>;
  /** Figures shown as quoted: press and study measures, and map measures' rows that no county's figure holds. */
  quoted: Map<Fips, SourcedFigure[]>;
  /** Ids of the rows that are published by one of the above. */
  shown: Set<string>;
}

/** Sorts every row of the outcomes to where it is published; facilities and states are not among them. */
export function gatherFigures(
  measures: readonly MeasureFact[],
  outcomes: readonly OutcomeFact[]
): Figures {
  const figures: Figures = { mapped: [], byCounty: new Map(), quoted: new Map(), shown: new Set() };
  const byQuestion = group(outcomes, (row) => `${row.measure} ${row.period}`);
  for (const measure of measures.filter((m) => m.shown === 'map')) {
    for (const period of measure.periods) {
      addPeriod(figures, measure, period, byQuestion.get(`${measure.id} ${period.id}`) ?? []);
    }
  }
  addQuoted(figures, measures, outcomes);
  return figures;
}

function addPeriod(
  figures: Figures,
  measure: MeasureFact,
  period: PeriodFact,
  rows: readonly OutcomeFact[]
): void {
  const counties = countyFigures(measure, rows);
  const places = ranks(measure, counties.values());
  const nation = rows.find((row) => row.placeKind === 'nation');
  if (nation) figures.shown.add(nation.id);
  figures.mapped.push({ measure, period, nation: nation?.figure ?? null, counties });
  for (const { fips, figure, rows: made } of counties.values()) {
    for (const row of made) figures.shown.add(row.id);
    append(figures.byCounty, fips, {
      ...figure,
      measure: measure.id,
      period: period.id,
      place: joined(
        made.map((row) => row.placeName),
        '; '
      ),
      note: joined(
        made.map((row) => row.note),
        ' '
      ),
      sources: [...new Set(made.flatMap((row) => row.sources))],
      rank: places.get(fips) ?? null
    });
  }
}

function addQuoted(
  figures: Figures,
  measures: readonly MeasureFact[],
  outcomes: readonly OutcomeFact[]
): void {
  const rest = inMeasureOrder(
    outcomes
      .filter((row) => row.placeKind === 'county' || row.placeKind === 'agency')
      .filter((row) => !figures.shown.has(row.id) && row.counties.length > 0),
    measures
  );
  for (const row of rest) {
    figures.shown.add(row.id);
    for (const fips of row.counties) append(figures.quoted, fips, sourcedFigure(row));
  }
}

function joined(texts: readonly (string | null)[], separator: string): string | null {
  const told = [...new Set(texts.filter((text) => text !== null))];
  return told.length > 0 ? told.join(separator) : null;
}

function append<Key, Item>(map: Map<Key, Item[]>, key: Key, item: Item): void {
  const items = map.get(key);
  if (items) items.push(item);
  else map.set(key, [item]);
}
