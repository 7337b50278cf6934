import type { Cells, Draft } from '../draft';
import { outcomeRows } from './figures';
import { DETENTION_SOURCE, fiscalYear, HELD_MEASURES, dayInWords, periodCells } from './period';
import type { FacilityRegister } from './register';
import type { ResolvedList } from './resolve';

/** The file a year's figures were read from. Blank parts where there are no figures. */
export interface Standing {
  dataDate: string;
  release: string;
}

/** What stands in the facts for a fiscal year; null where there is nothing. */
export function standing(draft: Draft, year: number): Standing | null {
  const { period } = fiscalYear(year);
  const row = draft.table('measure_periods').get(`${HELD_MEASURES[0]}+${period}`);
  return row ? { dataDate: row['data_date'] ?? '', release: row['release'] ?? '' } : null;
}

/** Puts the figures of a list in the place of its year's. */
export function applyList(
  draft: Draft,
  register: FacilityRegister,
  { list, taken, without }: ResolvedList
): void {
  const { year, dataDate, release } = list;
  const { period } = fiscalYear(year);
  register.forget(period);
  const facilities = taken.map(({ levels, ...facility }) => ({
    ...register.enter(facility, period, release),
    levels
  }));
  const rows = outcomeRows([...facilities, ...without.map((one) => register.peek(one))], {
    period,
    stateName: (state) => draft.table('states').get(state)?.['name'] ?? state,
    stateOfCounty: (county) => draft.table('counties').get(county)?.['state'] ?? '',
    facilityNote: ({ id }) => register.noteOf(id)
  });
  const outcomes = draft.table('outcomes');
  for (const row of outcomes.rows()) if (isHeld(row, period)) outcomes.remove(outcomes.keyOf(row));
  for (const row of rows) outcomes.put(row);
  for (const measure of HELD_MEASURES)
    draft.table('measure_periods').put(periodCells(measure, year, dataDate, release));
}

/** Whether a row of the outcomes is a figure of the lists of facilities for this period. */
export function isHeld(row: Cells, period: string): boolean {
  const { measure_id, period: of, source_id } = row;
  return (
    of === period &&
    source_id === DETENTION_SOURCE &&
    HELD_MEASURES.some((measure) => measure === measure_id)
  );
}

const LEFT_OUT =
  'The lists leave out hold rooms, hospitals and hotels; a place appears only if people were there when the data were drawn.';

/** Says in the table of sources which years were read and of which day. */
export function updateSource(draft: Draft): void {
  const periods = draft
    .table('measure_periods')
    .rows()
    .filter(({ measure_id }) => measure_id === HELD_MEASURES[0])
    .map(({ period = '', data_date = '' }) => ({ period, day: data_date }))
    .sort((a, b) => (a.period < b.period ? -1 : 1));
  const [first, last] = [periods.at(0), periods.at(-1)];
  if (!first || !last) return;
  const years = [...new Set([first, last].map(({ period }) => period.slice(2)))].join(' to ');
  const dates = periods.map(({ period, day }) => `${period} ${dayInWords(day, 'en-US')}`);
  const newest = periods.map(({ day }) => day).reduce((a, b) => (a > b ? a : b));
  const sources = draft.table('sources');
  const now = sources.get(DETENTION_SOURCE);
  sources.put({
    id: DETENTION_SOURCE,
    publisher: 'U.S. Immigration and Customs Enforcement',
    url: 'https://www.ice.gov/detain/detention-management',
    terms: 'US government work, public domain',
    ...now,
    title: `ICE detention statistics, fiscal year${years.includes(' ') ? 's' : ''} ${years} (facilities sheets)`,
    published: newest.slice(0, 7),
    note: `Data dates: ${dates.join('; ')}. ${LEFT_OUT}`
  });
}
