import { group } from 'd3-array';
import { MODELS } from '../../src/lib/atlas/types';
import type { MethodsFile } from '../../src/lib/pages/types';
import { compare } from '../tables/fault';
import { rowsOf, type Tables } from '../tables/table';
import { hasSigned, LEVELS, STATUSES, type AgencyFact } from './agencies';
import type { MeasureFact } from './measures';
import type { OutcomeFact } from './outcomes';
import { inMeasureOrder, sourcedFigure } from './sourced';
import { pickSources, type AllSources } from './sources';

/** What the page of methods counts, without the release. */
export function methodsFile(
  tables: Tables,
  agencies: readonly AgencyFact[],
  measures: readonly MeasureFact[],
  outcomes: readonly OutcomeFact[],
  sources: AllSources
): Omit<MethodsFile, 'release'> {
  const panel = new Set(measures.filter(({ shown }) => shown === 'panel').map(({ id }) => id));
  const national = inMeasureOrder(
    outcomes.filter((row) => row.placeKind === 'nation' && panel.has(row.measure)),
    measures
  ).map(sourcedFigure);
  const signers = agencies.filter(hasSigned);
  const ids = new Set(signers.map(({ id }) => id));
  const agreements = signers.flatMap((agency) => agency.agreements);
  const placing = group(
    rowsOf(tables, 'agencies').filter((row) => ids.has(row.must('id'))),
    (row) => row.must('county_source')
  );
  return {
    national,
    agreements: agreements.length,
    byStatus: STATUSES.map((status) => ({
      status,
      agreements: agreements.filter((agreement) => agreement.status === status).length
    })),
    byModel: MODELS.map((model) => ({
      model,
      agreements: agreements.filter((agreement) => agreement.model === model).length
    })),
    agencies: signers.length,
    byLevel: LEVELS.map((level) => ({
      level,
      agencies: signers.filter((agency) => agency.level === level).length
    })),
    byPlacing: [...placing]
      .map(([placedBy, rows]) => ({ placedBy, agencies: rows.length }))
      .sort((a, b) => b.agencies - a.agencies || compare(a.placedBy, b.placedBy)),
    unplaced: (placing.get('unplaced') ?? [])
      .map((row) => ({ id: row.must('id'), name: row.must('name'), state: row.must('state') }))
      .sort((a, b) => compare(a.id, b.id)),
    sources: pickSources(
      sources,
      national.flatMap((figure) => figure.sources)
    )
  };
}
