import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { documentPath } from '$lib/pages/link-preview';
import { isOrder, type Answer, type Brief } from './orders';
import { Studio } from './studio';

const { data, out, salt, known, origin }: Brief = workerData;
const coming = Studio.open(data, salt);

function write(path: string, content: Buffer | string): void {
  const file = join(out, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

/** Makes the pictures of some places, but for those that are there already, and says how each can be framed. */
parentPort?.on('message', async (places: unknown) => {
  if (!isOrder(places)) throw new Error('a worker was asked for something other than pictures');
  const studio = await coming;
  const answer: Answer = places.flatMap((place) =>
    studio.of(place).map(({ path, hash, paint, framing }) => {
      if (origin !== '') write(documentPath(path), JSON.stringify(framing(origin)));
      const made = known.get(path);
      if (made?.hash === hash) return { path, ...made, fresh: false };
      const png = paint();
      write(path, png);
      return { path, hash, bytes: png.length, fresh: true };
    })
  );
  parentPort?.postMessage(answer);
});
