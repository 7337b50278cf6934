import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { root } from './run.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Tally */

/**
 * One test for a step that is a test of its own.
 * @param {boolean} ok
 * @returns {Tally}
 */
export const single = (ok) => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 });

/**
 * What Vitest's JSON report counts. A file that could not be read holds no test and counts as one that failed.
 * @param {string} path
 * @returns {Tally | null} null where there is no report
 */
export function vitestTally(path) {
  const report = read(path);
  if (!report) return null;
  const broken = report.testResults.filter(
    (/** @type {{ status: string, assertionResults: unknown[] }} */ file) =>
      file.status === 'failed' && file.assertionResults.length === 0
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests
  };
}

/**
 * What Playwright's JSON report counts. A test that passed at a second try passed; one that could not be loaded failed.
 * @param {string} path
 * @returns {Tally | null} null where there is no report
 */
export function playwrightTally(path) {
  const report = read(path);
  if (!report) return null;
  const { expected, unexpected, flaky, skipped } = report.stats;
  return { passed: expected + flaky, failed: unexpected + report.errors.length, skipped };
}

/**
 * The tests that failed by Vitest's JSON report, each with where it stands and the first line of why.
 * @param {string} path
 * @returns {string[]} empty where there is no report
 */
export function vitestFailures(path) {
  /** @type {{ name: string, status: string, message: string, assertionResults: { fullName: string, status: string, failureMessages: string[] }[] }[]} */
  const files = read(path)?.testResults ?? [];
  return files.flatMap((file) => {
    const where = relative(root, file.name);
    if (file.status === 'failed' && file.assertionResults.length === 0)
      return [`${where}: ${firstLine(file.message)}`];
    return file.assertionResults
      .filter(({ status }) => status === 'failed')
      .map((one) => `${where} › ${one.fullName}: ${firstLine(one.failureMessages[0])}`);
  });
}

/**
 * The tests that failed by Playwright's JSON report, each with where it stands and the first line of why.
 * @param {string} path
 * @returns {string[]} empty where there is no report
 */
export function playwrightFailures(path) {
  const report = readPlaywright(path);
  return [
    ...(report?.errors ?? []).map(({ message }) => firstLine(message)),
    ...specsOf(report, (spec) => !spec.ok)
  ];
}

/**
 * The tests that passed at a second try only, each with where it stands and the first line of why not at the first.
 * @param {string} path of Playwright's JSON report
 * @returns {string[]} empty where there is no report
 */
export function playwrightFlaky(path) {
  return specsOf(readPlaywright(path), (spec) =>
    spec.tests.some(({ status }) => status === 'flaky')
  );
}

/** @typedef {{ title: string, file: string, line: number, ok: boolean, tests: { status?: string, results: { error?: { message?: string } }[] }[] }} Spec */
/** @typedef {{ suites?: Suite[], specs: Spec[] }} Suite */

/**
 * @param {string} path
 * @returns {{ errors: { message?: string }[], suites: Suite[] } | null}
 */
const readPlaywright = (path) => read(path);

/**
 * @param {{ suites?: Suite[] } | null} suite
 * @param {(spec: Spec) => boolean} wanted
 * @returns {string[]}
 */
function specsOf(suite, wanted) {
  return (suite?.suites ?? []).flatMap((inner) => [
    ...inner.specs.filter(wanted).map((spec) => {
      const errors = spec.tests.flatMap(({ results }) => results.map(({ error }) => error));
      const why = firstLine(errors.find((error) => error?.message)?.message);
      return `${spec.file}:${spec.line} › ${spec.title}: ${why}`;
    }),
    ...specsOf(inner, wanted)
  ]);
}

/** @param {string | undefined} message */
function firstLine(message) {
  const line = stripVTControlCharacters(message ?? '')
    .split('\n')
    .find((one) => one.trim() !== '');
  return line?.trim() ?? 'no message';
}

/** @param {string} path */
function read(path) {
  if (!existsSync(path)) return null;
  return JSON.parse(readFileSync(path, 'utf8'));
}

/**
 * A runner that failed without a failed test (or left no report) counts as one that failed.
 * @param {Tally | null} tally
 * @param {boolean} ok whether the runner ended well
 * @returns {Tally}
 */
export function honest(tally, ok) {
  if (!tally) return single(false);
  return ok || tally.failed > 0 ? tally : { ...tally, failed: 1 };
}

/** @param {Tally[]} tallies */
export function lastLine(tallies) {
  /** @param {keyof Tally} key */
  const sum = (key) => tallies.reduce((total, tally) => total + tally[key], 0);
  const skipped = sum('skipped');
  return `${sum('passed')} passed, ${sum('failed')} failed${skipped ? `, ${skipped} skipped` : ''}`;
}
