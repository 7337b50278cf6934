import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { countySlug } from '$lib/atlas/names';
import type { Catalogue, CountyList } from '$lib/atlas/types';
import { readComparison } from '$lib/compare/codec';
import { checkFacts } from '../../../pipeline/check/check';
import { buildSite } from '../../../pipeline/publish/site';
import published from '../../../tests/urls/published.json';
import { askable, readView } from './codec';

/** Addresses that have gone out into the world, with what each must open. Lines are added to the list, never taken out. */
const { files } = buildSite(checkFacts('data').tables);
function read<File>(name: string): File {
  return JSON.parse(files.get(name) ?? 'null');
}
const catalogue = read<Catalogue>('catalogue.json');
const counties = read<CountyList>('counties.json');
const agencies = new Set(read<string[]>('agencies.json'));
const known = askable(catalogue, counties.fips);

const abbr = new Map(catalogue.states.map((state) => [state.fips, state.abbr]));
const slugs = new Set(
  counties.fips.map((fips, i) =>
    countySlug(fips, counties.short[i] ?? '', abbr.get(fips.slice(0, 2)) ?? '')
  )
);
const states = new Set([...abbr.values()].map((one) => one.toLowerCase()));

/** The folder of the route that answers a path, and whether it has a page for it; null where no route does. */
function routeOf(path: string): string | null {
  const parts = path.split('/').filter((part) => part !== '' && part !== 'es');
  const [first = '', second] = parts;
  const entries: Record<string, [string, ReadonlySet<string>]> = {
    county: ['[slug]', slugs],
    state: ['[state]', states],
    agency: ['[agency]', agencies]
  };
  const entry = entries[first];
  if (entry && second !== undefined)
    return entry[1].has(second) ? `[[lang=lang]]/${first}/${entry[0]}` : null;
  const shared = first.includes('.') ? '' : '[[lang=lang]]/';
  return shared + parts.join('/');
}

describe('every address ever published', () => {
  it.each(published.explorer)('opens the explorer at $query', ({ query, opens }) => {
    const { view, dropped } = readView(query, known);
    expect(dropped).toEqual([]);
    expect(view).toMatchObject(opens);
  });

  it.each(published.compare)('opens the comparison at $query', ({ query, opens }) => {
    const { view, lost } = readComparison(query, known);
    expect(lost).toEqual([]);
    expect(view).toMatchObject(opens);
  });

  it.each(published.pages)('has a page at %s', (path) => {
    const route = routeOf(path);
    expect(route).not.toBeNull();
    const folder = join('src/routes', route ?? '');
    const answers = ['+page.svelte', '+server.ts'].filter((name) => existsSync(join(folder, name)));
    expect(answers).toHaveLength(1);
  });
});
