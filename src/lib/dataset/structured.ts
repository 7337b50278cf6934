import type { FileFacts, TablesFile } from './types';

const FORMATS = { csv: 'text/csv', parquet: 'application/vnd.apache.parquet' } as const;

/** What is said of the data as a whole to machines. */
export interface DatasetFacts {
  name: string;
  description: string;
  page: string;
  publisher: string;
  locale: string;
  /** Where a file below `data/tables/` lies. */
  addressOf: (file: string) => string;
  /** A table's title. */
  titleOf: (table: string) => string;
}

/** The tables as a dataset of schema.org's vocabulary, with every file that can be downloaded. */
export function datasetData(file: TablesFile, facts: DatasetFacts): Record<string, unknown> {
  const download = (title: string, format: keyof typeof FORMATS, of: FileFacts) => ({
    '@type': 'DataDownload',
    name: `${title} (${of.name})`,
    encodingFormat: FORMATS[format],
    contentUrl: facts.addressOf(of.name),
    contentSize: `${of.bytes} B`,
    sha256: of.sha256
  });
  return {
    '@type': 'Dataset',
    name: facts.name,
    description: facts.description,
    url: facts.page,
    inLanguage: facts.locale,
    version: file.release.id,
    dateModified: file.release.asOf,
    isAccessibleForFree: true,
    creator: { '@type': 'Organization', name: facts.publisher },
    spatialCoverage: { '@type': 'Country', name: 'United States' },
    distribution: file.tables.flatMap(({ name, csv, parquet }) => [
      download(facts.titleOf(name), 'csv', csv),
      download(facts.titleOf(name), 'parquet', parquet)
    ])
  };
}
