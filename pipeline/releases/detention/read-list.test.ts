import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { facility, HEADER, writeList, type MadeUpList } from './made-up-detention';
import { readLists } from './read-list';

let tmp = '';
beforeEach(() => {
  tmp = mkdtempSync(join(tmpdir(), 'made-up-detention-'));
});
afterEach(() => rmSync(tmp, { recursive: true }));

const apple = facility('APPLE COUNTY JAIL', ['ALPHAVILLE', 'AL'], [1, 2, 3, 4]);
const usual: MadeUpList = { year: 26, drawn: '04/02/2026', facilities: [apple] };
const read = async (list: Partial<MadeUpList>, name = 'made-up.xlsx') =>
  readLists(await writeList(tmp, name, { ...usual, ...list }));

describe('a list of facilities', () => {
  it('is read by the names of its columns, wherever the header and the columns stand', async () => {
    const head = [
      [],
      ['made up'],
      [null, 'Data Source: made up, 9/5/2025'],
      [],
      [],
      [],
      ['FY2025 ADP'],
      ['No ICE  Threat Level', 'ICE Threat Level 3', 'ICE THREAT LEVEL 2', 'Mandatory'].concat([
        'ICE Threat Level 1 ',
        'Type Detailed',
        'state',
        'City',
        'Zip',
        'Name'
      ])
    ];
    const facilities = [[4, 3, 2, 99, 1, 'IGSA', 'al', ' ALPHAVILLE ', 36000, 'APPLE  JAIL ']];
    const [list] = await read({ head, facilities, sheet: 'Facilities EOFY25 ' });
    expect(list).toMatchObject({
      year: 2025,
      dataDate: '2025-09-05',
      release: 'made-up.xlsx',
      facilities: [
        {
          row: 9,
          name: 'APPLE JAIL',
          city: 'ALPHAVILLE',
          state: 'AL',
          kind: 'IGSA',
          levels: { level_1: 1, level_2: 2, level_3: 3, no_level: 4 }
        }
      ]
    });
  });

  it('that names two years is read as the one its data can be of', async () => {
    const [list] = await read({ sheet: 'Facilities FY25' });
    expect(list?.year).toBe(2026);
    expect(list?.notices.join('\n')).toMatch(/names FY2025, FY2026; .* so it is read as FY2026/);
  });

  it('that does not say when its figures were drawn is taken for the day in its name', async () => {
    const head = [['FACILITIES DATA, FY26'], HEADER];
    const [list] = await read({ head }, 'made-up_FY26_04092026.xlsx');
    expect(list?.dataDate).toBe('2026-04-09');
    expect(list?.notices.join('\n')).toMatch(/the day in its name is taken, 2026-04-09/);
  });

  it('is refused where it cannot be told what it is', async () => {
    const refused = async (list: Partial<MadeUpList>): Promise<string> =>
      read(list).then(
        () => 'was read',
        (error: unknown) => String(error).replaceAll(tmp, '')
      );
    expect(await refused({ sheet: 'Detention FY26' })).toBe(
      'Refusal: /made-up.xlsx — has no sheet of facilities ("Facilities FY26"); ' +
        'found: Header, Detention FY26, Footnotes'
    );
    expect(await refused({ head: [['FY26 data'], HEADER.slice(0, 7)] })).toBe(
      'Refusal: /made-up.xlsx, sheet "Facilities FY26", row 2 — lacks the columns ' +
        'ICE Threat Level 3 / Threat Level 3, No ICE Threat Level / No Threat Level; found: Name, ' +
        'Address, City, State, Type Detailed, ICE Threat Level 1, ICE Threat Level 2'
    );
    expect(await refused({ head: [['Source: 04/02/2026'], HEADER], sheet: 'Facilities' })).toMatch(
      /names no fiscal year \("FY26"\)/
    );
    expect(await refused({ drawn: '04/02/2025' })).toMatch(
      /names FY2026, but its figures were drawn on 2025-04-02: its fiscal year cannot be told/
    );
    expect(await refused({ drawn: '02/30/2026' })).toMatch(/does not say on which day/);
    expect(await refused({ drawn: '04/02/2026 and 04/09/2026' })).toMatch(
      /names 2 days on which its figures were drawn: 2026-04-02, 2026-04-09/
    );
    expect(await refused({ facilities: [] })).toMatch(/lists no facility below its header/);
    expect(await refused({ facilities: [], head: [] })).toMatch(/is an empty sheet/);
  });

  it('is refused where it is no workbook', async () => {
    const text = join(tmp, 'made-up.csv');
    writeFileSync(text, 'Name,City,State\n');
    await expect(readLists(text)).rejects.toThrow(/must be a workbook \(XLSX\), not text/);
    const folder = join(tmp, 'made-up');
    mkdirSync(folder);
    await expect(readLists(folder)).rejects.toThrow(/is a folder/);
    await expect(readLists(join(tmp, 'none.xlsx'))).rejects.toThrow(/there is no such file/);
  });
});
