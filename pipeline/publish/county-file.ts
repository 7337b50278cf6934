import { group } from 'd3-array';
import { countySlug } from '../../src/lib/atlas/names';
import type { Agency, CountyFile, CountyIdentity, Fips } from '../../src/lib/atlas/types';
import { newestFirst, tellOnce, tellWithState, type Acts } from './acts';
import { hasSigned, type AgencyFact } from './agencies';
import type { Facilities } from './facilities';
import type { Figures } from './figures';
import type { CountyFact, StateFact } from './geography';
import { practicesOf, type Practices } from './practices';
import { pickSources, type AllSources } from './sources';

/** All that county files are made of. */
export interface CountyParts {
  counties: readonly CountyFact[];
  states: readonly StateFact[];
  agencies: readonly AgencyFact[];
  figures: Figures;
  facilities: Facilities;
  acts: Acts;
  practices: Practices;
  sources: AllSources;
}

/** The file of every county, without its release, in FIPS order. */
export function countyFiles(parts: CountyParts): Map<Fips, Omit<CountyFile, 'release'>> {
  const { agencies, figures, acts } = parts;
  const stateNames = new Map(parts.states.map((state) => [state.abbr, state.name]));
  const countyNames = new Map(parts.counties.map((county) => [county.fips, county.name]));
  const local = new Map<Fips, AgencyFact[]>();
  for (const agency of agencies) {
    for (const fips of agency.counties) local.set(fips, [...(local.get(fips) ?? []), agency]);
  }
  const statewide = group(
    agencies.filter((agency) => agency.level === 'state'),
    (agency) => agency.state
  );

  return new Map(
    parts.counties.map((county) => {
      const { fips, state } = county;
      const facilities = parts.facilities.byCounty.get(fips) ?? [];
      const here = local.get(fips) ?? [];
      const across = statewide.get(state) ?? [];
      const stateName = stateNames.get(state) ?? state;
      // Where one county is the whole state or territory, what acts across it is its own.
      const [own, wider] = county.name === stateName ? [[...here, ...across], []] : [here, across];
      const file = {
        county: identityOf(county, stateName),
        figures: figures.byCounty.get(fips) ?? [],
        quoted: figures.quoted.get(fips) ?? [],
        facilities: facilities.map(({ facility }) => facility),
        agencies: own.filter(hasSigned).map((agency) => agencyAt(agency, fips, countyNames)),
        statewide: wider.filter(hasSigned).map((agency) => agencyAt(agency, fips, countyNames)),
        pending: [...here, ...across].flatMap((agency) => agency.pending),
        practices: practicesOf(parts.practices, fips, state),
        acts: newestFirst(
          tellWithState(
            tellOnce(
              [...(acts.byCounty.get(fips) ?? []), ...(acts.byState.get(state) ?? [])],
              acts.reports
            )
          )
        ),
        listings: newestFirst([
          ...(acts.listingsByCounty.get(fips) ?? []),
          ...(acts.listingsByState.get(state) ?? [])
        ])
      };
      const cited = [
        ...[...file.agencies, ...file.statewide].flatMap((agency) => agency.agreements),
        ...[...file.figures, ...file.quoted, ...file.practices, ...file.acts, ...file.listings],
        ...file.pending,
        ...facilities,
        county
      ].flatMap((item) => item.sources);
      return [fips, { ...file, sources: pickSources(parts.sources, cited) }];
    })
  );
}

function identityOf(county: CountyFact, stateName: string): CountyIdentity {
  const { fips, name, short, state, population, fieldOffice, sources } = county;
  return {
    fips,
    name,
    short,
    slug: countySlug(fips, short, state),
    state: { abbr: state, name: stateName },
    population,
    fieldOffice,
    sources
  };
}

function agencyAt(agency: AgencyFact, fips: Fips, names: ReadonlyMap<Fips, string>): Agency {
  const { id, name, kind, level, agreements } = agency;
  const others = agency.counties.filter((other) => other !== fips);
  return {
    id,
    name,
    kind,
    level,
    alsoIn: others.map((other) => names.get(other) ?? other),
    agreements
  };
}
