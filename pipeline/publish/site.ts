import type { Release } from '../../src/lib/atlas/types';
import type { KeptRelease } from '../../src/lib/releases/types';
import { searchFiles } from '../search';
import { compare } from '../tables/fault';
import type { Tables } from '../tables/table';
import { accountOf, type Account } from './accounting';
import { readActs } from './acts';
import { readAgencies } from './agencies';
import { agencyFiles } from './agency-page';
import { catalogueOf, countyListOf } from './catalogue';
import { toColumn } from './columns';
import { compareFile } from './compare-file';
import { seriesFiles } from './compare-series';
import { countyFiles } from './county-file';
import { digestOf } from './dataset/digest';
import { readFacilities } from './facilities';
import { gatherFigures } from './figures';
import { readCounties, readStates } from './geography';
import { historyFile, milestonesFile } from './history';
import { readMeasures } from './measures';
import { methodsFile } from './methods-file';
import { readForms } from './models';
import { readOutcomes } from './outcomes';
import { readPractices } from './practices';
import { daysOf, keptRelease } from './release';
import { readSources } from './sources';
import { agreementsByCounty } from './spans';
import { stateFiles, statesFile } from './state-file';
import { storyFile } from './story';
import { timeFile } from './time-file';

/** The files of static/data by their path below it, with the release they make and what stays out of them. */
export interface Site {
  release: Release;
  /** What outlives the release, so that its links stay understood. */
  kept: KeptRelease;
  files: Map<string, string>;
  account: Account;
}

/** Builds every file from the tables. Pure: the same tables give the same bytes. Throws a CellError at a cell it cannot use. */
export function buildSite(tables: Tables): Site {
  const counties = readCounties(tables);
  const states = readStates(tables);
  const agencies = readAgencies(tables);
  const measures = readMeasures(tables);
  const outcomes = readOutcomes(tables);
  const sources = readSources(tables);
  const acts = readActs(tables);
  const facilities = readFacilities(tables, outcomes);
  const figures = gatherFigures(measures, outcomes);
  const practices = readPractices(tables);
  const forms = readForms(tables);
  const days = daysOf(agencies);

  const fixed = new Map<string, unknown>([
    ['agreements.json', agreementsByCounty(agencies)],
    ['counties.json', countyListOf(counties)],
    ['time.json', timeFile(agencies, days.lastList)],
    ['agencies.json', agencies.map(({ id }) => id).sort(compare)],
    ...searchFiles(tables)
  ]);
  for (const { measure, period, counties: columns } of figures.mapped) {
    fixed.set(
      `columns/${measure.id}/${period.id}.json`,
      toColumn(measure.id, period.id, columns.values())
    );
  }
  for (const [id, file] of seriesFiles(figures, outcomes)) fixed.set(`series/${id}.json`, file);
  const stamped = new Map<string, object>([
    ['compare.json', compareFile(tables, counties, agencies, sources)],
    ['catalogue.json', catalogueOf(counties, states, measures, figures, sources)]
  ]);
  const parts = { counties, states, agencies, figures, facilities, acts, practices, sources };
  for (const [fips, file] of countyFiles(parts)) stamped.set(`county/${fips}.json`, file);
  stamped.set('story.json', storyFile(forms, figures, agencies, days.asOf, sources));
  const ofPages = { ...parts, tables, measures, outcomes };
  const byState = stateFiles(ofPages);
  for (const [abbr, file] of byState) stamped.set(`state/${abbr}.json`, file);
  for (const [id, file] of agencyFiles(ofPages)) stamped.set(`agency/${id}.json`, file);
  stamped.set('states.json', statesFile(byState, sources));
  stamped.set('history.json', historyFile(tables, counties, outcomes, practices, sources));
  stamped.set('milestones.json', milestonesFile(tables, sources));
  stamped.set('methods.json', methodsFile(tables, agencies, measures, outcomes, sources));

  const kept = keptRelease(agencies, figures, digestOf(tables));
  const { release } = kept;
  const files = new Map<string, string>();
  for (const [name, content] of fixed) files.set(name, JSON.stringify(content));
  for (const [name, file] of stamped) files.set(name, JSON.stringify({ release, ...file }));
  const account = accountOf({
    tables,
    outcomes,
    measures,
    figures,
    facilities,
    acts,
    practices,
    agencies
  });
  return { release, kept, files, account };
}
