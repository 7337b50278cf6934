import type { TermsCount } from '../../../src/lib/dataset/types';
import { compare } from '../../tables/fault';
import { rowsOf, type Table, type Tables } from '../../tables/table';

const SOURCE = 'source_id';

/** What the sources that a table's rows name ask for, commonest first; empty where its rows name none. */
export function termsOf(table: Table, tables: Tables): TermsCount[] {
  if (!table.columns.includes(SOURCE)) return [];
  const cited = new Set(table.rows.flatMap((row) => row.list(SOURCE)));
  const counts = new Map<string | null, number>();
  for (const source of rowsOf(tables, 'sources')) {
    if (!cited.has(source.must('id'))) continue;
    const terms = source.text('terms');
    counts.set(terms, (counts.get(terms) ?? 0) + 1);
  }
  return [...counts]
    .map(([terms, sources]) => ({ terms, sources }))
    .sort((a, b) => b.sources - a.sources || compare(a.terms ?? '', b.terms ?? ''));
}
