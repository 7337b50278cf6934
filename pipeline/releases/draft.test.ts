import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeLines, Draft } from './draft';
import { seedSmallFolder } from './made-up-facts-folder';
import { seedFolder } from './seed';

const TABLES = ['counties', 'agencies', 'agreements', 'events', 'places', 'outcomes', 'sources'];

describe('Draft', () => {
  it('gives back every table byte for byte where nothing changed', () => {
    const draft = new Draft('data');
    expect(draft.changes()).toEqual([]);
    expect([...draft.files()]).toEqual([]);
    for (const name of ['agencies', 'agreements', 'facilities', 'outcomes', 'sources', 'zips'])
      expect(draft.table(name).text() === readFileSync(`data/${name}.csv`, 'utf8')).toBe(true);
  });

  describe('of a folder begun anew', () => {
    let dir = '';
    beforeAll(() => {
      dir = mkdtempSync(join(tmpdir(), 'made-up-facts-'));
      seedSmallFolder(join(dir, 'small'));
    });
    afterAll(() => rmSync(dir, { recursive: true }));
    const draftOf = () => new Draft(join(dir, 'small'));

    it('has the reference tables whole and all others empty', () => {
      expect(seedFolder(join(dir, 'data'))).toBe(true);
      const draft = new Draft(join(dir, 'data'));
      const rows = TABLES.map((name) => [name, draft.table(name).rows().length > 0]);
      expect(rows).toEqual([
        ['counties', true],
        ['agencies', false],
        ['agreements', false],
        ['events', false],
        ['places', true],
        ['outcomes', false],
        ['sources', true]
      ]);
      expect(seedFolder(join(dir, 'data'))).toBe(false);
    });

    it('is not begun where other files lie', () => {
      writeFileSync(join(dir, 'letter.txt'), 'made up');
      expect(() => seedFolder(dir)).toThrow('does not hold the facts');
    });

    it('writes new rows in the order of the key and tells of each change', () => {
      const agency = { id: 'ga-b', name: 'B', kind: 'sheriff', level: 'county', state: 'GA' };
      const begun = draftOf();
      begun.table('agencies').put(agency);
      begun.table('agencies').put({ ...agency, id: 'ga-a', name: 'A' });
      for (const [name, text] of begun.files()) writeFileSync(join(dir, 'small', name), text);

      const draft = draftOf();
      expect(
        draft
          .table('agencies')
          .rows()
          .map((row) => row['id'])
      ).toEqual(['ga-a', 'ga-b']);
      draft.table('agencies').put({ id: 'ga-a', note: 'Changed.' });
      draft.table('agencies').remove('ga-b');
      draft.table('agencies').put({ ...agency, id: 'ga-c' });
      expect(
        changeLines(draft.changes(), { date: '2026-05-18', release: 'made-up.xlsx' }).map(
          ({ what, old, new: now }) => [what, old, now]
        )
      ).toEqual([
        ['agencies/ga-a/note', '', 'Changed.'],
        ['agencies/ga-b', 'name B', ''],
        ['agencies/ga-c', '', 'name B']
      ]);
      draft.table('agencies').put({ id: 'ga-a', note: '' });
      expect(draft.changes().map(({ key }) => key)).toEqual(['ga-b', 'ga-c']);
    });

    it('knows no column and no table that the descriptor does not', () => {
      const draft = draftOf();
      expect(() => draft.table('agencies').put({ id: 'x', colour: 'red' })).toThrow(
        'table agencies has no column colour'
      );
      expect(() => draft.table('colours')).toThrow('describes no table colours');
    });
  });
});
