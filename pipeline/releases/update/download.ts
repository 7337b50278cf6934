import { existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileKind, type FileKind } from '../file-kind';
import type { Progress } from '../progress';
import { Refusal } from '../refusal';
import { fileNameOf } from './links';
import { readState, writeState, type Validators } from './state';

export interface DownloadTask {
  url: URL;
  /** Folder to download to. */
  dir: string;
  format: FileKind;
  progress: Progress;
  /** Milliseconds before the first of the further attempts; each waits twice as long as the one before. */
  retryAfter: number;
}

/** A file in the folder of downloads. */
export interface Downloaded {
  file: string;
  /** False where the publisher says that the file in hand is still the newest. */
  isNew: boolean;
}

const ATTEMPTS = 4;

/** A failure that another attempt may mend: a broken line, a server too busy. */
class Passing extends Error {}

/**
 * Downloads a file, going on where an earlier attempt broke off if the publisher still has the same one. It is written
 * beside (`.part`), its size and format are looked at, and it is renamed at the end. Rejects with what went wrong.
 */
export async function download(task: DownloadTask): Promise<Downloaded> {
  const { dir, retryAfter } = task;
  mkdirSync(dir, { recursive: true });
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await attemptOnce(task);
    } catch (error) {
      if (!(error instanceof Passing) || attempt === ATTEMPTS) throw error;
      await pause(retryAfter * 2 ** (attempt - 1));
    }
  }
}

/** The text of a page. Rejects with what went wrong. */
export async function fetchPage(url: URL): Promise<string> {
  const response = await ask(url, {});
  if (!response.ok)
    throw new Error(`${url.href} answers ${response.status} ${response.statusText}`);
  return response.text();
}

async function attemptOnce(task: DownloadTask): Promise<Downloaded> {
  const { url, dir, format } = task;
  const file = join(dir, fileNameOf(url));
  const part = `${file}.part`;
  const state = readState(dir);
  const whole = state.whole[url.href];
  const begun = existsSync(part) ? state.begun[url.href] : undefined;
  const from = begun && validator(begun) ? statSync(part).size : 0;
  const isInHand = whole && existsSync(file) && statSync(file).size === whole.size;
  const response = await ask(url, {
    // The size must be that of the bytes on the disk.
    'accept-encoding': 'identity',
    ...(begun && from > 0
      ? { range: `bytes=${from}-`, 'if-range': validator(begun) ?? '' }
      : isInHand
        ? unlessChanged(whole)
        : {})
  });
  if (response.status === 304 && isInHand) return { file, isNew: false };
  if (response.status === 416) {
    rmSync(part, { force: true });
    throw new Passing(`${url.href} has no such part any more`);
  }
  if (!response.ok || !response.body) throw refusal(url, response);
  const goesOn = response.status === 206;
  if (goesOn && rangeStart(response) !== from) {
    rmSync(part, { force: true });
    throw new Passing(`${url.href} sends another part than was asked for`);
  }
  const total = expectedSize(response);
  const validators = validatorsOf(response);
  state.begun[url.href] = goesOn && begun ? begun : validators;
  writeState(dir, state);
  await receive(task, response.body, part, goesOn ? from : 0, total);

  const { size } = statSync(part);
  if (total !== null && size !== total) {
    if (size > total) rmSync(part);
    throw new Passing(`${url.href}: ${size} of ${total} bytes arrived`);
  }
  const kind = kindOf(part, url);
  if (kind !== format) {
    rmSync(part);
    throw new Error(`${url.href}: must be ${format}, but is ${kind}`);
  }
  await flush(part);
  renameSync(part, file);
  const { [url.href]: done = validators, ...others } = state.begun;
  state.begun = others;
  state.whole[url.href] = { ...done, name: fileNameOf(url), size, importedInto: [] };
  writeState(dir, state);
  return { file, isNew: true };
}

async function receive(
  { url, progress }: DownloadTask,
  body: NonNullable<Response['body']>,
  part: string,
  from: number,
  total: number | null
): Promise<void> {
  // A file that is open before the first byte and closed before this returns cannot be written to by an attempt that is over.
  const handle = await open(part, from > 0 ? 'a' : 'w');
  progress.start(`downloading ${fileNameOf(url)}`, total ?? 0);
  progress.step(from);
  try {
    for await (const chunk of counted(body, progress)) await handle.writeFile(chunk);
  } catch (error) {
    // What the disk refuses no further attempt mends.
    if (error instanceof Error && 'syscall' in error && error.syscall === 'write') throw error;
    throw new Passing(`${url.href}: the download broke off (${reason(error)})`);
  } finally {
    progress.stop();
    await handle.close();
  }
}

async function* counted(body: NonNullable<Response['body']>, progress: Progress) {
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    progress.step(value.length);
    yield value;
  }
}

async function ask(url: URL, headers: Record<string, string>): Promise<Response> {
  try {
    return await fetch(url, { headers });
  } catch (error) {
    throw new Passing(`${url.href} cannot be reached (${reason(error)})`);
  }
}

function refusal(url: URL, { status, statusText }: Response): Error {
  const message = `${url.href} answers ${status} ${statusText}`.trim();
  return status >= 500 || status === 408 || status === 429
    ? new Passing(message)
    : new Error(message);
}

/** What tells that a part belongs to the file the server has now; a weak tag does not. */
function validator({ etag, lastModified }: Validators): string | null {
  return etag !== null && !etag.startsWith('W/') ? etag : lastModified;
}

function unlessChanged({ etag, lastModified }: Validators): Record<string, string> {
  if (etag !== null) return { 'if-none-match': etag };
  return lastModified === null ? {} : { 'if-modified-since': lastModified };
}

function validatorsOf({ headers }: Response): Validators {
  return { etag: headers.get('etag'), lastModified: headers.get('last-modified') };
}

/** First byte of a partial answer; null where it does not say. */
function rangeStart({ headers }: Response): number | null {
  const [, start] = /^bytes (\d+)-/.exec(headers.get('content-range') ?? '') ?? [];
  return start === undefined ? null : Number(start);
}

/** Bytes of the whole file; null where the server does not say. */
function expectedSize({ status, headers }: Response): number | null {
  if (status === 206) {
    const [, total] = /\/(\d+)$/.exec(headers.get('content-range') ?? '') ?? [];
    return total === undefined ? null : Number(total);
  }
  const length = headers.get('content-length');
  return length === null || headers.has('content-encoding') ? null : Number(length);
}

function kindOf(part: string, url: URL): FileKind {
  try {
    return fileKind(part);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    rmSync(part);
    throw new Error(error.message.replace(part, url.href));
  }
}

async function flush(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message || error.message : error.message;
}
