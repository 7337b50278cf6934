import exceljs from 'exceljs';
import fc from 'fast-check';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noProgress } from '../progress';
import { Refusal } from '../refusal';
import { openEngine, type Engine } from './engine';
import type { RecordKind } from './layout';
import { writeMadeUpCsv, writeMadeUpParquet, writeMadeUpXlsx } from './made-up-files';
import { DETAINER_HEADER, madeUpRelease } from './made-up-release';
import { openSource } from './source';
import { surveyRows } from './survey';

let dir = '';
let engine: Engine;
const places = [
  { state: 'GEORGIA', facility: 'COBB COUNTY JAIL', code: '', city: '', fips: '13067', people: 20 }
];
const release = madeUpRelease('detainers', { seed: 1, places, years: [2025] });

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'made-up-refused-'));
  engine = await openEngine();
  await writeMadeUpXlsx(release, join(dir, 'made-up.xlsx'), 1);
  await writeMadeUpParquet(release, join(dir, 'made-up.parquet'));
  await writeMadeUpCsv(release, join(dir, 'made-up.csv'));
}, 120_000);
afterAll(() => {
  engine.close();
  rmSync(dir, { recursive: true, force: true });
});

/** Rows read, or the message of the refusal; anything else that is thrown goes on. */
async function read(file: string, kind: RecordKind = 'detainers'): Promise<number | string> {
  try {
    const { parts } = await openSource(engine, kind, file, noProgress);
    const batches = await surveyRows(engine, parts, '2026-11-24');
    return batches.reduce((sum, batch) => sum + batch.rows, 0);
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    // A Parquet file is read no earlier than it is counted; `readRecords` refuses it then.
    if (error instanceof Error && file.endsWith('.parquet')) return error.message;
    throw error;
  }
}

async function written(name: string, content: string | Buffer): Promise<number | string> {
  const file = join(dir, name);
  writeFileSync(file, content);
  return read(file);
}

async function workbook(name: string, rows: unknown[][]): Promise<number | string> {
  const book = new exceljs.Workbook();
  book.addWorksheet('Made up').addRows(rows);
  await book.xlsx.writeFile(join(dir, name));
  return read(join(dir, name));
}

describe('a release of records', () => {
  it.each(['made-up.xlsx', 'made-up.parquet', 'made-up.csv'])('is read: %s', async (name) => {
    expect(await read(join(dir, name))).toBe(20);
  });

  it('is refused as another kind, naming the columns that are missing and those found', async () => {
    for (const name of ['made-up.xlsx', 'made-up.parquet', 'made-up.csv']) {
      const message = await read(join(dir, name), 'arrests');
      expect(message).toContain(
        'is no release of arrests: it lacks the columns State / Apprehension State, Apprehension Criminality'
      );
      expect(String(message).toLowerCase().replaceAll('_', ' ')).toContain(
        'found: detainer prepare date, facility state'
      );
    }
  });

  it('is refused where it is empty, a folder or missing', async () => {
    expect(await written('made-up-empty.csv', '')).toContain('is empty');
    expect(await read(dir)).toContain('is a folder');
    expect(await read(join(dir, 'made-up-missing.csv'))).toContain('there is no such file');
    expect(await workbook('made-up-blank.xlsx', [])).toContain('is an empty sheet');
    expect(await workbook('made-up-header.xlsx', [[...DETAINER_HEADER]])).toContain(
      'has a header but no rows'
    );
  });

  it('is refused where it is cut short', async () => {
    const cut = async (name: string): Promise<number | string> => {
      const whole = readFileSync(join(dir, name));
      return written(`made-up-cut-${name}`, whole.subarray(0, Math.floor(whole.length * 0.7)));
    };
    expect(await cut('made-up.xlsx')).toContain('is damaged or cut short');
    expect(await cut('made-up.parquet')).toContain('cannot be read');
  });

  it('is refused in a wrong encoding, with a row of another length and with a million columns', async () => {
    const text = readFileSync(join(dir, 'made-up.csv'), 'utf8');
    const latin = Buffer.from(text.replace('COBB COUNTY JAIL', 'DOÑA ANA JAIL'), 'latin1');
    expect(await written('made-up-latin.csv', latin)).toContain('is not encoded in UTF-8');
    expect(await written('made-up-short.csv', `${text}\nonly,three,cells\n`)).toContain(
      'made-up-short.csv'
    );
    const wide = Array.from({ length: 1_000_000 }, (_, i) => `c${i}`).join(',');
    expect(await written('made-up-wide.csv', `${wide}\n`)).toContain('columns, more than such');
    const many = Array.from({ length: 600 }, (_, i) => `c${i}`);
    expect(await workbook('made-up-wide.xlsx', [many])).toContain('has 600 columns, more than');
  });

  it('is refused without permission', async () => {
    const file = join(dir, 'made-up-locked.csv');
    writeFileSync(file, 'made up');
    chmodSync(file, 0);
    const message = await read(file);
    // An administrator may read it all the same, and then it is no release.
    expect(message).toMatch(/no permission|is no release of detainers/);
  });

  it('counts for what a formula last gave, never for the formula', async () => {
    const row = DETAINER_HEADER.map((name) =>
      name === 'Detainer Prepare Date' ? { formula: 'TODAY()', result: '2025-01-02' } : '=1+1'
    );
    expect(await workbook('made-up-formula.xlsx', [[...DETAINER_HEADER], row])).toBe(1);
  });

  it.each(['made-up.xlsx', 'made-up.parquet', 'made-up.csv'])(
    'is read or refused with a message, whatever has become of its bytes: %s',
    async (name) => {
      const whole = readFileSync(join(dir, name));
      const spot = fc.record({
        at: fc.double({ min: 0, max: 0.9999, noNaN: true }),
        byte: fc.integer({ min: 0, max: 255 })
      });
      await fc.assert(
        fc.asyncProperty(fc.array(spot, { minLength: 1, maxLength: 8 }), async (spots) => {
          const bytes = Buffer.from(whole);
          for (const { at, byte } of spots) bytes[Math.floor(at * bytes.length)] = byte;
          const result = await written(`made-up-mutated-${name}`, bytes);
          expect(typeof result === 'number' || result.length > 10).toBe(true);
        }),
        { numRuns: 25, seed: 287 }
      );
    }
  );

  it('is read or refused with a message, whatever its cells hold', async () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 40 }),
      fc.constantFrom(
        'NA',
        '(b)(6)(b)(7)(c)',
        '05/082025',
        '=1+1',
        '1 Convicted Criminal',
        '',
        ' '
      ),
      fc.double(),
      fc.date({ noInvalidDate: true, min: new Date(0), max: new Date(Date.UTC(9999, 0)) }),
      fc.constantFrom(null, true, { error: '#N/A' }, { richText: [{ text: 'made up' }] })
    );
    const line = fc.array(cell, { maxLength: DETAINER_HEADER.length + 3 });
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 12 }), async (lines) => {
        const result = await workbook('made-up-cells.xlsx', [[...DETAINER_HEADER], ...lines]);
        expect(typeof result === 'number' ? result <= lines.length : result.length > 10).toBe(true);
      }),
      { numRuns: 25, seed: 287 }
    );
  });
});
