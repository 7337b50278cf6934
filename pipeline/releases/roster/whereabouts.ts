import type { Draft } from '../draft';
import type { Proposal } from '../report';
import { nameOf, type AgencyRef } from './agencies';
import { placer, type Placing } from './county';
import { agencyKind } from './kinds';
import { writeAgency } from './write';

/** What was noted of an agency without a county; a list that prints its county makes the note untrue. */
const NOT_TOLD = 'The county could not be told from the name or the lists.';

/** Gives agencies their counties. */
export interface Whereabouts {
  /** Gives a new agency its row: kind, level and county by its name and what the lists print. */
  begin(agency: AgencyRef): void;
  /** Those of the new agencies that have no county, in words. */
  unplaced: string[];
  /**
   * Places agencies of the facts that have no county where a list prints one. Where the newest print is another county
   * than an earlier list's, it is proposed: `release` is the list that prints it; null where a newer one is known.
   */
  placeKnown(agencies: Iterable<AgencyRef>, release: string | null): Proposal[];
}

export function whereaboutsOf(draft: Draft): Whereabouts {
  const table = draft.table('agencies');
  const place = placer({
    counties: draft.table('counties').rows(),
    places: draft.table('places').rows(),
    fixes: draft.table('county_fixes').rows()
  });
  const countyNames = new Map(
    draft
      .table('counties')
      .rows()
      .map(({ fips = '', long_name = '' }) => [fips, long_name])
  );
  const placed = (agency: AgencyRef, printed: readonly string[]): Placing => {
    const name = nameOf(agency);
    return place({ ...agencyKind(name, agency.type), state: agency.state, name, printed });
  };
  const begun = new Set<AgencyRef>();
  const unplaced: string[] = [];
  return {
    unplaced,
    begin(agency) {
      const name = nameOf(agency);
      const placing = placed(agency, agency.counties);
      if (placing.source === 'unplaced')
        unplaced.push(
          `${name}, ${agency.state}${agency.counties.length > 0 ? ` (printed: ${agency.counties.join('; ')})` : ''}`
        );
      begun.add(agency);
      writeAgency(draft, agency, agencyKind(name, agency.type), placing);
    },
    placeKnown(agencies, release) {
      const proposals: Proposal[] = [];
      for (const agency of agencies) {
        const row = table.get(agency.id ?? '');
        const [newest] = agency.counties;
        if (!row || newest === undefined || begun.has(agency)) continue;
        const { county_source = '', county_fips = '', note = '' } = row;
        if (county_source === 'unplaced') {
          const { counties, source } = placed(agency, agency.counties);
          if (source !== 'ICE list') continue;
          const told = note === NOT_TOLD ? '' : note;
          table.put({ ...row, county_fips: counties.join(';'), county_source: source, note: told });
        } else if (county_source === 'ICE list' && release !== null) {
          const { counties, source } = placed(agency, [newest]);
          if (source !== 'ICE list' || counties.join(';') === county_fips) continue;
          const names = (all: readonly string[]): string =>
            all.map((fips) => countyNames.get(fips) ?? fips).join(', ');
          proposals.push({
            release,
            printed: `${nameOf(agency)}, ${agency.state}, ${newest}`,
            instead: agency.id ?? '',
            reading: 'another county',
            because: `earlier lists gave ${names(county_fips.split(';'))}, the newest prints ${names(counties)}`
          });
        }
      }
      return proposals;
    }
  };
}
