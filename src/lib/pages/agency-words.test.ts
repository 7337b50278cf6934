import { expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { createWords, loadCatalogue } from '$lib/messages';
import { agencyKind, placingName } from './agency-words';

it('has a word for every kind of agency and every way of placing one that the facts hold', async () => {
  const words = createWords('es', await loadCatalogue('es'));
  const rows: Record<string, string>[] = parse(readFileSync('data/agencies.csv', 'utf8'), {
    columns: true
  });
  expect(rows.filter((row) => agencyKind(words, row['kind'] ?? '') === null)).toEqual([]);
  expect(rows.filter((row) => placingName(words, row['county_source'] ?? '') === null)).toEqual([]);
  expect(agencyKind(words, 'no such kind')).toBeNull();
});
