// Serves build/ on this machine only: `node scripts/serve.mjs [--port 4173] [--base /atlas/]`.
import { parseArgs } from 'node:util';
import { serve, stopOnSignal } from './lib/server.mjs';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '4173' },
    base: { type: 'string', default: '/' }
  }
});

const { url, close } = await serve({ port: Number(values.port), base: values.base });
stopOnSignal(close);
console.log(`Serving build/ at ${url}`);
