import { createHash } from 'node:crypto';
import { spanOf } from '../../src/lib/atlas/agreements';
import { MODELS, type Release } from '../../src/lib/atlas/types';
import type { KeptAgreement, KeptRelease } from '../../src/lib/releases/types';
import { compare } from '../tables/fault';
import type { AgencyFact } from './agencies';
import { toColumn } from './columns';
import type { Figures } from './figures';

/** Ids of the sources that are copies of ICE's own list of agreements begin so. */
const ICE_LIST = /^ice-roster/;

/** How the id of a release is written: its day, then eight hexadecimal digits. */
export const RELEASE_ID = /^\d{4}-\d{2}-\d{2}-[0-9a-f]{8}$/;

/** The days a release speaks for; throws where no agreement was read from ICE's list. */
export function daysOf(agencies: readonly AgencyFact[]): Omit<Release, 'id'> {
  const agreements = agencies.flatMap((agency) => agency.agreements);
  const asOf = newest(agreements.flatMap(({ signed, lastSeen }) => [signed, lastSeen]));
  const lastList = newest(
    agreements
      .filter(({ sources }) => sources.some((source) => ICE_LIST.test(source)))
      .map(({ lastSeen }) => lastSeen)
  );
  if (asOf === null || lastList === null) throw new Error("no agreement was read from ICE's list");
  return { asOf, lastList };
}

/** What is kept of the release of some facts, its id among it. `tables` is the digest of their tables. */
export function keptRelease(
  agencies: readonly AgencyFact[],
  figures: Pick<Figures, 'mapped'>,
  tables: string
): KeptRelease {
  const kept: KeptRelease = {
    format: 1,
    release: { id: '', ...daysOf(agencies) },
    tables,
    agreements: agencies
      .flatMap(({ counties, agreements }) =>
        agreements.map(spanOf).map(({ model, signed, until, goneBy }): KeptAgreement => {
          const where = [...counties].sort(compare).join(' ');
          return [MODELS.indexOf(model), signed, until, goneBy, where];
        })
      )
      .sort((a, b) => compare(JSON.stringify(a), JSON.stringify(b))),
    columns: figures.mapped.map(({ measure, period, nation, counties }) => ({
      ...toColumn(measure.id, period.id, counties.values()),
      nation
    }))
  };
  return { ...kept, release: { ...kept.release, id: releaseId(kept) } };
}

/**
 * The id of a release: its day and the first eight hexadecimal digits of the SHA-256 over its kept content, which holds
 * the digest of its tables. So it changes with any fact and with any figure, and not with how pages are written.
 */
export function releaseId({ format, release, tables, agreements, columns }: KeptRelease): string {
  const { asOf, lastList } = release;
  const content = JSON.stringify([format, asOf, lastList, tables, agreements, columns]);
  return `${asOf}-${createHash('sha256').update(content).digest('hex').slice(0, 8)}`;
}

function newest(days: readonly (string | null)[]): string | null {
  return days.reduce((a, b) => (a !== null && (b === null || a >= b) ? a : b), null);
}
