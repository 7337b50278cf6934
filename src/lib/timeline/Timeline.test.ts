import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import type { CountyFile } from '$lib/atlas/types';
import type { Words } from '$lib/messages';
import MadeUpTimeline from '../../../tests/fixtures/MadeUpTimeline.svelte';
import { madeUpCatalogue, madeUpCounty } from '../../../tests/fixtures/made-up-county';
import { en, es } from '../../../tests/fixtures/words';
import { LANES } from './marks';
import type { MilestonesFile } from './milestones';

const milestones: MilestonesFile = {
  release: madeUpCounty.release,
  milestones: [
    {
      turn: 'lapse',
      act: {
        id: 'made-up-lapse',
        scope: 'state',
        date: '2012-12-31',
        ended: null,
        who: 'ICE',
        kind: 'program change',
        direction: null,
        summary: 'A made-up turn.',
        note: null,
        sources: ['made-up-turn']
      }
    }
  ],
  sources: {
    'made-up-turn': {
      title: 'A made-up source of a turn',
      publisher: 'Made-up Gazette',
      published: '2013',
      url: null,
      read: null,
      note: null
    }
  }
};
const html = (words: Words, file: CountyFile = madeUpCounty, turns = milestones) =>
  render(MadeUpTimeline, {
    props: { words, file, catalogue: madeUpCatalogue, milestones: turns }
  }).body;
const text = (body: string) =>
  body
    .replace(/<!--.*?-->/gs, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
const ids = (body: string, attribute: string) =>
  [...body.matchAll(new RegExp(`${attribute}="([^"]*)"`, 'g'))].map(([, id]) => id).sort();

describe('the timeline', () => {
  it('draws every entry of its list and lists every mark it draws, linked by id', () => {
    const body = html(en);
    const drawn = ids(body, 'data-mark');
    expect(drawn).toHaveLength(5);
    expect(ids(body, 'data-entry')).toEqual(drawn);
    for (const id of drawn) expect(body).toContain(`href="#${id}"`);
  });

  it('draws the signs of a lane in the order of time, whatever row each takes', () => {
    const [lapse] = milestones.milestones;
    if (!lapse) throw new Error('the made-up program has a turn');
    const turns = ['2009', '2012-12-31', '2025-02-19'].map((date) => ({
      ...lapse,
      act: { ...lapse.act, id: `made-up-${date}`, date }
    }));
    const { body } = render(MadeUpTimeline, {
      props: {
        words: en,
        file: { ...madeUpCounty, agencies: [], acts: [], figures: [] },
        catalogue: madeUpCatalogue,
        milestones: { ...milestones, milestones: turns }
      }
    });
    expect([...body.matchAll(/data-mark="act-made-up-([^"]*)"/g)].map(([, date]) => date)).toEqual([
      '2009',
      '2012-12-31',
      '2025-02-19'
    ]);
  });

  it('says of every entry when, who, what became of it and from where', () => {
    const said = text(html(en));
    expect(said).toContain('287(g) agreement signed, task force model');
    expect(said).toContain(
      'What became of it: ended between January 13, 2021 and March 5, 2021: last seen on ICE’s list'
    );
    expect(said).toContain('December 31, 2012 Task forces end');
    expect(said).toContain('A made-up source of a turn');
    expect(said).toMatch(/Nowhere legislature · state law requires cooperation/);
  });

  it('gives what was reported of a sheriff as dated by the report, with its source', () => {
    const practices = madeUpCounty.practices.map((row, i) => ({
      ...row,
      ...(i === 0 ? { topic: 'sheriff', value: 'Pat Made-up', asOf: '2012-08' } : {})
    }));
    const said = text(html(en, { ...madeUpCounty, practices }));
    expect(said).toContain(
      'August 2012 Made-up County Sheriff’s Office · sheriff Pat Made-up A made-up detail. Dated by the report.'
    );
    expect(text(html(es, { ...madeUpCounty, practices }))).toContain(
      'agosto de 2012 Made-up County Sheriff’s Office · sheriff Pat Made-up'
    );
  });

  it('gives the shares of the line as a table with what they rest on', () => {
    const said = text(html(en));
    expect(said).toContain('fiscal year 2026 72.9% 81.8% 1,392 of 1,911 people a day on average');
    expect(said).toContain('(too few to compare)');
  });

  it('writes the newest share beside the line only where it rests on enough people, and says what is gray', () => {
    const [newest, few] = madeUpCounty.figures;
    if (!newest || !few) throw new Error('the made-up county has figures');
    const line = (words: Words, ...figures: typeof madeUpCounty.figures) =>
      text(html(words, { ...madeUpCounty, figures }));
    expect(line(en, newest)).toContain('here 72.9%');
    expect(line(en, newest)).not.toContain('gray');
    const old = { ...newest, period: few.period };
    expect(line(en, { ...few, period: newest.period }, old)).toContain('here 72.9%');
    expect(line(en, few)).not.toMatch(/here \d/);
    expect(line(en, few)).toContain('(solid: here; gray: too few to compare; dotted: nation)');
    expect(line(es, few)).toContain(
      '(línea continua: aquí; gris: muy pocas para comparar; punteada: el país)'
    );
  });

  it('offers a box for each kind there is, and none for a kind there is not', () => {
    const body = html(en);
    for (const lane of LANES) {
      const there = body.includes(`data-lane="${lane}"`);
      expect([lane, body.includes(`value="${lane}"`)]).toEqual([lane, there]);
    }
    expect(body).not.toContain('value="listings"');
  });

  it.each(['2009', '2024'])(
    'begins the name of a turn clear of the line of its year, %s',
    (date) => {
      const turned = milestones.milestones.map(({ turn, act }) => ({
        turn,
        act: { ...act, date }
      }));
      const body = html(en, madeUpCounty, { ...milestones, milestones: turned });
      const mark = /data-mark="act-made-up-lapse".*?<\/a>/s.exec(body)?.[0] ?? '';
      const [, from, to] = /class="known[^>]* x1="([\d.]+)%" x2="([\d.]+)%"/.exec(mark) ?? [];
      const [, at, anchor] =
        /<svg x="([\d.]+)%"[^>]*><text[^>]*text-anchor="(\w+)"/.exec(mark) ?? [];
      expect(Number(to)).toBeGreaterThan(Number(from));
      expect(at).toBe(anchor === 'start' ? to : from);
    }
  );

  it('keeps an act without a date off the axis and in the list', () => {
    const acts = madeUpCounty.acts.map((act) => ({ ...act, date: null }));
    const body = html(en, { ...madeUpCounty, acts });
    expect(ids(body, 'data-mark')).toHaveLength(3);
    expect(text(body)).toContain('No date known, so not on the axis');
    expect(text(body)).toContain('A made-up law.');
  });

  it('shows the turns of the program alone where a county has nothing', () => {
    const bare = { ...madeUpCounty, agencies: [], acts: [], figures: [] };
    expect(ids(html(en, bare), 'data-entry')).toEqual(['act-made-up-lapse']);
  });

  it('escapes what the facts hold, speaks Spanish and marks English prose', () => {
    const body = html(es);
    expect(body).not.toContain('<b>stopped</b>');
    expect(text(body)).toContain('Qué fue de él: terminó entre el 13 de enero de 2021');
    expect(body).toContain('<span lang="en">A made-up turn.</span>');
  });

  it('tells what the record notes of an agreement, and no end of an act on the day it began', () => {
    const [agency] = madeUpCounty.agencies;
    const [act] = madeUpCounty.acts;
    const [agreement] = agency?.agreements ?? [];
    if (!agency || !act || !agreement) throw new Error('the made-up county has a story');
    const noted = { ...agency, agreements: [{ ...agreement, note: 'Signed with more powers.' }] };
    const page = (ended: string) =>
      text(html(en, { ...madeUpCounty, agencies: [noted], acts: [{ ...act, ended }] }));
    expect(page('2021-01')).toContain('Signed with more powers.');
    expect(page('2021-01')).not.toContain('until January 2021');
    expect(page('2022')).toContain('until 2022');
  });
});
