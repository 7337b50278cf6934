import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type {
  AgreementsByCounty,
  Catalogue,
  Column,
  CountyFile,
  CountyList,
  Figure,
  Fips,
  Measure,
  Period
} from '../../../src/lib/atlas/types';
import type { HistoryFile } from '../../../src/lib/history/types';
import type { MilestonesFile } from '../../../src/lib/timeline/milestones';

/** The facts as the site under test serves them, read while the tests run. */
const folder = join(import.meta.dirname, '..', '..', '..', 'build', 'data');

function read(path: string): string {
  return readFileSync(join(folder, path), 'utf8');
}

export const catalogue: Catalogue = JSON.parse(read('catalogue.json'));
export const counties: CountyList = JSON.parse(read('counties.json'));
export const agreements: AgreementsByCounty = JSON.parse(read('agreements.json'));

export const history: HistoryFile = JSON.parse(read('history.json'));
export const milestones: MilestonesFile = JSON.parse(read('milestones.json'));

export function column(measure: string, period: string): Column {
  return JSON.parse(read(`columns/${measure}/${period}.json`));
}

export function countyFile(fips: Fips): CountyFile {
  return JSON.parse(read(`county/${fips}.json`));
}

/** A measure by id. Throws where the release has none. */
export function measure(id: string): Measure {
  const found = catalogue.measures.find((one) => one.id === id);
  if (!found) throw new Error(`the catalogue has no measure ${id}`);
  return found;
}

/** A period of a measure. Throws where the measure has none. */
export function period(id: string, name: string): Period {
  const found = measure(id).periods.find((one) => one.id === name);
  if (!found) throw new Error(`${id} has no period ${name}`);
  return found;
}

/** One county's figure in a column. Throws where the column has none. */
export function figure(id: string, name: string, fips: Fips): Figure {
  const all = column(id, name);
  const i = all.fips.indexOf(fips);
  if (i < 0) throw new Error(`${id} ${name} has no figure for ${fips}`);
  return {
    numerator: all.numerator[i] ?? null,
    denominator: all.denominator[i] ?? null,
    share: all.share[i] ?? null,
    precision: all.precision[fips] ?? 'exact',
    derived: all.derived.includes(fips)
  };
}

/** Counties with an agreement that was certainly in force on the release's last day. */
export function countiesInForce(): Fips[] {
  return Object.entries(agreements.counties)
    .filter(([, spans]) => spans.some(([, , until]) => until === null))
    .map(([fips]) => fips);
}

/** As the site writes a share. */
export function percent(share: number, digits: number, locale = 'en'): string {
  return new Intl.NumberFormat(locale, {
    style: 'percent',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits
  }).format(share);
}
