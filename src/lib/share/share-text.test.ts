import { describe, expect, it } from 'vitest';
import {
  madeUpCounties,
  madeUpPainting,
  madeUpSpans,
  madeUpStates
} from '../../../tests/fixtures/made-up-painting';
import { placeNames } from '$lib/map/place-names';
import { createWords, loadCatalogue } from '$lib/messages';
import type { ViewFacts } from './metadata';
import { shareText } from './share-text';

const words = createWords('en', await loadCatalogue('en'));
const names = placeNames(madeUpCounties, madeUpStates);
const facts: ViewFacts = {
  painting: madeUpPainting(),
  catalogue: {
    release: { id: '2026-06-14-00000000', asOf: '2026-06-14', lastList: '2026-05-18' },
    sources: {}
  },
  sentence: 'A made-up sentence.',
  filters: null,
  permalink: 'https://example.org/?r=2026-06-14-00000000',
  made: '2026-07-01'
};
const linesOf = (county: string | null): string[] =>
  shareText(facts, county, madeUpSpans.get(county ?? '') ?? [], names, words).split('\n');

describe('a view as text', () => {
  it('gives the chosen county with its value, what it rests on, source, release and link', () => {
    const lines = linesOf('01001');
    expect(lines[0]).toMatch(/^Alpha County, AL\. .+: 99\.1%, .*1,982.*2,000.*\.$/);
    expect(lines.some((line) => line.startsWith('Source: '))).toBe(true);
    expect(lines.at(-2)).toBe('287(g) Atlas, data release 2026-06-14-00000000');
    expect(lines.at(-1)).toBe(facts.permalink);
  });

  it('says of a blank that there is no figure, and which blank it is', () => {
    const [first, note] = linesOf('01005');
    expect(first).toContain(': no figure.');
    expect(note).toBe(words.t('map.card.noShare'));
  });

  it('gives what the map shows where no county is chosen', () => {
    expect(linesOf(null)[0]).toBe('A made-up sentence.');
  });
});
