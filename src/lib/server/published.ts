import { readFile } from 'node:fs/promises';

/** Reads a published file by its path under `static/data`. Rejects, saying what to run, where it is not there. */
export async function readPublished<T>(path: string): Promise<T> {
  const file = `static/data/${path}`;
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new Error(`${file} cannot be read; "npm run data" writes it`, { cause: error });
  });
  return JSON.parse(text);
}
