import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium, installChromium } from './chromium.mjs';
import { install, isInstalled } from './install.mjs';
import { cache, collect, endChildren, npm, run, took } from './run.mjs';
import { buildSteps, forget, remember } from './steps.mjs';
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

/** @typedef {import('./tally.mjs').Tally} Tally */

const unitReport = join(cache, 'vitest.json');
const e2eReport = join(cache, 'playwright.json');

/**
 * Runs every check, each even where an earlier one failed, and ends with `N passed, N failed`.
 * @returns {Promise<void>}
 */
export async function test() {
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => {
      endChildren();
      process.exit(130);
    });
  }
  // What an earlier run left must not speak for this one.
  for (const report of [unitReport, e2eReport]) rmSync(report, { force: true });
  /** @type {{ name: string, tally: Tally, time: string }[]} */
  const done = [];

  /**
   * @param {string} name
   * @param {() => Promise<Tally>} work
   * @returns {Promise<boolean>} whether all of it passed
   */
  async function step(name, work) {
    console.log(`\n── ${name}`);
    const since = performance.now();
    return ended(name, await work(), since);
  }

  /**
   * A step that runs beside another one: what it says comes as one piece at its end.
   * @param {string} name
   * @param {[string, string[]]} command
   * @returns {Promise<boolean>} whether it ended well
   */
  async function beside(name, command) {
    const since = performance.now();
    const { code, said } = await collect(command);
    console.log(`\n── ${name}\n${said}`);
    return ended(name, single(code === 0), since);
  }

  /**
   * @param {string} name
   * @param {Tally} tally
   * @param {number} since
   */
  function ended(name, tally, since) {
    done.push({ name, tally, time: took(since) });
    console.log(`── ${name}: ${tally.failed ? 'FAILED' : 'ok'} in ${took(since)}`);
    return tally.failed === 0;
  }
  /** @param {[string, string[]]} command */
  const command = (command) => async () => single((await run(command)) === 0);
  const never = async () => {
    console.log('not run: there is nothing to run it on');
    return single(false);
  };

  if (!isInstalled() && !(await step('install', command(install)))) return finish(done);

  let built = true;
  for (const one of buildSteps.slice(0, -1))
    built = (await step(one.title.toLowerCase(), () => build(one))) && built;
  await step('types', command(npm('run', '--silent', 'types')));
  // Each of these keeps one core busy at most, so the two rows run side by side.
  const others = async () => {
    await beside('lint and format', npm('run', '--silent', 'lint'));
    await beside('facts', npm('run', '--silent', 'atlas', '--', 'check'));
    for (const one of buildSteps.slice(-1)) {
      const title = one.title.toLowerCase();
      if (built) {
        forget(one);
        built = await beside(title, one.command);
        if (built) remember(one);
      } else await step(title, never);
    }
  };
  await Promise.all([step('unit tests', unit), others()]);
  await step('budgets', built ? command(npm('run', '--silent', 'budgets')) : never);
  await step('end-to-end tests', built ? e2e : never);
  finish(done);
}

/** @param {import('./steps.mjs').Step} one */
async function build(one) {
  forget(one);
  const ok = (await run(one.command)) === 0;
  if (ok) remember(one);
  return single(ok);
}

async function unit() {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`];
  const code = await run(npm('run', '--silent', 'unit', '--', ...reporters));
  return honest(vitestTally(unitReport), code === 0);
}

async function e2e() {
  const chromium = (await findChromium()) ?? (await installChromium());
  if (!chromium) return single(false);
  console.log(`Browser: ${chromium}`);
  const code = await run(npm('run', '--silent', 'e2e'), {
    CHROMIUM_PATH: chromium,
    PLAYWRIGHT_JSON_OUTPUT_FILE: e2eReport
  });
  return honest(playwrightTally(e2eReport), code === 0);
}

/** @param {{ name: string, tally: Tally, time: string }[]} done */
function finish(done) {
  console.log('');
  for (const { name, tally, time } of done) {
    const { passed, failed } = tally;
    console.log(
      `${failed ? '✗' : '✓'} ${name.padEnd(22)} ${String(passed).padStart(5)} passed ${String(failed).padStart(4)} failed  ${time}`
    );
  }
  const tallies = done.map((one) => one.tally);
  for (const failure of [...vitestFailures(unitReport), ...playwrightFailures(e2eReport)])
    console.log(`✗ ${failure}`);
  for (const flaky of playwrightFlaky(e2eReport))
    console.log(`~ passed at the second try only: ${flaky}`);
  if (tallies.some((tally) => tally.failed > 0)) process.exitCode = 1;
  console.log(lastLine(tallies));
}
