import { beforeAll, expect, it } from 'vitest';
import { createWords, loadCatalogue, type Words } from '$lib/messages';
import { checkFacts } from '../../../pipeline/check/check';
import { buildSite } from '../../../pipeline/publish/site';
import { olderRelease } from '../../../tests/fixtures/older-release';
import { sinceCompared, type ComparedPlace } from './compared';
import type { KeptRelease } from './types';

const asked = {
  measure: { id: 'held_minor', kind: 'share' as const },
  period: { id: 'FY2026' }
};
const now = buildSite(checkFacts('data').tables).kept;
const then: KeptRelease = JSON.parse(olderRelease().text);
const nation: ComparedPlace = { name: 'United States', kind: 'nation', counties: [] };
const cobb: ComparedPlace = { name: 'Cobb County, GA', kind: 'county', counties: ['13067'] };
const baker: ComparedPlace = { name: 'Baker County, FL', kind: 'county', counties: ['12003'] };
const imperial: ComparedPlace = { name: 'Imperial', kind: 'county', counties: ['06025'] };
const florida: ComparedPlace = {
  name: 'Florida',
  kind: 'group',
  counties: ['12001', '12003', '12086']
};
let english: Words;
let spanish: Words;
beforeAll(async () => {
  english = createWords('en', await loadCatalogue('en'));
  spanish = createWords('es', await loadCatalogue('es'));
});

it('tells each place with a change its own, and counts the others', () => {
  expect(sinceCompared(then, now, [nation, cobb, imperial, florida], asked, english)).toEqual([
    'Since this link was made, United States: 2 agreements added, share now 81.9% (was 81.8%).',
    'Since this link was made, Imperial: no agreement added or ended, share now 88.5% (none was published).',
    'Since this link was made, Florida (agreements of its counties): 2 agreements added.',
    'In 1 other place nothing has changed.'
  ]);
  expect(sinceCompared(then, now, [baker, cobb], asked, spanish)).toEqual([
    expect.stringMatching(/^Desde que se creó este enlace, Baker County, FL: 2 acuerdos añadidos/),
    'En un lugar más no ha cambiado nada.'
  ]);
});

it('says where nothing has changed', () => {
  expect(sinceCompared(then, now, [cobb], asked, english)).toEqual([
    'Since the link to this comparison was made, nothing has changed in its places.'
  ]);
});
