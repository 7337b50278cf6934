import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync, crc32 } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headerName, readHeaded } from './headed';
import { madeUpLink, writeMadeUpWorkbook } from './made-up-workbook';
import { Refusal } from './refusal';
import { readWorkbook } from './workbook';
import { guardZip } from './zip-guard';

let dir = '';
const at = (name: string): string => join(dir, name);
const bare = (text: string): string => text.replaceAll(`${dir}/`, '');
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'made-up-release-'));
});
afterAll(() => rmSync(dir, { recursive: true }));

/** What a file is refused with, without the folder. */
async function refusal(name: string): Promise<string> {
  const error: unknown = await readWorkbook(at(name)).then(
    () => null,
    (reason: unknown) => reason
  );
  if (!(error instanceof Refusal)) throw new Error(`${name}: ${String(error)}`);
  return bare(error.message);
}

describe('readWorkbook', () => {
  it('gives texts, numbers, days and links; a formula counts for its result; blank rows are left out', async () => {
    await writeMadeUpWorkbook(at('cells.xlsx'), {
      List: [
        ['SIGNED', 'MOA', 'N'],
        [null, null, null],
        [
          new Date('2026-05-18T00:00:00Z'),
          madeUpLink('link', 'https://made-up.example/a%20b.pdf'),
          1.5
        ],
        ['=1+1', { formula: 'A1', result: 'of a formula' }, { error: '#N/A' }],
        [{ richText: [{ text: 'two ' }, { text: 'parts' }] }, null, true]
      ]
    });
    const [sheet] = await readWorkbook(at('cells.xlsx'));
    const cell = (text: string) => ({ text, number: null, date: null, link: null });
    expect(sheet?.name).toBe('List');
    expect(sheet?.rows.map(({ row }) => row)).toEqual([1, 3, 4, 5]);
    expect(sheet?.rows.slice(1).map(({ cells }) => cells)).toEqual([
      [
        { ...cell('2026-05-18'), date: '2026-05-18' },
        { ...cell('link'), link: 'https://made-up.example/a%20b.pdf' },
        { ...cell('1.5'), number: 1.5 }
      ],
      [cell('=1+1'), cell('of a formula'), cell('#N/A')],
      [cell('two parts'), undefined, cell('TRUE')]
    ]);
  });

  it('refuses what is no workbook, saying what it is', async () => {
    mkdirSync(at('folder.xlsx'));
    writeFileSync(at('empty.xlsx'), '');
    writeFileSync(at('page.xlsx'), '\n<!DOCTYPE html><p>Access denied');
    writeFileSync(at('old.xlsx'), Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]));
    writeFileSync(at('list.xlsx'), 'STATE,SIGNED\n');
    expect(await refusal('none.xlsx')).toBe('none.xlsx — there is no such file');
    expect(await refusal('folder.xlsx')).toBe('folder.xlsx — is a folder; name the files in it');
    expect(await refusal('empty.xlsx')).toBe('empty.xlsx — is empty');
    expect(await refusal('page.xlsx')).toContain('is a web page, not a workbook');
    expect(await refusal('old.xlsx')).toContain('save it as XLSX without a password');
    expect(await refusal('list.xlsx')).toBe('list.xlsx — must be a workbook (XLSX), not text');
  });

  it('refuses other zip files, cut files and files that unpack without end', async () => {
    writeFileSync(at('zip.xlsx'), zipOf({ 'a.txt': Buffer.from('a') }));
    writeFileSync(
      at('word.xlsx'),
      zipOf({
        '[Content_Types].xml': Buffer.from('<a/>'),
        'word/document.xml': Buffer.from('<a/>')
      })
    );
    await writeMadeUpWorkbook(at('whole.xlsx'), { List: [['STATE'], ['ALABAMA']] });
    const whole = readFileSync(at('whole.xlsx'));
    writeFileSync(at('cut.xlsx'), whole.subarray(0, whole.length - 30));
    writeFileSync(
      at('bomb.xlsx'),
      zipOf(
        {
          '[Content_Types].xml': Buffer.from('<a/>'),
          'xl/workbook.xml': Buffer.from('<a/>'),
          'xl/worksheets/sheet1.xml': Buffer.from('<a/>')
        },
        200e6
      )
    );
    expect(await refusal('zip.xlsx')).toBe('zip.xlsx — is a zip file but not a workbook');
    expect(await refusal('word.xlsx')).toContain('is an Office file but not a workbook');
    expect(await refusal('cut.xlsx')).toContain('is damaged or cut short');
    expect(await refusal('bomb.xlsx')).toBe(
      'bomb.xlsx — unpacks to more than 300 MB, more than such a release holds'
    );
  });

  it('counts what it unpacks, whatever size the file claims', async () => {
    writeFileSync(
      at('claims.xlsx'),
      zipOf(
        {
          '[Content_Types].xml': Buffer.from('<a/>'),
          'xl/workbook.xml': Buffer.from('<a/>'),
          'xl/worksheets/sheet1.xml': Buffer.alloc(1e6, ' ')
        },
        10
      )
    );
    await expect(guardZip(at('claims.xlsx'), { bytes: 1e9, parts: 10 })).rejects.toThrow(
      'is damaged or cut short'
    );
  });

  it('refuses a sheet with more columns than a release has', async () => {
    await writeMadeUpWorkbook(at('wide.xlsx'), { List: [Array.from({ length: 501 }, () => 'x')] });
    expect(await refusal('wide.xlsx')).toBe(
      'wide.xlsx, sheet "List" — has 501 columns, more than such a release has (500)'
    );
  });

  it('reads or refuses any file that is nearly a workbook, and does nothing else', async () => {
    await writeMadeUpWorkbook(at('seed.xlsx'), {
      List: [['STATE', 'SIGNED'], ...Array.from({ length: 20 }, (_, i) => [`S${i}`, i])]
    });
    const seed = readFileSync(at('seed.xlsx'));
    const change = fc.record({
      at: fc.nat(seed.length - 1),
      byte: fc.nat(255)
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(change, { minLength: 1, maxLength: 8 }),
        fc.option(fc.nat(seed.length)),
        async (changes, cut) => {
          const bytes = Buffer.from(seed.subarray(0, cut ?? seed.length));
          for (const { at: place, byte } of changes) if (place < bytes.length) bytes[place] = byte;
          writeFileSync(at('mutant.xlsx'), bytes);
          const outcome: unknown = await readWorkbook(at('mutant.xlsx')).catch((e: unknown) => e);
          if (!Array.isArray(outcome)) expect(outcome).toBeInstanceOf(Refusal);
        }
      ),
      { numRuns: 150 }
    );
  });
});

describe('readHeaded', () => {
  const wanted = {
    state: { names: ['STATE'] },
    signed: { names: ['SIGNED', 'DATE SIGNED'] },
    moa: { names: ['MOA'], optional: true }
  } as const;
  const sheetOf = async (rows: (string | null)[][]) => {
    await writeMadeUpWorkbook(at('headed.xlsx'), { List: rows });
    const [sheet] = await readWorkbook(at('headed.xlsx'));
    if (!sheet) throw new Error('no sheet');
    return sheet;
  };

  it('finds the header below a preamble and reads by name, whatever the order and spelling', async () => {
    const sheet = await sheetOf([
      ['As of May'],
      [' date  signed', 'State\u00a0'],
      ['2026-05-18', ' ALABAMA '],
      ['\u00a0', null]
    ]);
    const { header, present, rows } = readHeaded(sheet, wanted);
    expect(header).toBe(2);
    expect([...present]).toEqual(['state', 'signed']);
    expect(rows.map(({ row, text, blank }) => [row, text('state'), text('moa'), blank])).toEqual([
      [3, 'ALABAMA', '', false],
      [4, '', '', true]
    ]);
  });

  it('names the columns that are missing and those that were found', async () => {
    const sheet = await sheetOf([
      ['STATE', 'AGENCY'],
      ['ALABAMA', 'x']
    ]);
    expect(() => readHeaded(sheet, wanted)).toThrow(
      'headed.xlsx, sheet "List", row 1 — lacks the column SIGNED / DATE SIGNED; found: STATE, AGENCY'
    );
  });

  it('takes names that differ by case, spaces and signs for the same', () => {
    expect(headerName(' Guaranteed\n Minimum* ')).toBe('guaranteed minimum');
  });
});

/** A zip file as bytes. `claimed` stands for the unpacked size in place of the true one. */
function zipOf(parts: Record<string, Buffer>, claimed?: number): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(parts)) {
    const packed = deflateRawSync(content);
    const size = claimed ?? content.length;
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(8, 4);
    shared.writeUInt32LE(crc32(content), 10);
    shared.writeUInt32LE(packed.length, 14);
    shared.writeUInt32LE(size, 18);
    shared.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), shared, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    central.push(
      Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000'), shared, tail, Buffer.from(name)])
    );
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(central.length, 4);
  end.writeUInt16LE(central.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, directory, Buffer.from('PK\u0005\u0006'), end]);
}
