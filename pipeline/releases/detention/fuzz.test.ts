import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sharesRule } from '../../check/shares';
import { faultText } from '../../tables/fault';
import { madeUpFacts } from '../../made-up-facts';
import { Draft } from '../draft';
import { writeMadeUpWorkbook, type MadeUpRows } from '../made-up-workbook';
import { noProgress } from '../progress';
import { Refusal } from '../refusal';
import { requireAccounted, type ImportReport } from '../report';
import { importDetention } from './import';
import { facility, HEADER, listRows, madeUpFolder, writeList } from './made-up-detention';

let tmp = '';
let data = '';
beforeAll(() => {
  tmp = mkdtempSync(join(tmpdir(), 'made-up-detention-'));
  data = madeUpFolder(join(tmp, 'data'));
});
afterAll(() => rmSync(tmp, { recursive: true }));

const jail = (name: string, levels: number[]) => facility(name, ['ALPHAVILLE', 'AL'], levels);
const list = {
  year: 26,
  drawn: '04/02/2026',
  facilities: [jail('APPLE JAIL', [1, 2, 3, 4]), jail('BERRY JAIL', [0, 0, 0, 0.006])]
};

/** What an import of the file would leave; null where it refuses the file. Throws for any other failure. */
async function imported(file: string): Promise<{ draft: Draft; report: ImportReport } | null> {
  const draft = new Draft(data);
  try {
    return { draft, report: await importDetention({ draft, files: [file], progress: noProgress }) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    expect(error.message).toContain(' — ');
    expect(draft.changes()).toEqual([]);
    return null;
  }
}

describe('a workbook in the shape of a list of facilities', () => {
  const usual = listRows(list);
  const places = usual.flatMap((cells, row) => cells.map((_, column) => [row, column] as const));
  const value = fc.oneof(
    fc.string(),
    fc.double({ noNaN: true }),
    fc.double({ noNaN: true, min: 0, max: 0.01 }),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('2100-01-01') }),
    fc.constantFrom(...HEADER, 'FY19', 'FY26 ADP', 'Source: 10/02/2026', '#N/A', '=1+1', 'GA', ';')
  );
  const changes = fc.array(fc.record({ at: fc.constantFrom(...places), value }), { maxLength: 6 });

  it('is imported with every row accounted for and sound figures, or refused in words', async () => {
    await fc.assert(
      fc.asyncProperty(changes, async (changed) => {
        const rows = usual.map((cells) => [...cells]);
        for (const { at, value: put } of changed) {
          const cells = rows[at[0]];
          if (cells) cells[at[1]] = put;
        }
        const done = await importedRows(rows);
        if (!done) return;
        done.report.files.forEach(requireAccounted);
        const tables = { outcomes: done.draft.table('outcomes').rows(), measures: MEASURES };
        expect(sharesRule(madeUpFacts(tables)).map(faultText)).toEqual([]);
        for (const text of done.draft.files().values()) expect(text).not.toMatch(/(^|,|\n)"?[=+@]/);
      }),
      { numRuns: 40 }
    );
  });

  async function importedRows(rows: MadeUpRows) {
    const file = join(tmp, 'made-up-cells.xlsx');
    await writeMadeUpWorkbook(file, { 'Facilities FY26': rows });
    return imported(file);
  }

  it('is imported or refused in words when bytes of it are lost or others', async () => {
    const whole = readFileSync(await writeList(tmp, 'made-up-whole.xlsx', list));
    const spot = fc.nat(whole.length - 1);
    const damage = fc.record({
      at: fc.array(fc.tuple(spot, fc.integer({ min: 0, max: 255 })), { maxLength: 8 }),
      end: fc.option(spot)
    });
    await fc.assert(
      fc.asyncProperty(damage, async ({ at, end }) => {
        const bytes = Buffer.from(whole);
        for (const [place, byte] of at) bytes[place] = byte;
        const file = join(tmp, 'made-up-bytes.xlsx');
        writeFileSync(file, end === null ? bytes : bytes.subarray(0, end));
        (await imported(file))?.report.files.forEach(requireAccounted);
      }),
      { numRuns: 60 }
    );
  });
});

const MEASURES = ['held_minor', 'held_no_conviction'].map((id) => ({
  id,
  kind: 'share',
  unit: 'average daily population'
}));
