import { describe, expect, it } from 'vitest';
import { faultText } from './fault';
import { decode, readTable } from './read';

const read = (text: string) => readTable('made-up', 'made-up.csv', text);

describe('readTable', () => {
  it('counts lines past quoted line breaks', () => {
    const { table } = read('id,note,end\na,"one\ntwo",x\nb,,y\n');
    expect(table.rows.map((row) => [row.line, row.lineOf('note'), row.lineOf('end')])).toEqual([
      [2, 2, 3],
      [4, 4, 4]
    ]);
  });

  it('reads the files of spreadsheet programs: byte order mark and CRLF', () => {
    const { table, faults } = read('\uFEFFid,note\r\na,b\r\n');
    expect(faults).toEqual([]);
    expect(table.rows[0]?.raw('id')).toBe('a');
    expect(table.rows[0]?.raw('note')).toBe('b');
  });

  it('tells of rows that are too long, too short or empty, and keeps the others', () => {
    const { table, faults } = read('id,note\na,b,c\nd\n\ne,f\n');
    expect(faults.map(faultText)).toEqual([
      'made-up.csv:2:(row): "a,b,c" — the row has 3 cells where the header has 2',
      'made-up.csv:3:(row): "d" — the row has 1 cells where the header has 2',
      'made-up.csv:4:(row): (blank) — the row has 1 cells where the header has 2'
    ]);
    expect(table.rows.map((row) => row.raw('id'))).toEqual(['e']);
  });

  it('names the line of an open quote, an empty file and a column named twice', () => {
    expect(read('id\na\n"b\n')).toMatchObject({ readable: false, faults: [{ column: '(file)' }] });
    expect(read('')).toMatchObject({ readable: false, faults: [{ line: 1 }] });
    expect(read('id,id\na,b\n')).toMatchObject({ readable: false, faults: [{ column: 'id' }] });
  });
});

describe('decode', () => {
  it('refuses bytes that are not UTF-8', () => {
    expect(decode(new Uint8Array([0x44, 0x6f, 0xf1, 0x61]))).toBeNull();
    expect(decode(new TextEncoder().encode('Doña Ana'))).toBe('Doña Ana');
  });
});

describe('Row', () => {
  const { table } = read('n,flag,word\n,,\n0,no,count\n1e3,maybe,other\n');
  const [blank, plain, odd] = table.rows;

  it('keeps blank apart from zero and no', () => {
    expect([blank?.number('n'), blank?.yes('flag'), blank?.text('word')]).toEqual([
      null,
      null,
      null
    ]);
    expect([plain?.number('n'), plain?.yes('flag')]).toEqual([0, false]);
    expect(plain?.oneOf('word', ['share', 'count'])).toBe('count');
  });

  it('names file, line, column, value and rule of a cell it cannot use', () => {
    expect(() => odd?.number('n')).toThrow('made-up.csv:4:n: "1e3" — must be a number');
    expect(() => odd?.yes('flag')).toThrow('made-up.csv:4:flag: "maybe" — must be yes or no');
    expect(() => odd?.oneOf('word', ['share', 'count'])).toThrow('must be one of: share, count');
    expect(() => blank?.must('word')).toThrow('made-up.csv:2:word: (blank) — must not be blank');
    expect(() => odd?.raw('nope')).toThrow('the table has no such column');
  });
});
