// `npm start`: installs, builds and serves the site. Needs nothing but Node.
import { requireNode } from './lib/node-version.mjs';

requireNode();
import('./lib/start.mjs').then((module) => module.start());
