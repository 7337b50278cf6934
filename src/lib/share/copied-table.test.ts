import { describe, expect, it } from 'vitest';
import {
  madeUpCounties,
  madeUpPainting,
  madeUpStates
} from '../../../tests/fixtures/made-up-painting';
import { placeNames } from '$lib/map/place-names';
import { createWords, loadCatalogue } from '$lib/messages';
import { highestTable, toHtml, toMarkdown } from './copied-table';
import { timelineFileName, viewFileName } from './file-name';
import { wrapped, guessedWidth } from './text';

const words = createWords('en', await loadCatalogue('en'));
const names = placeNames(madeUpCounties, madeUpStates);

describe('highestTable', () => {
  const table = highestTable(madeUpPainting({ everywhere: true }), names, words, {
    under: ['From *here*.'],
    address: 'https://atlas.example/?p=FY2026&x=1'
  });

  it('holds the highest values with their counts, bounds and blanks left out', () => {
    expect(table.rows).toEqual([
      ['Alpha County, AL', '99.1%', '1,982', '2,000'],
      ['Epsilon County, AL', '25.0%', '250', '1,000']
    ]);
    expect(table.caption).toBe('made-up share, FY 2026: the 2 highest of 2 counties with a value');
  });

  it('is a Markdown table in which no name is markup', () => {
    const wild = { ...table, rows: [['A|B *c* [d](e)', '1%', '1', '2']] };
    const lines = toMarkdown(wild).split('\n');
    expect(lines).toContain('| A\\|B \\*c\\* \\[d\\](e) | 1% | 1 | 2 |');
    expect(lines.slice(-2)).toEqual([
      'From \\*here\\*.  ',
      '<https://atlas.example/?p=FY2026&x=1>'
    ]);
  });

  it('is an HTML table in which no name is markup or formula, and the address a link', () => {
    const wild = { ...table, rows: [['<b>A</b>', '=1+1', '1', '2']] };
    expect(toHtml(wild)).toContain('<td>&lt;b&gt;A&lt;/b&gt;</td><td>&#39;=1+1</td>');
    expect(toHtml(wild)).toContain('<p>From *here*.</p>');
    expect(toHtml(wild)).toContain('<a href="https://atlas.example/?p=FY2026&amp;x=1">');
  });
});

describe('names of files', () => {
  it('say measure and period, or the county', () => {
    expect(viewFileName({ id: 'held_minor' }, { id: 'FY2026' })).toBe('atlas-held-minor-2026');
    expect(timelineFileName('13067-cobb-ga')).toBe('atlas-13067-cobb-ga-timeline');
  });
});

describe('wrapped', () => {
  it('keeps every word and no line wider than it may be, breaking an address where it must', () => {
    const text = `Held here: https://atlas.example/${'x'.repeat(90)} and more`;
    const type = { size: 12, weight: 400 };
    const lines = wrapped(text, 200, type, guessedWidth);
    expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
    for (const line of lines) expect(guessedWidth(line, type)).toBeLessThanOrEqual(200);
  });
});
