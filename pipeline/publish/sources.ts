import type { Source, Sources } from '../../src/lib/atlas/types';
import { compare } from '../tables/fault';
import { rowsOf, type Tables } from '../tables/table';

export type AllSources = ReadonlyMap<string, Source>;

/** Every source of the sources table, by id. */
export function readSources(tables: Tables): AllSources {
  return new Map(
    rowsOf(tables, 'sources').map((row) => [
      row.must('id'),
      {
        title: row.must('title'),
        publisher: row.must('publisher'),
        published: row.text('published'),
        url: row.text('url'),
        read: row.text('read'),
        note: row.text('note')
      }
    ])
  );
}

/** The sources that were cited, in the order of their ids; throws where one is not in the table. */
export function pickSources(all: AllSources, cited: Iterable<string>): Sources {
  const picked: Sources = {};
  for (const id of [...new Set(cited)].sort(compare)) {
    const source = all.get(id);
    if (!source) throw new Error(`source ${id} is cited but not in the sources table`);
    picked[id] = source;
  }
  return picked;
}
