import { describe, expect, it } from 'vitest';
import {
  madeUpCatalogue as catalogue,
  madeUpGround
} from '../../../tests/fixtures/made-up-catalogue';
import type { Question } from '$lib/atlas/paint';
import type { AgreementsByCounty, Column } from '$lib/atlas/types';
import { answer, type Outcome } from './answer';
import { resolveView } from './codec';
import { Facts } from './facts';

const agreements: AgreementsByCounty = { counties: { '13067': [[1, '2020-01-01', null, null]] } };

function column(period: string, share: number): Column {
  return {
    measure: 'made_up_held',
    period,
    fips: ['13067'],
    numerator: [share * 100],
    denominator: [100],
    share: [share],
    precision: {},
    derived: []
  };
}

function ask(period: string): Question {
  return {
    ...resolveView({ measure: 'made_up_held', period }, catalogue),
    day: '2026-06-14',
    everywhere: false
  };
}

/** A file store whose files arrive when the test says so, and what was asked of it. */
function slowFiles() {
  const waiting = new Map<string, { resolve(file: Column): void; reject(error: Error): void }>();
  const asked: string[] = [];
  const path = (period: string) => `columns/made_up_held/${period}.json`;
  return {
    asked,
    arrive: (period: string, file: Column) => waiting.get(path(period))?.resolve(file),
    fail: (period: string) => waiting.get(path(period))?.reject(new Error('offline')),
    get: (at: string) => {
      asked.push(at);
      return new Promise<Column>((resolve, reject) => waiting.set(at, { resolve, reject }));
    }
  };
}

/** Lets everything that has been resolved run. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

function start() {
  const files = slowFiles();
  const facts = new Facts({ column: column('FY2026', 0.5), agreements }, files.get);
  const shown: Outcome[] = [];
  const put = (question: Question) =>
    answer(question, madeUpGround, facts, null, (outcome) => shown.push(outcome));
  return { files, shown, put };
}

describe('answer', () => {
  it('paints at once what is at hand', () => {
    const { files, shown, put } = start();
    put(ask('FY2026'));
    expect(shown).toMatchObject([{ kind: 'painted', painting: { coloured: 1, withAgreement: 1 } }]);
    expect(files.asked).toEqual([]);
  });

  it('says that it loads, then paints with the question that was asked', async () => {
    const { files, shown, put } = start();
    put(ask('FY2025'));
    expect(shown).toEqual([{ kind: 'loading' }]);
    files.arrive('FY2025', column('FY2025', 0.9));
    await settle();
    expect(shown[1]).toMatchObject({
      kind: 'painted',
      painting: { question: { period: { id: 'FY2025' } }, highest: { figure: { share: 0.9 } } }
    });
  });

  it('never shows a late answer, or a late failure, after a newer question', async () => {
    const { files, shown, put } = start();
    const stop = put(ask('FY2025'));
    stop();
    const stopNext = put(ask('FY2024'));
    stopNext();
    put(ask('FY2026'));
    files.arrive('FY2025', column('FY2025', 0.9));
    files.fail('FY2024');
    await settle();
    expect(shown.map((outcome) => outcome.kind)).toEqual(['loading', 'loading', 'painted']);
  });

  it('keeps a column that came late, and fetches none twice', async () => {
    const { files, shown, put } = start();
    put(ask('FY2025'))();
    put(ask('FY2025'))();
    files.arrive('FY2025', column('FY2025', 0.9));
    await settle();
    put(ask('FY2025'));
    expect(shown.at(-1)?.kind).toBe('painted');
    expect(files.asked).toEqual(['columns/made_up_held/FY2025.json']);
  });

  it('can be asked again after a failure', async () => {
    const { files, shown, put } = start();
    put(ask('FY2025'));
    files.fail('FY2025');
    await settle();
    expect(shown.at(-1)?.kind).toBe('failed');
    put(ask('FY2025'));
    files.arrive('FY2025', column('FY2025', 0.9));
    await settle();
    expect(shown.at(-1)?.kind).toBe('painted');
    expect(files.asked).toHaveLength(2);
  });

  it('takes a file that holds another column for a failure', async () => {
    const { files, shown, put } = start();
    put(ask('FY2025'));
    files.arrive('FY2025', column('FY2024', 0.9));
    await settle();
    expect(shown.at(-1)?.kind).toBe('failed');
  });
});
