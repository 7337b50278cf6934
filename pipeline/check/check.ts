import { join } from 'node:path';
import { keptFaults } from '../kept/kept';
import { CellError, inReadingOrder, type Fault } from '../tables/fault';
import { loadTables } from '../tables/load';
import type { Tables } from '../tables/table';
import { agreementDaysRule, agreementSignedRule, agreementStatusRule } from './agreements';
import { formulaRule } from './cells';
import { columnFaults } from './columns';
import { datePrecisionRule, datesRule } from './dates';
import type { DataPackage } from './descriptor';
import { groundRule, groundUnits } from './ground';
import { keysRule } from './keys';
import { languagesRule, measuresRule, periodsRule } from './measures';
import { readPackage } from './package';
import { countyInStateRule, outcomePlaceRule, placePartsRule, statewideRule } from './places';
import { referencesRule } from './references';
import type { Facts, Rule } from './rule';
import { schemaFaults } from './schema';
import { precisionRule, sharesRule } from './shares';
import { agenciesNamedRule, sourcedRule, uncitedSources } from './sources';
import { urlsRule } from './urls';

/** Every rule across rows and tables. */
export const RULES: readonly Rule[] = [
  keysRule,
  referencesRule,
  groundRule,
  countyInStateRule,
  statewideRule,
  outcomePlaceRule,
  placePartsRule,
  agreementDaysRule,
  agreementSignedRule,
  agreementStatusRule,
  measuresRule,
  periodsRule,
  languagesRule,
  sharesRule,
  precisionRule,
  datesRule,
  datePrecisionRule,
  sourcedRule,
  agenciesNamedRule,
  urlsRule,
  formulaRule
];

/** The outcome of a check: the facts are sound where there are no faults. */
export interface Checked {
  tables: Tables;
  faults: Fault[];
  /** Worth knowing, no fault. */
  notices: string[];
}

/**
 * Checks a folder of tables: the descriptor, every table against its schema, and the rules across tables. The latter
 * only where every table could be read and has its columns, since they would tell of nothing else; and the releases
 * that are kept beside the tables. `instead` gives
 * texts by file name to check in place of what the folder holds.
 */
export function checkFacts(dir: string, instead: ReadonlyMap<string, string> = new Map()): Checked {
  const { dataPackage, faults: packageFaults } = readPackage(dir);
  const { tables, faults, unreadable } = loadTables(dir, instead);
  const found = [...packageFaults, ...faults, ...keptFaults(dir)];
  if (dataPackage === null) return { tables, faults: inReadingOrder(found), notices: [] };

  const formFaults = tableFaults(dir, dataPackage, tables);
  for (const resource of dataPackage.resources) {
    const table = tables.get(resource.name);
    if (!table || unreadable.includes(resource.name)) continue;
    const wrong = columnFaults(resource, table);
    formFaults.push(...wrong);
    if (wrong.length === 0) found.push(...schemaFaults(resource, table));
  }
  found.push(...formFaults);
  if (packageFaults.length + formFaults.length + unreadable.length > 0) {
    const notice = 'The rules across tables were not applied: first mend the form of the tables.';
    return { tables, faults: inReadingOrder(found), notices: [notice] };
  }
  const facts: Facts = { dataPackage, tables, ground: groundUnits() };
  for (const rule of RULES) found.push(...faultsOfRule(rule, facts));
  const notices = uncitedSources(facts).map(
    (row) => `${row.file}:${row.line}: source ${row.raw('id')} is cited by no row`
  );
  return { tables, faults: inReadingOrder(found), notices };
}

/** A rule's faults. Where the schema itself lacks a column the rule needs, that is the fault. */
function faultsOfRule(rule: Rule, facts: Facts): Fault[] {
  try {
    return rule(facts);
  } catch (error) {
    if (error instanceof CellError) return [error.fault];
    throw error;
  }
}

function tableFaults(dir: string, { resources }: DataPackage, tables: Tables): Fault[] {
  const described = new Set(resources.map((resource) => resource.name));
  const tell = (file: string, rule: string): Fault => ({
    file,
    line: 1,
    column: '(file)',
    value: '',
    rule
  });
  return [
    ...resources
      .filter(({ name }) => !tables.has(name))
      .map(({ path }) => tell(join(dir, path), 'the table is described but missing')),
    ...[...tables.values()]
      .filter(({ name }) => !described.has(name))
      .map(({ file }) => tell(file, 'the table is not described in datapackage.json'))
  ];
}
