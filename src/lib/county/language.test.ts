import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import type { CountyFile } from '$lib/atlas/types';
import type { Words } from '$lib/messages';
import MadeUpBrief from '../../../tests/fixtures/MadeUpBrief.svelte';
import MadeUpPanel from '../../../tests/fixtures/MadeUpPanel.svelte';
import {
  madeUpCatalogue,
  madeUpCounty,
  madeUpHeld,
  madeUpMilestones,
  madeUpStory
} from '../../../tests/fixtures/made-up-county';
import { en, es } from '../../../tests/fixtures/words';

const [period] = madeUpHeld.periods;
if (!period) throw new Error('a made-up measure has periods');
const told = { catalogue: madeUpCatalogue, story: madeUpStory };

const panel = (words: Words): string =>
  render(MadeUpPanel, {
    props: {
      ...told,
      words,
      file: madeUpCounty,
      milestones: madeUpMilestones,
      measure: madeUpHeld,
      period,
      heading: 1
    }
  }).body.replace(/<!--.*?-->/gs, '');

const brief = (words: Words, file: CountyFile = madeUpCounty): string =>
  render(MadeUpBrief, {
    props: { ...told, words, file, question: { measure: madeUpHeld, period } }
  }).body.replace(/<!--.*?-->/gs, '');

/** What stands in a page outside every element marked as English. */
const unmarked = (body: string): string =>
  body.replace(/<(\w+)[^>]* lang="en"[^>]*>[^<]*<\/\1>/g, ' ').replace(/<[^>]*>/g, ' ');

/** What the facts say in English wherever it is read. */
const PROSE = [
  'Made-up Gazette',
  'Made-up Bureau',
  'A made-up article',
  'Made-up list of agencies',
  'only the first page',
  'A made-up law.'
];

/** What only the page on screen says. */
const ON_SCREEN = [
  'Made-up Institute',
  'everyone booked',
  'A made-up detail.',
  'All made-up sheriffs',
  'Ask people in a made-up jail.'
];

describe('the English of the facts', () => {
  it.each([...PROSE, ...ON_SCREEN])('is marked wherever a Spanish page says “%s”', (said) => {
    expect(panel(en)).toContain(said);
    expect(unmarked(panel(es))).not.toContain(said);
  });

  it.each(PROSE)('is marked wherever a county printed in Spanish says “%s”', (said) => {
    expect(brief(en)).toContain(said);
    expect(unmarked(brief(es))).not.toContain(said);
  });

  it('leaves what is said of it in Spanish', () => {
    const page = unmarked(panel(es)).replace(/\s+/g, ' ');
    for (const said of ['según', 'Lo que se leyó:', 'octubre de 2019', 'sin fecha'])
      expect(page).toContain(said);
  });

  it('needs no mark on an English page', () => {
    expect(panel(en) + brief(en)).not.toMatch(/\slang="en"/);
  });
});

describe('the names of statewide agencies in print', () => {
  it('stand apart where a name has a comma of its own', () => {
    const [patrol] = madeUpCounty.statewide;
    if (!patrol) throw new Error('the made-up county has a statewide agency');
    const names = ['Nowhere Department of Law, Order and Roads', 'Nowhere Patrol'];
    const statewide = names.map((name) => ({ ...patrol, id: name, name }));
    const page = brief(en, { ...madeUpCounty, statewide });
    expect(page).toContain(
      'Statewide agencies with an agreement in force: Nowhere Department of Law, Order and Roads; Nowhere Patrol.'
    );
  });
});
