import type { ExitCode, Print } from '../commands';
import { progressBar } from '../releases/progress';
import type { Folders } from './draw';
import { AMOUNTS } from './places';

const size = (bytes: number): string => bytes.toLocaleString('en').padStart(11);

/** `pictures`: makes the pictures of links that are missing or out of date. */
export async function pictures(amount: string, folders: Folders, print: Print): Promise<ExitCode> {
  const known = AMOUNTS.find((name) => name === amount);
  if (!known) {
    print(`There is no amount of pictures "${amount}". Amounts: ${AMOUNTS.join(', ')}.`);
    return 1;
  }
  if (known === 'none') {
    print(`pictures: none asked for; ${folders.out} stays as it is`);
    return 0;
  }
  // What bundles the painters' code is not read for other commands.
  const { drawPictures } = await import('./draw');
  const { made, kept, removed, bytes, largest } = await drawPictures(
    known,
    folders,
    progressBar(print)
  );
  const total = bytes.reduce((sum, one) => sum + one, 0);
  print(`${size(total)} bytes  ${folders.out} (${bytes.length} pictures)`);
  print(`${size(bytes[bytes.length >> 1] ?? 0)} bytes  the median picture`);
  print(`${size(bytes.at(-1) ?? 0)} bytes  the largest: ${largest}`);
  print(`pictures: ${made} made, ${kept} as before, ${removed} removed`);
  return 0;
}
