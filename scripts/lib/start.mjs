import { prepare } from './steps.mjs';
import { endChildren } from './run.mjs';

/** Builds what is missing, serves the site and says where, until the reader stops it. */
export async function start() {
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => {
      endChildren();
      process.exit(130);
    });
  }
  if (!(await prepare())) {
    process.exitCode = 1;
    return;
  }
  // The server needs a package, which exists only from here on.
  const { serve, stopOnSignal } = await import('./server.mjs');
  const { url, close } = await serve({ port: 4173 });
  process.removeAllListeners('SIGINT').removeAllListeners('SIGTERM');
  stopOnSignal(close);
  console.log(`\nThe Atlas is at ${url} (Ctrl-C stops it)`);
}
