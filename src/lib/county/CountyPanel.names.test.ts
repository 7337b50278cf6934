import { describe, expect, it } from 'vitest';
import type { Words } from '$lib/messages';
import { madeUpCounty, madeUpPending } from '../../../tests/fixtures/made-up-county';
import { html, markNames, text } from '../../../tests/fixtures/panel-html';
import { en, es } from '../../../tests/fixtures/words';

describe('the sources, folds and charts of a county’s panel', () => {
  it('opens the source of every figure and row', () => {
    const body = html(madeUpCounty, en);
    const marks = (part: string) => part.match(/<details class="source/g)?.length ?? 0;
    const sections = new Map(
      body.split('<section').map((part) => [/id="county-(\w+)"/.exec(part)?.[1], marks(part)])
    );
    expect(Object.fromEntries(sections)).toEqual({
      // Population.
      undefined: 1,
      // The agency, all agencies, the figure, the acts.
      overview: 4,
      // The chosen figure, one other period, one other measure.
      figures: 3,
      // Three agreements and a form of the years they were signed in.
      agreements: 4,
      practice: 3,
      // The held line, two agreements, two acts.
      history: 5,
      facilities: 1,
      quoted: 1,
      cite: 0
    });
    expect(text(body)).toContain('What was read: only the first page');
    expect(body).toContain('href="https://example.org/people"');
    expect(body).toContain('href="https://example.org/list"');
  });

  it('names the sources of an act without a date in one phrase', () => {
    const acts = madeUpCounty.acts.map((act) => ({ ...act, date: null }));
    const names = (words: Words) => markNames(html({ ...madeUpCounty, acts }, words)).join('\n');
    expect(names(en)).toMatch(/state law, no date known$/m);
    expect(names(es)).toMatch(/ley estatal, sin fecha conocida$/m);
  });

  it('names every mark by what its sources are for', () => {
    const pending = { ...madeUpCounty, pending: [madeUpPending] };
    const names = markNames(html(pending, en));
    expect(names.slice(1, 6)).toEqual([
      'source of Made-up County Sheriff’s Office',
      'source of 287(g) agreements',
      'source of pending agreements',
      '2 sources of Detainers: made-up measure, fiscal year 2010 (to April 2, 2010)',
      'source of Acts and events'
    ]);
    expect(names).toContain('source of Whom they check, and when: everyone booked');
    expect(names).toContain('source of Whom they check, and when: felonies only');
  });

  it('names the chart of a share by its title, not by its key', () => {
    const captions = [...html(madeUpCounty, en).matchAll(/<figcaption[^>]*>(.*?)<\/figcaption>/gs)];
    expect(captions.map(([, caption]) => text(caption ?? '').trim())).toContain(
      'Held, by fiscal year'
    );
  });

  it('says which model’s form a fold holds', () => {
    const page = html(madeUpCounty, en);
    expect(text(page)).toMatch(/What the form of \d+ says: jail enforcement model/);
    const forms = markNames(page).filter((name) => name.includes('the form of'));
    expect(forms).toEqual([expect.stringMatching(/the form of \d+, jail enforcement model$/)]);
  });

  it('tells an agreement’s papers from another’s', () => {
    const papers = [...html(madeUpCounty, en).matchAll(/<a [^>]*rel="external">(.*?)<\/a>/gs)]
      .map(([, words]) => text(words ?? '').trim())
      .filter((words) => words.startsWith('Memorandum'));
    expect(papers.length).toBeGreaterThan(1);
    expect(new Set(papers).size).toBe(papers.length);
  });
});
