import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { KeptRelease } from '../../src/lib/releases/types';
import { madeUpSite } from '../publish/made-up-site';
import { buildSite } from '../publish/site';
import { keep, keptFaults, keptPath, keptText, releaseFiles } from './kept';

const { kept: newer } = buildSite(madeUpSite());
const tables = new Map(madeUpSite());
tables.delete('events');
const { kept: older } = buildSite(tables);

let dir = '';
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'made-up-kept-'));
});
afterAll(() => rmSync(dir, { recursive: true }));

describe('a kept release', () => {
  it('is named by its content: other facts, another id', () => {
    expect(newer.release.id).toMatch(/^2026-06-14-[0-9a-f]{8}$/);
    expect(older.release.id).not.toBe(newer.release.id);
    expect(older.agreements).toEqual(newer.agreements);
  });

  it('holds every signed agreement with its counties', () => {
    expect(newer.agreements).toContainEqual([1, '2026-06-14', null, null, '01001 01003']);
  });

  it('is written once, and published beside the present one', () => {
    expect(keep(dir, older)).toBe(true);
    expect(keep(dir, older)).toBe(false);
    const files = releaseFiles(dir, newer);
    const ids = [older.release.id, newer.release.id].sort().reverse();
    expect(JSON.parse(files.get('releases/index.json') ?? '')).toEqual(ids);
    for (const one of [older, newer])
      expect(files.get(`releases/${one.release.id}.json`)).toBe(keptText(one));
    expect(keptFaults(dir)).toEqual([]);
  });

  it('may not be altered, cut off or misnamed', () => {
    const faultsWith = (name: string, text: string) => {
      const folder = join(mkdtempSync(join(dir, 'made-up-')), 'data');
      mkdirSync(join(folder, 'releases'), { recursive: true });
      writeFileSync(join(folder, 'releases', name), text);
      return keptFaults(folder).map(({ rule }) => rule.slice(0, 22));
    };
    const { id } = older.release;
    const text = readFileSync(keptPath(dir, id), 'utf8');
    const changed: KeptRelease = { ...older, agreements: older.agreements.slice(1) };
    expect(faultsWith(`${id}.json`, text)).toEqual([]);
    expect(faultsWith(`${id}.json`, keptText(changed))).toEqual(['must hold the release ']);
    expect(faultsWith(`${id}.json`, text.slice(0, 90))).toEqual(['must hold the release ']);
    expect(faultsWith(`${id}.json`, 'null')).toEqual(['must hold the release ']);
    expect(faultsWith(`${newer.release.id}.json`, text)).toEqual(['must hold the release ']);
    expect(faultsWith('notes.txt', text)).toEqual(['the name must be that ']);
  });
});
