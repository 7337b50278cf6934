import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync, readFileSync } from 'node:fs';
import { finished } from 'node:stream/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the repository. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Where steps leave what they said and what they were made of. Never published. */
export const cache = join(root, '.cache');

/**
 * Command and arguments that run npm, the very one that started us where there is one.
 * @param {string[]} args
 * @returns {[string, string[]]}
 */
export function npm(...args) {
  const own = process.env.npm_execpath;
  if (own && /npm-cli\.[cm]?js$/.test(own)) return [process.execPath, [own, ...args]];
  return ['npm', args];
}

/** @type {Set<import('node:child_process').ChildProcess>} */
const children = new Set();

/**
 * Starts a child that ends with us.
 * @param {[string, string[]]} command
 * @param {import('node:child_process').SpawnOptions} options
 */
function child([file, args], options) {
  // npm is a script on Windows and only a shell can start it.
  const shell = process.platform === 'win32' && file === 'npm';
  const process_ = spawn(file, args, { cwd: root, shell, ...options });
  children.add(process_);
  process_.once('exit', () => children.delete(process_));
  return process_;
}

/** Ends every child that still runs. */
export function endChildren() {
  for (const one of children) one.kill();
}

/**
 * Runs a command with its words on our own output.
 * @param {[string, string[]]} command
 * @param {NodeJS.ProcessEnv} [env] added to our own
 * @returns {Promise<number>} its exit code; 1 where it could not start or was ended by a signal
 */
export function run(command, env = {}) {
  return new Promise((settle) => {
    const one = child(command, { stdio: 'inherit', env: { ...process.env, ...env } });
    one.once('error', (error) => {
      console.error(`${command[0]} could not be started: ${error.message}`);
      settle(1);
    });
    one.once('exit', (code) => settle(code ?? 1));
  });
}

/**
 * Runs a command and keeps what it says.
 * @param {[string, string[]]} command
 * @returns {Promise<{ code: number, said: string }>} code: 1 where it could not start or was ended by a signal
 */
export function collect(command) {
  return new Promise((settle) => {
    /** @type {Buffer[]} */
    const pieces = [];
    const end = (/** @type {number | null} */ code) =>
      settle({ code: code ?? 1, said: Buffer.concat(pieces).toString().trimEnd() });
    const one = child(command, { stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [one.stdout, one.stderr])
      stream?.on('data', (/** @type {Buffer} */ piece) => pieces.push(piece));
    one.once('error', (error) => {
      pieces.push(Buffer.from(`${command[0]} could not be started: ${error.message}\n`));
      end(1);
    });
    one.once('close', end);
  });
}

/**
 * Runs a command with its words in a log file.
 * @param {string} name of the log
 * @param {[string, string[]]} command
 * @returns {Promise<{ code: number, log: string, tail: string }>} log: path from the repository's folder; tail: its last lines
 */
export async function runQuietly(name, command) {
  mkdirSync(join(cache, 'logs'), { recursive: true });
  const path = join(cache, 'logs', `${name}.log`);
  const log = createWriteStream(path);
  const code = await new Promise((settle) => {
    const one = child(command, { stdio: ['ignore', 'pipe', 'pipe'] });
    one.stdout?.pipe(log, { end: false });
    one.stderr?.pipe(log, { end: false });
    one.once('error', (error) => {
      log.write(`${command[0]} could not be started: ${error.message}\n`);
      settle(1);
    });
    one.once('close', (/** @type {number | null} */ exit) => settle(exit ?? 1));
  });
  log.end();
  await finished(log);
  const tail = readFileSync(path, 'utf8').trimEnd().split('\n').slice(-25).join('\n');
  return { code, log: relative(root, path), tail };
}

/**
 * Seconds or minutes a reader can take in.
 * @param {number} since `performance.now()` at the start
 */
export function took(since) {
  const seconds = Math.round((performance.now() - since) / 1000);
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
