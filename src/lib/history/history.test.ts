import { render } from 'svelte/server';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildSite } from '../../../pipeline/publish/site';
import { loadTables } from '../../../pipeline/tables/load';
import type { Catalogue } from '$lib/atlas/types';
import { createWords, loadCatalogue, type Words } from '$lib/messages';
import MadeUpHistory from '../../../tests/fixtures/MadeUpHistory.svelte';
import { federalLists, movesOf } from './moves';
import { growthSentences, minorSentence } from './sentences';
import { unknownModels } from './series';
import type { HistoryFile } from './types';

// The page tells particular rows, so it is tested on the facts themselves.
const { files } = buildSite(loadTables('data').tables);
const read = <File>(name: string): File => JSON.parse(files.get(name) ?? 'null');
const file = read<HistoryFile>('history.json');
const catalogue = read<Catalogue>('catalogue.json');

let en: Words;
let es: Words;
beforeAll(async () => {
  en = createWords('en', await loadCatalogue('en'));
  es = createWords('es', await loadCatalogue('es'));
});
const html = (words: Words, story = file) =>
  render(MadeUpHistory, { props: { words, file: story, catalogue, crumbs: [] } }).body;
const text = (body: string) =>
  body
    .replace(/<!--.*?-->/gs, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');

describe('the sentences of the national story', () => {
  it('tell how the number of agreements went, each with its source', () => {
    const said = growthSentences(en, file);
    expect(said.map((one) => one.text)).toEqual([
      'At the end of the first year there was 1 agreement (December 31, 2002, counted here from the record of agreements).',
      'Just before task forces returned, ICE’s list of January 31, 2025 named 135 agreements.',
      'The newest list that was read, of May 18, 2026, names 1,843 in 40 states and territories.',
      'A later count that was only reported puts it at 2,608 on September 28, 2026.'
    ]);
    expect(said.every(({ sources }) => sources.length > 0)).toBe(true);
    expect(said.at(-1)?.note).toContain('The list itself was not seen');
  });

  it('do so in Spanish', () => {
    expect(growthSentences(es, file)[1]?.text).toBe(
      'Justo antes de que volvieran los grupos operativos, la lista de ICE del 31 de enero de 2025 nombraba 135 acuerdos.'
    );
  });

  it('are silent where the file is', () => {
    expect(growthSentences(en, { ...file, totals: [], turns: [] })).toEqual([]);
    expect(minorSentence(en, [], [])).toBeNull();
  });

  it('say "about" of the study’s half', () => {
    expect(minorSentence(en, file.minor, [])?.text).toMatch(
      /^Of the detainers that officers with 287\(g\) authority placed in fiscal year 2010, about 50% were on people with misdemeanors or traffic offenses/
    );
    expect(minorSentence(es, file.minor, [])?.text).toMatch(/cerca del 50% fueron sobre personas/);
  });

  it('say how far the year of the study goes', () => {
    const days = { start: '2009-10-01', end: '2010-08-02', dataDate: null, complete: false };
    const period = { id: 'FY2010', ...days, note: null, nation: null, counties: 0 };
    expect(minorSentence(en, file.minor, [period])?.text).toContain(
      'placed in fiscal year 2010 (to August 2, 2010), about 50%'
    );
    expect(minorSentence(es, file.minor, [period])?.text).toContain(
      'en el año fiscal 2010 (hasta el 2 de agosto de 2010), cerca del 50'
    );
  });
});

describe('what moved the number', () => {
  it('is numbered in the order of its days, Maricopa’s two losses among it', () => {
    const moves = movesOf(file);
    expect(moves.map(({ number, act, turn, title }) => [number, act.date, turn ?? title])).toEqual([
      [1, '2002-07-02', 'first'],
      [2, '2009', 'rewritten'],
      [3, '2009-10-02', 'street'],
      [4, '2011-12-15', 'jails'],
      [5, '2012-12-31', 'lapse'],
      [6, '2025-01-20', 'order'],
      [7, '2025-01-30', 'board'],
      [8, '2025-02-19', 'return']
    ]);
  });

  it('leaves no happening of the whole country untold', () => {
    const told = [
      ...movesOf(file).map(({ act }) => act.id),
      ...federalLists(file).map(({ id }) => id)
    ];
    expect(file.national.filter(({ id }) => !told.includes(id))).toEqual([]);
  });
});

describe('the page', () => {
  it('leads every number of the charts to its entry', () => {
    const body = html(en);
    for (const { act } of movesOf(file)) {
      expect(body).toContain(`href="#${act.id}"`);
      expect(body).toContain(`<li id="${act.id}"`);
    }
  });

  it('gives every count in its table and leaves blank what its source does not say', () => {
    const body = html(en);
    const rows = body.match(/<tr/g) ?? [];
    expect(rows).toHaveLength(file.totals.length + 1);
    expect(text(body)).toContain('Sep 1, 2007 reported');
    expect(text(body)).not.toMatch(/null|NaN|undefined/);
  });

  it('gives the agreements of no known model a column of their own, so that a counted row adds up', () => {
    const said = text(html(en));
    expect(said).toContain('Warrant service Joint Not known Source and note');
    expect(said).toContain('Dec 31, 2007 counted here 34 17 9 0 6 2 source');
    expect(text(html(es))).toContain('Conjunto Sin dato Fuente y nota');
    const recent = { ...file, totals: file.totals.filter(({ date }) => date > '2012') };
    expect(text(html(en, recent))).toContain('Joint Source and note');
    for (const total of file.totals) {
      const unknown = unknownModels(total);
      const told = /(\d+) of unknown model/.exec(total.note ?? '');
      expect([total.date, unknown ?? 0]).toEqual([total.date, Number(told?.[1] ?? 0)]);
    }
  });

  it('names the sources of the counts once more, for paper, by the numbers that the rows give', () => {
    const body = html(en);
    const numbers = [...body.matchAll(/<sup[^>]*>(\d+)<\/sup>/g)].map(([, number]) =>
      Number(number)
    );
    expect(numbers).toHaveLength(file.totals.length);
    const list = /<ol.*?<\/ol>/s.exec(body.slice(body.lastIndexOf('<sup')))?.[0] ?? '';
    const named = [...list.matchAll(/<li.*?<\/li>/gs)].map(([item]) => text(item));
    expect(new Set(numbers).size).toBe(named.length);
    file.totals.forEach(({ date, sources }, i) => {
      const [title] = sources.map((id) => file.sources[id]?.title ?? id);
      expect([date, named[(numbers[i] ?? 0) - 1]]).toEqual([
        date,
        expect.stringContaining(title ?? '?')
      ]);
    });
  });

  it('gives the account of Central California as its author’s, with what each finding does not show', () => {
    const said = text(html(en));
    expect(said).toContain('It stands here as its author’s account');
    expect(said).toContain('It happened in Oregon, not in California');
    expect(said).toContain('protected sailors who refused the Vietnam War, not immigrants');
  });

  it('tells what was said of the whole program by topic, with who said it', () => {
    const said = text(html(en));
    expect(said).toMatch(
      /What was said of the whole program .* GAO: objectives not documented Reviewed 29 memoranda in force on September 1, 2007; .* January 2009; as given by/
    );
    expect(said).toMatch(/Officers and training .* warrant service officer: 8 hours/);
  });

  it('names a source for every figure, never a bare id', () => {
    const body = html(en);
    for (const id of Object.keys(file.sources)) expect(body).not.toContain(`>${id}<`);
    expect(html(es)).toContain('lang="en"');
  });
});
