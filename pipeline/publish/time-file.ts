import { spanOf } from '../../src/lib/atlas/agreements';
import { MODELS, type DayDate } from '../../src/lib/atlas/types';
import type { TimeFile } from '../../src/lib/time/types';
import { compare } from '../tables/fault';
import type { AgencyFact } from './agencies';

/** Every signed agreement of the country with the days of the lists it was read from, up to the newest list. Pure. */
export function timeFile(agencies: readonly AgencyFact[], lastList: DayDate): TimeFile {
  const rows = agencies
    .flatMap((agency) => agency.agreements.map((agreement) => ({ agency, agreement })))
    .sort(
      (a, b) =>
        compare(a.agreement.signed, b.agreement.signed) || compare(a.agreement.id, b.agreement.id)
    );
  const numbers = new Map<string, number>();
  const lists = new Set<string>();
  const file: TimeFile = {
    lists: [],
    agency: [],
    model: [],
    signed: [],
    over: [],
    dated: [],
    replaced: [],
    nowhere: []
  };
  for (const [row, { agency, agreement }] of rows.entries()) {
    const number = numbers.get(agency.id) ?? numbers.size;
    if (!numbers.has(agency.id)) {
      numbers.set(agency.id, number);
      if (agency.counties.length === 0) file.nowhere.push(number);
    }
    for (const day of [agreement.firstSeen, agreement.lastSeen, agreement.goneBy])
      // Memoranda seen since are no list: what is not among them may still be in force.
      if (day !== null && day <= lastList) lists.add(day);
    const { model, signed, until, goneBy } = spanOf(agreement);
    file.agency.push(number);
    file.model.push(MODELS.indexOf(model));
    file.signed.push(signed);
    if (until !== null) file.over.push([row, until, goneBy]);
    if (until !== null && agreement.ended !== null) file.dated.push(row);
    if (agreement.status === 'superseded') file.replaced.push(row);
  }
  file.lists = [...lists].sort(compare);
  return file;
}
