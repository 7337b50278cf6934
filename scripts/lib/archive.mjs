import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import yazl from 'yazl';

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
 * The time that all files of a version bear: a moment of the afternoon, when no clock is put forward or back, of the day
 * its facts speak for. Hosts and browsers take files of one size and time for the same: two versions of one day share
 * theirs once in ten thousand times.
 * @param {string} version such as `2026-06-30-8aa778cc.1f2e3d4c`
 */
export function timeOf(version) {
  const [year = 1980, month = 1, day = 1] = version.slice(0, 10).split('-').map(Number);
  // The zip's own clock has no zone, and counts in steps of two seconds.
  const steps = createHash('sha256').update(version).digest().readUInt32BE() % (6 * 60 * 30);
  return new Date(year, month - 1, day, 12, 0, 2 * steps);
}

/**
 * Zips a built site with what opens it into one folder. The same files give the same bytes.
 * @param {object} what
 * @param {string} what.site the folder of the built site
 * @param {string} what.extras a folder whose files lie beside the site's
 * @param {string} what.name of the folder inside the zip
 * @param {Date} what.time that every entry bears
 * @param {string} into path of the zip
 * @returns {Promise<{ files: number, bytes: number, sha256: string }>}
 */
export async function archive({ site, extras, name, time }, into) {
  const entries = [
    ...filesBelow(extras).map((path) => [join(extras, path), `${name}/${path}`]),
    ...filesBelow(site).map((path) => [join(site, path), `${name}/site/${path}`])
  ];
  const zip = new yazl.ZipFile();
  for (const [from = '', to = ''] of entries)
    zip.addFile(from, to, {
      mtime: time,
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
