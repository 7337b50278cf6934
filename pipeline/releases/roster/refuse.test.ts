import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CellValue } from 'exceljs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Draft } from '../draft';
import { writeMadeUpWorkbook } from '../made-up-workbook';
import { noProgress } from '../progress';
import { Refusal } from '../refusal';
import { requireAccounted } from '../report';
import { importRoster } from './import';
import { HEAD, MODEL, day, madeUpLists, row } from './made-up-lists';

const { book, imported, list, root, seed } = madeUpLists();

describe('what is no list', () => {
  const refused = async (file: string): Promise<string> => {
    const outcome: unknown = await imported([file]).catch((error: unknown) => error);
    expect(outcome).toBeInstanceOf(Refusal);
    return outcome instanceof Refusal ? outcome.message : '';
  };

  it('is refused with what is wrong', async () => {
    const name = 'participatingAgencies03012026am.xlsx';
    expect(
      await refused(
        await book(name, [
          ['STATE', 'CITY'],
          ['ALABAMA', 'X']
        ])
      )
    ).toContain('SUPPORT TYPE');
    expect(await refused(await book(name, []))).toContain('empty sheet');
    expect(await refused(await book(name, [HEAD]))).toContain('no row below its header');
    expect(await refused(await book('list.xlsx', [HEAD]))).toContain('keep the name');
    expect(await refused(root)).toContain('is a folder');
    expect(await refused(join(root, name))).toContain('there is no such file');
    const twice = join(root, name);
    const rows = [HEAD, row("Autauga County Sheriff's Office", day('2026-02-01'))];
    await writeMadeUpWorkbook(twice, { One: rows, Other: rows });
    expect(await refused(twice)).toContain('has 2 sheets with a list: One, Other');
    const cut = await list('03012026', row("Autauga County Sheriff's Office", day('2026-02-01')));
    writeFileSync(cut, readFileSync(cut).subarray(0, 900));
    expect(await refused(cut)).toContain('cut short');
  });

  it('is never read halfway: whatever its cells hold, they give a report that accounts for them, or a refusal', async () => {
    const cell = fc.oneof(
      fc.constantFrom<CellValue>('ALABAMA', 'UTAHJ', MODEL, '=1+1', '@x', '05/082025', null, 7),
      fc
        .string({ maxLength: 30 })
        .map((text): CellValue => text.replace(/[^\x20-\x7e]/g, '') || null),
      fc.date({ min: new Date('2000-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
    );
    const rows = fc.array(fc.array(cell, { minLength: 6, maxLength: 8 }), {
      minLength: 1,
      maxLength: 5
    });
    await fc.assert(
      fc.asyncProperty(rows, async (cells) => {
        const file = await list('03012026', ...cells);
        const draft = new Draft(seed);
        try {
          const report = await importRoster({ draft, files: [file], progress: noProgress });
          report.files.forEach(requireAccounted);
        } catch (error) {
          expect(error).toBeInstanceOf(Refusal);
          expect(draft.changes()).toEqual([]);
        }
      }),
      { numRuns: 25 }
    );
  }, 60_000);
});
