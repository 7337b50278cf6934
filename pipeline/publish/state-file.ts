import { group } from 'd3-array';
import { spanOf } from '../../src/lib/atlas/agreements';
import {
  MODELS,
  type Act,
  type Agreement,
  type Fips,
  type Listing
} from '../../src/lib/atlas/types';
import type {
  CountyLink,
  ModelCounts,
  StateAgency,
  StateCounty,
  StateFile,
  StatesFile
} from '../../src/lib/pages/types';
import { compare } from '../tables/fault';
import { newestFirst, tellOnce, type Acts } from './acts';
import { hasSigned, type AgencyFact } from './agencies';
import { agencyOf, countyLinks, linksOf } from './agency-page';
import { HELD } from './facilities';
import type { Figures, MappedPeriod } from './figures';
import type { CountyFact, StateFact } from './geography';
import type { MeasureFact } from './measures';
import type { OutcomeFact } from './outcomes';
import { byTopic, type Practices } from './practices';
import { inMeasureOrder, sourcedFigure } from './sourced';
import { pickSources, type AllSources } from './sources';

/** All that the pages of states are made of. */
export interface StateParts {
  states: readonly StateFact[];
  counties: readonly CountyFact[];
  agencies: readonly AgencyFact[];
  measures: readonly MeasureFact[];
  outcomes: readonly OutcomeFact[];
  figures: Figures;
  acts: Acts;
  practices: Practices;
  sources: AllSources;
}

type Unstamped<File> = Omit<File, 'release'>;

/** The file of every state, without its release, by its abbreviation in lower case. */
export function stateFiles(parts: StateParts): Map<string, Unstamped<StateFile>> {
  const { acts } = parts;
  const links = countyLinks(parts.counties);
  const agencies = group(parts.agencies, (agency) => agency.state);
  const counties = group(parts.counties, (county) => county.state);
  const figures = group(
    parts.outcomes.filter((row) => row.placeKind === 'state'),
    (row) => row.state
  );
  const held = parts.figures.mapped.find(({ measure }) => measure.id === HELD);
  return new Map(
    parts.states.map(({ fips, abbr, name }) => {
      const all = agencies.get(abbr) ?? [];
      const own = all.filter(hasSigned);
      const land = counties.get(abbr) ?? [];
      const codes = land.map((county) => county.fips);
      const file = {
        state: { fips, abbr, name },
        spans: own
          .flatMap((agency) => agency.agreements)
          .sort((a, b) => compare(a.signed, b.signed) || compare(a.id, b.id))
          .map(spanOf),
        agreementSources: sourcesOf(own),
        statewide: own.filter((agency) => agency.level === 'state').map(agencyOf),
        pending: all
          .flatMap((agency) => agency.pending)
          .sort((a, b) => compare(a.agency.name, b.agency.name) || compare(a.id, b.id)),
        agencies: own
          .map((agency) => listed(agency, links))
          .sort((a, b) => compare(a.name, b.name) || compare(a.id, b.id)),
        counties: countyRows(land, own, held, links),
        held: held ? { measure: held.measure.id, period: held.period.id } : null,
        figures: inMeasureOrder(figures.get(abbr) ?? [], parts.measures).map(sourcedFigure),
        practices: byTopic(parts.practices.byState.get(abbr) ?? []),
        acts: newestFirst(tellOnce(acts.byState.get(abbr) ?? [], acts.reports)),
        localActs: newestFirst(tellOnce(ofCounties<Act>(acts.byCounty, codes), acts.reports)),
        listings: newestFirst([
          ...(acts.listingsByState.get(abbr) ?? []),
          ...ofCounties<Listing>(acts.listingsByCounty, codes)
        ])
      };
      const cited = [
        ...file.agreementSources,
        ...[
          ...file.statewide.flatMap((agency) => agency.agreements),
          ...file.pending,
          ...file.counties.flatMap((county) => county.held ?? []),
          ...[...file.figures, ...file.practices, ...file.acts, ...file.localActs, ...file.listings]
        ].flatMap((item) => item.sources)
      ];
      return [abbr.toLowerCase(), { ...file, sources: pickSources(parts.sources, cited) }];
    })
  );
}

/** The list of all states by name, without its release. */
export function statesFile(
  files: ReadonlyMap<string, Unstamped<StateFile>>,
  sources: AllSources
): Unstamped<StatesFile> {
  const agreementSources = [
    ...new Set([...files.values()].flatMap((file) => file.agreementSources))
  ];
  return {
    states: [...files.values()]
      .map(({ state, counties, agencies }) => ({
        abbr: state.abbr,
        name: state.name,
        counties: counties.length,
        countiesInForce: counties.filter(({ inForce }) => Object.keys(inForce).length > 0).length,
        agencies: agencies.length,
        inForce: sumOf(agencies.map((agency) => agency.inForce)),
        past: agencies.reduce((sum, agency) => sum + agency.past, 0)
      }))
      .sort((a, b) => compare(a.name, b.name)),
    agreementSources: agreementSources.sort(compare),
    sources: pickSources(sources, agreementSources)
  };
}

/** Each act or listing of some counties once, though it may belong to several of them. */
function ofCounties<Item extends { id: string }>(
  byCounty: ReadonlyMap<Fips, readonly Item[]>,
  codes: readonly Fips[]
): Item[] {
  const items = codes.flatMap((fips) => byCounty.get(fips) ?? []);
  return [...new Map(items.map((item) => [item.id, item])).values()];
}

function countyRows(
  land: readonly CountyFact[],
  agencies: readonly AgencyFact[],
  held: MappedPeriod | undefined,
  links: ReadonlyMap<Fips, CountyLink>
): StateCounty[] {
  const local = new Map<Fips, Agreement[]>();
  for (const { counties, agreements } of agencies) {
    for (const fips of counties) local.set(fips, [...(local.get(fips) ?? []), ...agreements]);
  }
  const byName = [...land].sort((a, b) => compare(a.name, b.name) || compare(a.fips, b.fips));
  return linksOf(
    byName.map((county) => county.fips),
    links
  ).map((link) => {
    const agreements = local.get(link.fips) ?? [];
    const figure = held?.counties.get(link.fips);
    return {
      ...link,
      ...countsOf(agreements),
      held: figure
        ? { ...figure.figure, sources: [...new Set(figure.rows.flatMap((row) => row.sources))] }
        : null
    };
  });
}

function listed(agency: AgencyFact, links: ReadonlyMap<Fips, CountyLink>): StateAgency {
  const { id, name, level, counties, agreements } = agency;
  return { id, name, level, counties: linksOf(counties, links), ...countsOf(agreements) };
}

function countsOf(agreements: readonly Agreement[]): { inForce: ModelCounts; past: number } {
  const active = agreements.filter((agreement) => agreement.status === 'active');
  return {
    inForce: sumOf(active.map(({ model }) => ({ [model]: 1 }))),
    past: agreements.length - active.length
  };
}

function sumOf(counts: readonly ModelCounts[]): ModelCounts {
  const sum: ModelCounts = {};
  for (const model of MODELS) {
    const n = counts.reduce((total, one) => total + (one[model] ?? 0), 0);
    if (n > 0) sum[model] = n;
  }
  return sum;
}

function sourcesOf(agencies: readonly AgencyFact[]): string[] {
  const cited = agencies.flatMap((agency) => agency.agreements.flatMap((one) => one.sources));
  return [...new Set(cited)].sort(compare);
}
