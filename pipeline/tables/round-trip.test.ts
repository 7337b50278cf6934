import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTable } from './read';
import { writeTable } from './write';

const cell = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', '\r\n', ';', ' ', 'ñ') })
);

const madeUpTable = fc.integer({ min: 1, max: 5 }).chain((width) =>
  fc.record({
    columns: fc.uniqueArray(cell, { minLength: width, maxLength: width }).filter(
      // A byte order mark at the very start of a file belongs to the file, not to its first column.
      (columns) => !columns[0]?.startsWith('\uFEFF')
    ),
    rows: fc.array(fc.array(cell, { minLength: width, maxLength: width }))
  })
);

describe('writeTable and readTable', () => {
  it('give back every cell of any table', () => {
    fc.assert(
      fc.property(madeUpTable, ({ columns, rows }) => {
        const { table, faults } = readTable('made-up', 'made-up.csv', writeTable(columns, rows));
        expect(faults).toEqual([]);
        expect(table.columns).toEqual(columns);
        expect(table.rows.map((row) => columns.map((column) => row.raw(column)))).toEqual(rows);
      })
    );
  });

  it('know the file line every cell begins on', () => {
    fc.assert(
      fc.property(madeUpTable, ({ columns, rows }) => {
        const text = writeTable(columns, rows);
        const { table } = readTable('made-up', 'made-up.csv', text);
        // Rewritten with a mark in one cell, the mark's line is what an editor shows.
        table.rows.forEach((row, r) => {
          columns.forEach((column, c) => {
            const marked = rows.map((cells) => [...cells]);
            const target = marked[r];
            if (target) target[c] = `\u0000mark${target[c] ?? ''}`;
            const before = writeTable(columns, marked).split('\u0000mark')[0] ?? '';
            expect(row.lineOf(column)).toBe(before.split(/\r\n|\r|\n/).length);
          });
        });
      }),
      { numRuns: 50 }
    );
  });

  it('quote only what needs quotes', () => {
    expect(
      writeTable(
        ['id', 'note'],
        [
          ['a b', 'x;y'],
          ['', 'say "no", twice\nor more']
        ]
      )
    ).toBe('id,note\na b,x;y\n,"say ""no"", twice\nor more"\n');
  });
});
