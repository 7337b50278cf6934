// `npm test`: installs, finds a browser and runs every check. Needs nothing but Node.
import { requireNode } from './lib/node-version.mjs';

requireNode();
// Every kind of picture is made, not every picture: that would take another minute.
process.env['ATLAS_PICTURES'] ??= 'some';
import('./lib/test.mjs').then((module) => module.test());
