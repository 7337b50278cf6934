import { group } from 'd3-array';
import { countySlug } from '../../src/lib/atlas/names';
import type { Agency, Fips } from '../../src/lib/atlas/types';
import type { AgencyFile, CountyLink } from '../../src/lib/pages/types';
import { compare } from '../tables/fault';
import { rowsOf, type Tables } from '../tables/table';
import { newestFirst, readEvent } from './acts';
import type { AgencyFact } from './agencies';
import type { CountyFact, StateFact } from './geography';
import type { MeasureFact } from './measures';
import type { OutcomeFact } from './outcomes';
import { byTopic, readPractice } from './practices';
import { inMeasureOrder, sourcedFigure } from './sourced';
import { pickSources, type AllSources } from './sources';

/** All that the pages of agencies are made of. */
export interface AgencyParts {
  tables: Tables;
  agencies: readonly AgencyFact[];
  counties: readonly CountyFact[];
  states: readonly StateFact[];
  measures: readonly MeasureFact[];
  outcomes: readonly OutcomeFact[];
  sources: AllSources;
}

/** The file of every agency, without its release, by its id. */
export function agencyFiles(parts: AgencyParts): Map<string, Omit<AgencyFile, 'release'>> {
  const { tables, outcomes, measures } = parts;
  const rows = new Map(rowsOf(tables, 'agencies').map((row) => [row.must('id'), row]));
  const links = countyLinks(parts.counties);
  const states = new Map(parts.states.map((state) => [state.abbr, state.name]));
  const figures = group(outcomes, (row) => row.agency);
  const practices = group(rowsOf(tables, 'practices'), (row) => row.text('agency_id'));
  const events = group(rowsOf(tables, 'events'), (row) => row.text('agency_id'));
  return new Map(
    [...parts.agencies]
      .sort((a, b) => compare(a.id, b.id))
      .map((fact) => {
        const row = rows.get(fact.id);
        const file = {
          agency: agencyOf(fact),
          pending: fact.pending,
          state: { abbr: fact.state, name: states.get(fact.state) ?? fact.state },
          counties: linksOf(fact.counties, links),
          placedBy: row?.must('county_source') ?? '',
          note: row?.text('note') ?? null,
          figures: inMeasureOrder(figures.get(fact.id) ?? [], measures).map(sourcedFigure),
          practices: byTopic((practices.get(fact.id) ?? []).map(readPractice)),
          acts: newestFirst((events.get(fact.id) ?? []).map((event) => readEvent(event, 'county')))
        };
        const cited = [
          ...fact.agreements,
          ...fact.pending,
          ...file.figures,
          ...file.practices,
          ...file.acts
        ].flatMap((item) => item.sources);
        return [fact.id, { ...file, sources: pickSources(parts.sources, cited) }];
      })
  );
}

/** An agency as its own page shows it: the page links its counties itself. */
export function agencyOf({ id, name, kind, level, agreements }: AgencyFact): Agency {
  return { id, name, kind, level, alsoIn: [], agreements };
}

/** Every county as a link, by FIPS. */
export function countyLinks(counties: readonly CountyFact[]): Map<Fips, CountyLink> {
  return new Map(
    counties.map(({ fips, name, short, state }) => [
      fips,
      { fips, name, slug: countySlug(fips, short, state) }
    ])
  );
}

/** The counties of a list as links; throws where the ground has none by that code. */
export function linksOf(
  counties: readonly Fips[],
  links: ReadonlyMap<Fips, CountyLink>
): CountyLink[] {
  return counties.map((fips) => {
    const link = links.get(fips);
    if (!link) throw new Error(`county ${fips} is named by an agency but not in counties.csv`);
    return link;
  });
}
