import { describe, expect, it } from 'vitest';
import { column, type Block, type TextBlock } from './layout';
import { fontWidth, missingSigns } from './metrics';

const BOX: [number, number, number, number] = [60, 100, 716, 500];

const text = (said: string, change: Partial<TextBlock> = {}): TextBlock => ({
  kind: 'text',
  text: said,
  sizes: [60, 40],
  weight: 700,
  ink: 'ink',
  most: 2,
  gap: 20,
  ...change
});

const linesOf = (blocks: Block[]) =>
  column(blocks, BOX, fontWidth).flatMap((piece) => (piece.kind === 'line' ? [piece] : []));

describe('column', () => {
  it('sets a short title in its largest size on one line', () => {
    expect(linesOf([text('Guam')])).toMatchObject([{ text: 'Guam', size: 60, x: 60 }]);
  });

  it('wraps a long name and sets it smaller rather than wider or on more lines', () => {
    const name = 'Southeast Fairbanks and Prince of Wales-Hyder Census Area, Alaska';
    const lines = linesOf([text(name)]);
    expect(lines.map((line) => line.text).join(' ')).toBe(name);
    expect(lines).toHaveLength(2);
    for (const line of lines) expect(fontWidth(line.text, line)).toBeLessThanOrEqual(656);
  });

  it('makes everything smaller where there is much to say, and loses no word', () => {
    const said = 'Of the acts on record, none limits cooperation and none requires it. '.repeat(4);
    const blocks = Array.from({ length: 3 }, () =>
      text(said.trim(), { sizes: [27], weight: 400, most: 9 })
    );
    const lines = linesOf(blocks);
    expect(lines.map((line) => line.text).join(' ')).toBe(Array(3).fill(said.trim()).join(' '));
    expect(Math.max(...lines.map(({ y }) => y))).toBeLessThanOrEqual(500);
  });

  it('says what does not fit at all', () => {
    expect(() => linesOf([text('no end '.repeat(400))])).toThrow(/^no room for: no end/);
  });

  it('never fills a bar whose share is not all, nor leaves one empty whose share is not none', () => {
    const filled = (share: number) =>
      column([{ kind: 'bar', share, ink: 'mark', height: 14, gap: 0 }], BOX, fontWidth).flatMap(
        (piece) => (piece.kind === 'area' && piece.ink === 'mark' ? piece.box[2] - 60 : [])
      );
    expect(filled(0.9999)).toEqual([655]);
    expect(filled(0.0001)).toEqual([2]);
    expect(filled(1)).toEqual([656]);
    expect(filled(0)).toEqual([]);
  });
});

describe('the typeface', () => {
  it('has the letters of names and of Spanish', () => {
    expect(missingSigns('Doña Ana, Añasco, Mayagüez, LaMoure, O’Brien, ¿Qué? · – … “ ”')).toEqual(
      []
    );
  });

  it('knows which letters are wide', () => {
    const type = { size: 100, weight: 400 };
    expect(fontWidth('W', type)).toBeGreaterThan(fontWidth('i', type) * 2);
    expect(fontWidth('Cobb', { ...type, weight: 700 })).toBeGreaterThan(fontWidth('Cobb', type));
  });
});
