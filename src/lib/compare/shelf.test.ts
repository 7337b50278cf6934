import { describe, expect, it } from 'vitest';
import { madeUpBook } from '../../../tests/fixtures/made-up-compare-file';
import { Shelf } from './shelf.svelte';
import type { SeriesFile } from './types';

const fileOf = (measure: string): SeriesFile => ({ measure, columns: [], states: {} });

/** A shelf whose measures come, or fail to, when the test says so. */
function shelf() {
  const waiting = new Map<string, { come: () => void; fail: () => void }>();
  const made = new Shelf({
    file: () => Promise.resolve(madeUpBook.file),
    counties: () => Promise.resolve({ fips: [], short: [], suffix: [] }),
    series: (id) =>
      new Promise((resolve, reject) => {
        waiting.set(id, {
          come: () => resolve(fileOf(id)),
          fail: () => reject(new Error('offline'))
        });
      })
  });
  return {
    made,
    come: (id: string) => waiting.get(id)?.come(),
    fail: (id: string) => waiting.get(id)?.fail()
  };
}

describe('the figures of measures', () => {
  it('asked for together are there together', async () => {
    const { made, come } = shelf();
    const both = made.fetchSeries(['a', 'b']);
    come('a');
    await Promise.resolve();
    expect([...made.series.keys()]).toEqual([]);
    come('b');
    await both;
    expect([...made.series.keys()]).toEqual(['a', 'b']);
  });

  it('that did not come leave the others be, and can be asked for again', async () => {
    const { made, come, fail } = shelf();
    const both = made.fetchSeries(['a', 'b']);
    fail('a');
    come('b');
    await both;
    expect([...made.series.keys()]).toEqual(['b']);
    expect(made.failed?.what).toBe('series');
    made.failed?.retry();
    expect(made.failed).toBeNull();
  });
});
