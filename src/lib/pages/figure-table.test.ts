import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import type { SourcedFigure } from '$lib/atlas/types';
import type { Words } from '$lib/messages';
import MadeUpFigures from '../../../tests/fixtures/MadeUpFigures.svelte';
import { madeUpCatalogue } from '../../../tests/fixtures/made-up-county';
import { en, es } from '../../../tests/fixtures/words';

const [measure] = madeUpCatalogue.measures;
if (!measure) throw new Error('the made-up catalogue has a measure');
const figure = (period: string, numerator: number, denominator: number): SourcedFigure => ({
  measure: measure.id,
  place: null,
  period,
  numerator,
  denominator,
  share: numerator / denominator,
  precision: 'exact',
  derived: false,
  note: null,
  rank: null,
  sources: []
});
const text = (words: Words, figures: SourcedFigure[]) =>
  render(MadeUpFigures, {
    props: { words, figures, catalogue: madeUpCatalogue, place: 'Here', cite: () => [] }
  })
    .body.replace(/<!--.*?-->/gs, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');

describe('the figures of a place', () => {
  it('mark a share that rests on too few people, and say what the mark means', () => {
    const figures = [figure('FY2026', 12.5, 18.1), figure('FY2025', 4.58, 8.46)];
    expect(text(en, figures)).toMatch(/FY 2025 54% † 4\.58 of 8\.46/);
    expect(text(en, figures)).toMatch(/FY 2026 \* 69% 12\.5 of 18\.1/);
    expect(text(en, figures)).toContain('† too few to compare');
    expect(text(es, figures)).toContain('† muy pocas para comparar');
  });

  it('say nothing of it where every share rests on enough', () => {
    expect(text(en, [figure('FY2026', 12.5, 18.1)])).not.toContain('†');
  });
});
