import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { isOrder, type Answer, type Brief } from './orders';
import { Studio } from './studio';

const { data, out, salt, known }: Brief = workerData;
const coming = Studio.open(data, salt);

/** Makes the pictures of some places, but for those that are there already. */
parentPort?.on('message', async (places: unknown) => {
  if (!isOrder(places)) throw new Error('a worker was asked for something other than pictures');
  const studio = await coming;
  const answer: Answer = places.flatMap((place) =>
    studio.of(place).map(({ path, hash, paint }) => {
      const made = known.get(path);
      if (made?.hash === hash) return { path, ...made, fresh: false };
      const png = paint();
      const file = join(out, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, png);
      return { path, hash, bytes: png.length, fresh: true };
    })
  );
  parentPort?.postMessage(answer);
});
