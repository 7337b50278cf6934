// `npm test`: installs, finds a browser and runs every check. Needs nothing but Node.
import { requireNode } from './lib/node-version.mjs';

requireNode();
import('./lib/test.mjs').then((module) => module.test());
