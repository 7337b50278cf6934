import type { Cells } from '../draft';
import { LEAST_PUBLISHED } from './derive';
import type { RecordKind } from './layout';
import { valueOf, type RecordMeasure, type Scheme } from './quantities';
import type { Settled, YearCount } from './settle';
import type { Shown } from './show';
import type { CoveredYear } from './window';

/** What the rows of one release and year have in common. */
export interface YearStamp {
  kind: RecordKind;
  year: CoveredYear;
  /** Last day of the release's records. */
  lastDay: string;
  /** The release's files. */
  release: string;
}

/** The figures of one measure and year as rows of the facts: the period's row is null where nobody is counted. */
export interface MeasureRows {
  measure: string;
  outcomes: Cells[];
  period: Cells | null;
}

/** The rows of every measure of a year. */
export function rowsOfYear(
  scheme: Scheme,
  count: YearCount,
  settled: Settled,
  stamp: YearStamp
): MeasureRows[] {
  const stateOf = new Map(count.counties.map(({ fips, state }) => [fips, state]));
  return scheme.measures.map((measure) => {
    const outcomes: Cells[] = [];
    const add = (place: Cells, slug: string, shown: Shown | undefined): void => {
      if (shown)
        outcomes.push({ ...place, ...common(measure, slug, stamp), ...figure(shown, stamp) });
    };
    for (const [fips, { shown }] of settled.counties) {
      const place = { place_kind: 'county', state: stateOf.get(fips) ?? '', county_fips: fips };
      add(place, fips, shown.get(measure.id));
    }
    for (const [state, { shown }] of settled.states) {
      const own = shown.get(measure.id);
      // A state's number is for readers who look for it; one that says nothing is left out.
      if (own && own.kind !== 'few' && own.kind !== 'withheld')
        add({ place_kind: 'state', state }, state.toLowerCase(), own);
    }
    add({ place_kind: 'nation' }, 'us', settled.nation.shown.get(measure.id));
    const period = outcomes.length > 0 ? periodCells(scheme, measure, count, settled, stamp) : null;
    return { measure: measure.id, outcomes, period };
  });
}

function common({ id }: RecordMeasure, slug: string, { kind, year }: YearStamp): Cells {
  return {
    id: `${id}-${slug}-${year.period.toLowerCase()}`,
    measure_id: id,
    period: year.period,
    derived: 'no',
    source_id: `ddp-${kind}`
  };
}

function figure(shown: Shown, { kind }: YearStamp): Cells {
  const cells = (
    numerator: number | null,
    denominator: number | null,
    share: number | null,
    precision: string,
    note: string
  ): Cells => ({
    numerator: numerator === null ? '' : String(numerator),
    denominator: denominator === null ? '' : String(denominator),
    share: share === null ? '' : shareText(share),
    precision,
    note
  });
  const few = `Fewer than ${LEAST_PUBLISHED}`;
  const most = LEAST_PUBLISHED - 1;
  switch (shown.kind) {
    case 'exact': {
      const { numerator, denominator } = shown;
      return cells(numerator, denominator, numerator / denominator, 'exact', '');
    }
    case 'few':
      return cells(null, most, null, 'at_most', `${few} ${kind}: too few to publish a number.`);
    case 'few of': {
      const { denominator } = shown;
      const note = `${few} of ${denominator} ${kind}; the number is not published, to protect the people counted.`;
      return cells(most, denominator, most / denominator, 'at_most', note);
    }
    case 'all but few': {
      const { denominator } = shown;
      const least = denominator - most;
      const note = `All but fewer than ${LEAST_PUBLISHED} of ${denominator} ${kind}; the number is not published, to protect the people counted.`;
      return cells(least, denominator, least / denominator, 'at_least', note);
    }
    case 'whole only': {
      const note = `No share: fewer than ${LEAST_PUBLISHED} ${kind} would follow from it.`;
      return cells(null, shown.denominator, null, 'at_most', note);
    }
    case 'at most': {
      const note = `A bound: fewer than ${LEAST_PUBLISHED} ${kind} would follow from the exact share.`;
      return cells(shown.numerator, shown.denominator, shown.share, 'at_most', note);
    }
    case 'withheld': {
      const note = `Not published: fewer than ${LEAST_PUBLISHED} ${kind} here or elsewhere would follow from it.`;
      return cells(null, null, null, 'at_most', note);
    }
  }
}

function periodCells(
  scheme: Scheme,
  { id, denominator }: RecordMeasure,
  count: YearCount,
  { counties, nation }: Settled,
  { kind, year, lastDay, release }: YearStamp
): Cells {
  const known = count.counties.filter(({ fips }) =>
    counties.get(fips)?.exact.includes(denominator)
  );
  const counted = known.reduce((sum, { atoms }) => sum + valueOf(scheme, atoms, denominator), 0);
  const all = nation.exact.includes(denominator) ? nationOf(scheme, count, denominator) : null;
  return {
    measure_id: id,
    period: year.period,
    start: year.start,
    end: year.end,
    data_date: lastDay,
    complete: year.complete ? 'yes' : 'no',
    note_en: year.complete
      ? ''
      : `Records from ${dayText(year.start, 'en')} to ${dayText(year.end, 'en')}.`,
    note_es: year.complete
      ? ''
      : `Registros del ${dayText(year.start, 'es')} al ${dayText(year.end, 'es')}.`,
    release,
    counted: String(counted),
    of_all: all === null ? '' : String(all),
    source_id: `ddp-${kind}`
  };
}

/** Everybody in a quantity, with or without a county. */
function nationOf(scheme: Scheme, { counties, unplaced }: YearCount, name: string): number {
  const all = [...counties.map(({ atoms }) => atoms), ...unplaced.values()];
  return all.reduce((sum, atoms) => sum + valueOf(scheme, atoms, name), 0);
}

/** Four decimals, as the facts print shares. */
function shareText(share: number): string {
  return String(Number(share.toFixed(4)));
}

function dayText(day: string, locale: 'en' | 'es'): string {
  const format = new Intl.DateTimeFormat(locale === 'en' ? 'en-US' : 'es', {
    dateStyle: 'long',
    timeZone: 'UTC'
  });
  return format.format(new Date(`${day}T00:00:00Z`));
}
