import { describe, expect, it } from 'vitest';
import type { CountyFile } from '$lib/atlas/types';
import {
  madeUpAgreement,
  madeUpCounty,
  madeUpDetainers,
  madeUpPending
} from '../../../tests/fixtures/made-up-county';
import { html, text } from '../../../tests/fixtures/panel-html';
import { en, es } from '../../../tests/fixtures/words';

describe('the panel of a county', () => {
  it('leads with the share, what it rests on, its rank and the nation', () => {
    const page = text(html(madeUpCounty, en));
    for (const said of [
      'Made-up County Nowhere 776,743 people (2023) ICE field office: Nowhere City',
      '72.9% 1,392 of 1,911 people a day on average',
      'Nation: 81.8%',
      '122nd highest of 143 counties with a value',
      'not the whole year'
    ])
      expect(page).toContain(said);
  });

  it('gives other periods and other measures', () => {
    const page = text(html(madeUpCounty, en));
    expect(page).toMatch(
      /Other periods .* FY 2025 50% † 4\.2 of 8\.4 89\.7% .* † too few to compare/
    );
    expect(page).toContain('Detainers: made-up measure about 80% fiscal year 2010');
  });

  it('says which blank stands in for a figure', () => {
    const page = text(html({ ...madeUpCounty, figures: [] }, en, madeUpDetainers));
    expect(page).toContain('This measure speaks only of places with a 287(g) agreement in force');
    expect(page).not.toContain('NaN');
    expect(page).not.toContain('72.9%');
  });

  it('lists agencies in force before those that ended, and statewide agencies apart', () => {
    const page = text(html(madeUpCounty, en));
    const order = [
      'One agency here has an agreement in force (June 14, 2026). One agency had one in the past.',
      'Made-up City Police Department city or town agency; also acts in Other County',
      'Made-up County Sheriff’s Office county agency',
      'Ended by the made-up agency.',
      'Statewide agencies They act across Nowhere; they do not color this place on the map.',
      'Nowhere Highway Patrol acts statewide'
    ].map((said) => page.indexOf(said));
    expect(order.every((at) => at >= 0)).toBe(true);
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  it('speaks of no state and no county where a territory is one county', () => {
    const file: CountyFile = {
      ...madeUpCounty,
      county: { ...madeUpCounty.county, name: 'Nowhere' },
      agencies: madeUpCounty.statewide,
      statewide: []
    };
    const page = text(html(file, en));
    expect(page).toContain('One agency here has an agreement in force (June 14, 2026).');
    expect(page).toContain('Nowhere Highway Patrol acts across Nowhere');
    expect(page).toContain('which does not color Nowhere for it.');
    expect(page).not.toMatch(/statewide/i);
    expect(text(html(file, es))).toContain('Nowhere Highway Patrol actúa en todo Nowhere');
  });

  it('draws a bar for people counted and none for a count of zero', () => {
    const [held] = madeUpCounty.figures;
    if (!held) throw new Error('the made-up county has a figure');
    const count = (measure: string, numerator: number) => ({
      ...held,
      measure,
      period: 'FY2013',
      numerator,
      denominator: null,
      share: null
    });
    const counts = [count('identified_287g', 0), count('removed_287g', 276)];
    const body = html({ ...madeUpCounty, figures: [held, ...counts] }, en);
    expect(text(body)).toContain('FY 2013 0 276');
    expect(body.match(/class="bar (identified|removed)/g)).toEqual(['class="bar removed']);
  });

  it('places a share among the ranked counties, class by class', () => {
    const page = text(html(madeUpCounty, en));
    expect(page).toContain('Among the counties with a value, fiscal year 2026');
    expect(page).toContain('60% to 70% 30 70% to 80% 40 this place 80% to 90% 40');
    const [, few] = madeUpCounty.figures;
    if (!few) throw new Error('the made-up county has figures');
    const unranked = html({ ...madeUpCounty, figures: [{ ...few, period: 'FY2026' }] }, en);
    expect(text(unranked)).not.toContain('Among the counties');
  });

  it('lists what is pending as pending, with its source, and counts it nowhere', () => {
    const page = text(html({ ...madeUpCounty, pending: [madeUpPending] }, en));
    expect(page).toContain(
      'Pending On ICE’s newest list of pending agencies: not signed, not in force, and counted nowhere. Waiting Police: task force model On lists from May 1, 2026 to May 18, 2026 source'
    );
    expect(page).toContain('One agency here has an agreement in force (June 14, 2026).');
    const once = { ...madeUpPending, firstSeen: '2026-05-18' };
    expect(text(html({ ...madeUpCounty, pending: [once] }, es))).toContain(
      'Waiting Police: modelo de grupo operativo En la lista del 18 de mayo de 2026'
    );
    expect(text(html(madeUpCounty, en))).not.toContain('Pending');
  });

  it('draws the share’s history and says in words what is drawn', () => {
    const body = html(madeUpCounty, en);
    expect(body).toContain(
      'aria-label="Held: here by fiscal year, and the nation’s line. The table below gives the figures."'
    );
    expect(text(html(madeUpCounty, en, madeUpDetainers))).not.toContain('Hollow points');
  });

  it('tells how agreements are used, by topic, all statements of one beside each other', () => {
    const page = text(html(madeUpCounty, en));
    expect(page).toMatch(
      /Whom they check, and when everyone booked A made-up detail\. Made-up County Sheriff’s Office, October 2019; as given by Made-up Gazette .* felonies only Made-up County Sheriff’s Office, about 2008 to 2009; as given by Made-up Institute/
    );
    expect(page).toContain('Other something All made-up sheriffs, no date given;');
  });

  it('tells what a model’s form says and what changed in it', () => {
    const [, police] = madeUpCounty.agencies;
    if (!police) throw new Error('the made-up county has two agencies');
    const signed = { ...madeUpAgreement, signed: '2026-01-07', firstSeen: null };
    const page = text(
      html({ ...madeUpCounty, agencies: [{ ...police, agreements: [signed] }], statewide: [] }, en)
    );
    expect(page).toContain(
      'What the form of 2025 says: jail enforcement model Revised on a made-up day Powers'
    );
    expect(page).toContain(
      'What changed from the form of 2020 to that of 2025: jail enforcement model Steering committee and outreach 2020: A made-up steering committee. 2025: The made-up committee was dropped.'
    );
    expect(page).not.toContain('What the form of 2020 says');
  });

  it('cites its page in four forms, by its path while the site knows no address of its own', () => {
    const page = text(html(madeUpCounty, en));
    expect(page).toContain(
      'APA Made-up County, Nowhere. [2026-06-14-00000000]. /county/99001-made-up-zz/'
    );
    expect(page).toContain('BibTeX @misc{atlas287g-99001, title = {Made-up County, Nowhere} }');
    expect(page).toContain('does not know its own address');
    expect(page).not.toContain('Report an error');
  });

  it('quotes press figures with who says so', () => {
    const page = text(html(madeUpCounty, en));
    expect(page).toMatch(/47\.1% Flagged: made-up press measure/);
    expect(page).toContain('April 2010 to January 2011: 88 of 187 people');
    expect(page).toContain('as given by Made-up Gazette');
  });

  it('gives the figures of an agency of several counties apart, as one series', () => {
    const [share] = madeUpCounty.figures;
    if (!share) throw new Error('the made-up county has figures');
    const regional = { ...share, place: 'Made-up Regional Jail', rank: null };
    const quoted = [regional, { ...regional, period: 'FY2025', share: 0.25 }];
    const page = text(html({ ...madeUpCounty, quoted }, en));
    expect(page).toContain(
      'Made-up Regional Jail Held: made-up measure FY 2026 72.9% FY 2025 25.0% source'
    );
    expect(page).toContain('Nothing was found here under: Figures quoted');
  });

  it('gathers the places that one federal list named', () => {
    const listing = {
      id: 'a',
      jurisdiction: 'Made-up City',
      date: '2025-05-29',
      ended: '2025-06-01',
      listStands: false,
      summary: 'Named on a made-up list.',
      note: null,
      sources: ['made-up-paper']
    };
    const town = { ...listing, id: 'b', jurisdiction: 'Made-up Town', note: 'Disputed it.' };
    const listings = [listing, town];
    const page = text(html({ ...madeUpCounty, listings }, en));
    expect(page).toContain(
      'May 29, 2025 Made-up City; Made-up Town · named on a federal list A federal department said so;'
    );
    expect(page).toContain('it is not an act of the place');
    expect(page.match(/Named on a made-up list/g)).toHaveLength(1);
    expect(page).toContain('Made-up Town: Disputed it.');
    expect(page).toContain('The list was taken down by June 1, 2025.');
    const left = { ...town, ended: '2025-09-26', listStands: true };
    const other = text(html({ ...madeUpCounty, listings: [left] }, en));
    expect(other).toContain(
      'Off the list by September 26, 2025. Named on a made-up list. Disputed'
    );
    expect(other).not.toContain('taken down');
  });

  it('lets nothing of the facts become markup or a script', () => {
    const body = html(madeUpCounty, en);
    expect(body).toContain('&lt;b>stopped&lt;/b>');
    expect(body).not.toContain('javascript:');
  });

  it('says once that nothing was found, and that it proves nothing', () => {
    const nothing = { agencies: [], acts: [], practices: [], quoted: [], facilities: [] };
    const page = text(html({ ...madeUpCounty, ...nothing }, en));
    expect(page).toContain(
      'Nothing was found here under: How the agreement is used, History, Where ICE holds people, and Figures quoted from press and studies. That means not looked up or not found'
    );
    expect(page.match(/Nothing was found/g)).toHaveLength(1);
  });

  it('has no id twice and a heading for every link of its contents', () => {
    const body = html(madeUpCounty, en);
    const ids = [...body.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
    const links = [...body.matchAll(/href="#([^"]+)"/g)].map((match) => match[1]);
    expect(links.length).toBeGreaterThan(3);
    expect(ids).toEqual(expect.arrayContaining(links));
  });

  it('speaks Spanish and marks the English of the facts', () => {
    const body = html(madeUpCounty, es);
    const page = text(body);
    expect(page).toContain('1,392 de 1,911 personas al día en promedio');
    expect(page).toContain('terminó entre el 13 de enero de 2021 y el 5 de marzo de 2021');
    expect(page).toContain('limita la cooperación');
    expect(body).toContain('<span lang="en">A made-up law.</span>');
    expect(page.match(/están en inglés/g)).toHaveLength(1);
  });
});
