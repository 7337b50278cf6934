import { mappedValue } from '../../src/lib/atlas/measures';
import type { Catalogue, CountyList, Measure } from '../../src/lib/atlas/types';
import type { Figures } from './figures';
import type { CountyFact, StateFact } from './geography';
import type { MeasureFact } from './measures';
import { pickSources, type AllSources } from './sources';

/** The catalogue without its release: what can be asked, with the national figure of every period. */
export function catalogueOf(
  counties: readonly CountyFact[],
  states: readonly StateFact[],
  measures: readonly MeasureFact[],
  figures: Figures,
  sources: AllSources
): Omit<Catalogue, 'release'> {
  return {
    counties: counties.length,
    measures: measures.map((measure) => withFigures(measure, figures)),
    states: states.map(({ fips, abbr, name }) => ({ fips, abbr, name })),
    sources: pickSources(
      sources,
      measures.flatMap((measure) => measure.sources)
    )
  };
}

/** Names of all counties. Throws where a full name does not begin with its short one. */
export function countyListOf(counties: readonly CountyFact[]): CountyList {
  return {
    fips: counties.map((county) => county.fips),
    short: counties.map((county) => county.short),
    suffix: counties.map(({ fips, name, short }) => {
      if (name.startsWith(short)) return name.slice(short.length);
      throw new Error(`counties.csv: ${fips}: long_name "${name}" must begin with "${short}"`);
    })
  };
}

function withFigures(measure: MeasureFact, figures: Figures): Measure {
  const periods = figures.mapped
    .filter((mapped) => mapped.measure.id === measure.id)
    .map(({ period, nation, counties }) => ({
      ...period,
      nation,
      counties: [...counties.values()].filter(({ figure }) => mappedValue(measure, figure) !== null)
        .length
    }));
  return { ...measure, periods };
}
