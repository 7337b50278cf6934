import { describe, expect, it } from 'vitest';
import { changesOf } from '../../../pipeline/publish/dataset/changes';
import { readMeasures } from '../../../pipeline/publish/measures';
import { loadTables } from '../../../pipeline/tables/load';
import { rowsOf } from '../../../pipeline/tables/table';
import { createWords, loadCatalogue } from '$lib/messages';
import { atomXml } from './atom';
import { changeSides, changeTitle } from './change-words';
import { changesFeed } from './feed';
import { rowMeaning, sizeText, tableTitle } from './names';
import type { Change, ChangeKind } from './types';

const en = createWords('en', await loadCatalogue('en'));
const es = createWords('es', await loadCatalogue('es'));
const { tables } = loadTables('data');
const measures = readMeasures(tables).map((measure) => ({ ...measure, periods: [] }));
const release = { id: '2026-06-14-00000000', asOf: '2026-06-14', lastList: '2026-05-18' };
const changes = changesOf(tables);

const alpha = { name: "Alpha Sheriff's Office", state: 'AL', agency: 'al-alpha' };
const change = (kind: ChangeKind, more: Partial<Change> = {}): Change =>
  Object.assign(
    {
      date: '2026-05-18',
      release: 'made-up-list.xlsx',
      table: 'agreements',
      key: 'AL-1',
      old: '',
      new: '',
      uuid: '00000000-0000-5000-8000-000000000000'
    },
    more,
    kind
  );

describe('a change in words', () => {
  const about = { ...alpha, model: 'task force' as const };

  it('names what happened and to whom', () => {
    const title = (kind: ChangeKind, more?: Partial<Change>) =>
      changeTitle(en, change(kind, more), measures);
    expect(title({ kind: 'added', about })).toBe(
      "New agreement: Alpha Sheriff's Office, AL (task force model)"
    );
    expect(title({ kind: 'cell', column: 'gone_by', about })).toMatch(
      /^Gone from ICE’s list: Alpha/
    );
    expect(title({ kind: 'cell', column: 'note', about })).toMatch(/^Agreements: note of Alpha/);
    expect(title({ kind: 'removed', about: null }, { table: 'facilities', key: 'al-jail' })).toBe(
      'Places of detention: taken out, al-jail'
    );
    expect(title({ kind: 'figures', measure: 'held_minor', period: 'FY2026' })).toMatch(
      /^Figures: Held by ICE: Level 3 or no conviction, fiscal year 2026$/
    );
  });

  it('tells both sides, and that a cell was emptied', () => {
    const cell: ChangeKind = { kind: 'cell', column: 'note', about };
    expect(changeSides(en, change(cell, { old: 'a', new: 'b' }))).toEqual(['Before: a', 'Now: b']);
    expect(changeSides(en, change(cell, { new: 'b' }))).toEqual(['Now: b']);
    expect(changeSides(en, change(cell, { old: 'a' }))).toEqual(['Before: a', 'Now: blank']);
  });
});

describe('the feed of changes', () => {
  it('has one entry with an id of its own for every change, in both languages', () => {
    const count = rowsOf(tables, 'changes').length;
    for (const words of [en, es]) {
      const feed = changesFeed(words, { release, changes }, measures, '');
      expect(feed.entries).toHaveLength(count);
      expect(new Set(feed.entries.map(({ uuid }) => uuid)).size).toBe(count);
      expect(feed.entries.every(({ title, text }) => title !== '' && text !== '')).toBe(true);
      expect(atomXml(feed)).toBe(
        atomXml(changesFeed(words, { release, changes: changesOf(tables) }, measures, ''))
      );
    }
  });

  it('leads to pages beside it, in its language and whatever folder the site lies in', () => {
    const made = [
      change({ kind: 'added', about: { ...alpha, model: null } }),
      change({ kind: 'seen' })
    ];
    const links = (words: typeof en, origin: string, at: string) =>
      changesFeed(words, { release, changes: made }, measures, origin).entries.map(
        ({ link }) => new URL(link, at).href
      );
    const host = 'https://example.org';
    expect(links(en, '', `${host}/some/folder/data/changes.atom`)).toEqual([
      `${host}/some/folder/agency/al-alpha/`,
      `${host}/some/folder/data/#agreements`
    ]);
    expect(links(es, '', `${host}/es/data/changes.atom`)).toEqual([
      `${host}/es/agency/al-alpha/`,
      `${host}/es/data/#agreements`
    ]);
    expect(links(es, 'https://atlas.example', `${host}/elsewhere`)).toEqual([
      'https://atlas.example/es/agency/al-alpha/',
      'https://atlas.example/es/data/#agreements'
    ]);
  });
});

describe('the names of tables', () => {
  it('are in both languages for every table there is', () => {
    for (const words of [en, es])
      for (const name of tables.keys()) {
        expect(tableTitle(words, name)).not.toBe(name);
        expect(rowMeaning(words, name)).not.toBeNull();
      }
    expect(tableTitle(en, 'made_up')).toBe('made_up');
  });

  it('come with sizes that a person can weigh', () => {
    expect(sizeText(en, 755)).toBe('0.8 kB');
    expect(sizeText(en, 512_420)).toBe('512 kB');
    expect(sizeText(en, 999_600)).toBe('1 MB');
    expect(sizeText(es, 1_720_255)).toBe('1.7 MB');
  });
});
