import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import {
  honest,
  lastLine,
  playwrightFailures,
  playwrightFlaky,
  playwrightTally,
  single,
  vitestFailures,
  vitestTally
} from './tally.mjs';
import { root } from './run.mjs';

const folder = mkdtempSync(join(tmpdir(), 'atlas-made-up-reports-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** @param {unknown} report */
function written(report) {
  const path = join(folder, 'report.json');
  writeFileSync(path, JSON.stringify(report));
  return path;
}

describe('lastLine', () => {
  it('adds up all steps and names skipped tests only where there are any', () => {
    const unit = { passed: 40, failed: 2, skipped: 0 };
    expect(lastLine([unit, single(true), single(false)])).toBe('41 passed, 3 failed');
    expect(lastLine([{ ...unit, skipped: 1 }])).toBe('40 passed, 2 failed, 1 skipped');
  });
});

describe('vitestTally', () => {
  it('counts a file that could not be read as failed', () => {
    const path = written({
      numPassedTests: 5,
      numFailedTests: 1,
      numPendingTests: 0,
      numTodoTests: 0,
      testResults: [
        { status: 'failed', assertionResults: [] },
        { status: 'failed', assertionResults: [{}] },
        { status: 'passed', assertionResults: [{}] }
      ]
    });
    expect(vitestTally(path)).toEqual({ passed: 5, failed: 2, skipped: 0 });
  });
});

describe('playwrightTally', () => {
  it('counts errors outside any test as failed', () => {
    const stats = { expected: 7, unexpected: 1, flaky: 0, skipped: 0 };
    const path = written({ stats, errors: [{ message: 'no such file' }] });
    expect(playwrightTally(path)).toEqual({ passed: 7, failed: 2, skipped: 0 });
  });
});

describe('failures', () => {
  it('name the file, the test and the first line of why', () => {
    const path = written({
      testResults: [
        {
          name: join(root, 'src/broken.test.ts'),
          status: 'failed',
          message: '\nNo module\n  at',
          assertionResults: []
        },
        {
          name: join(root, 'src/sum.test.ts'),
          status: 'failed',
          message: '',
          assertionResults: [
            { fullName: 'sum adds', status: 'passed', failureMessages: [] },
            {
              fullName: 'sum subtracts',
              status: 'failed',
              failureMessages: ['\u001b[31mexpected 1\u001b[39m\n at x']
            }
          ]
        }
      ]
    });
    expect(vitestFailures(path)).toEqual([
      'src/broken.test.ts: No module',
      'src/sum.test.ts › sum subtracts: expected 1'
    ]);
  });

  it('are found in whatever group of browser tests they stand', () => {
    const spec = { title: 'opens', file: 'map.spec.ts', line: 7, ok: false };
    const path = written({
      errors: [{ message: 'no such file' }],
      suites: [
        {
          specs: [{ ...spec, ok: true, tests: [] }],
          suites: [
            { specs: [{ ...spec, tests: [{ results: [{ error: { message: 'Timed out\n…' } }] }] }] }
          ]
        }
      ]
    });
    expect(playwrightFailures(path)).toEqual(['no such file', 'map.spec.ts:7 › opens: Timed out']);
  });

  it('that mended themselves at a second try are named apart', () => {
    const spec = { title: 'opens', file: 'map.spec.ts', line: 7, ok: true };
    const results = [{ error: { message: 'Timed out\n…' } }, {}];
    const path = written({
      errors: [],
      suites: [
        {
          specs: [
            { ...spec, tests: [{ status: 'flaky', results }] },
            { ...spec, line: 9, tests: [{ status: 'expected', results: [{}] }] }
          ]
        }
      ]
    });
    expect(playwrightFlaky(path)).toEqual(['map.spec.ts:7 › opens: Timed out']);
    expect(playwrightFailures(path)).toEqual([]);
  });

  it('are none where there is no report', () => {
    expect(vitestFailures(join(folder, 'absent.json'))).toEqual([]);
    expect(playwrightFailures(join(folder, 'absent.json'))).toEqual([]);
  });
});

describe('honest', () => {
  it('never lets a runner that failed pass', () => {
    expect(honest(null, true)).toEqual(single(false));
    expect(honest({ passed: 9, failed: 0, skipped: 0 }, false).failed).toBe(1);
    expect(honest({ passed: 9, failed: 3, skipped: 0 }, false).failed).toBe(3);
    expect(honest({ passed: 9, failed: 0, skipped: 0 }, true).failed).toBe(0);
  });
});
