import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import yazl from 'yazl';

/** Every entry bears this time: in the zip's own clock, which has no zone, the earliest it can say. */
const TIME = new Date(1980, 0, 1);
/** Files that are compressed already. */
const PACKED = /\.(png|woff2|parquet|gz|br|zip)$/;

/**
 * Paths of the files below a folder, in one order on every system.
 * @param {string} folder
 * @param {string} [below]
 * @returns {string[]}
 */
function filesBelow(folder, below = '') {
  return readdirSync(join(folder, below), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      return entry.isDirectory() ? filesBelow(folder, path) : [path];
    });
}

/**
 * Zips a built site with what opens it into one folder. The same files give the same bytes.
 * @param {object} what
 * @param {string} what.site the folder of the built site
 * @param {string} what.extras a folder whose files lie beside the site's
 * @param {string} what.name of the folder inside the zip
 * @param {string} into path of the zip
 * @returns {Promise<{ files: number, bytes: number, sha256: string }>}
 */
export async function archive({ site, extras, name }, into) {
  const entries = [
    ...filesBelow(extras).map((path) => [join(extras, path), `${name}/${path}`]),
    ...filesBelow(site).map((path) => [join(site, path), `${name}/site/${path}`])
  ];
  const zip = new yazl.ZipFile();
  for (const [from = '', to = ''] of entries)
    zip.addFile(from, to, {
      mtime: TIME,
      // Without it the time of day would be written once more, in the zone of the machine.
      forceDosTimestamp: true,
      mode: 0o100644,
      compressionLevel: PACKED.test(to) ? 0 : 9
    });
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(into));
  const hash = createHash('sha256');
  await pipeline(createReadStream(into), hash);
  return { files: entries.length, bytes: statSync(into).size, sha256: hash.digest('hex') };
}
