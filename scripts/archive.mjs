// `npm run build:archive`: zips build/ with a README and a server into archive/, to keep or to hand on.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { archive, timeOf } from './lib/archive.mjs';
import { root } from './lib/run.mjs';

const site = join(root, 'build');
const versionFile = join(site, '_app', 'version.json');
if (!existsSync(versionFile)) {
  console.error('build/ holds no site; "npm run build" makes it');
  process.exit(1);
}
/** @type {{ version: string }} */
const { version } = JSON.parse(readFileSync(versionFile, 'utf8'));
const name = `atlas-287g-${version}`;
const folder = join(root, 'archive');
mkdirSync(folder, { recursive: true });
const extras = join(root, 'scripts', 'archive');
const { files, bytes, sha256 } = await archive(
  { site, extras, name, time: timeOf(version) },
  join(folder, `${name}.zip`)
);
writeFileSync(join(folder, `${name}.zip.sha256`), `${sha256}  ${name}.zip\n`);
console.log(`archive/${name}.zip: ${files} files, ${(bytes / 1e6).toFixed(1)} MB`);
console.log(`sha256 ${sha256}`);
