import type { Fips } from '$lib/atlas/types';
import { labelled, MOST_HITS, type Found, type Hit } from './find';
import type { ZipFile } from './format';
import type { County, SearchIndex } from './search-index';

interface Zip {
  zip: string;
  /** "Marietta, GA". */
  place: string;
  fips: Fips;
}

/** The ZIPs of a published file that begin with these digits, in ascending order. */
function zipsFrom(file: ZipFile, digits: string): Zip[] {
  const found: Zip[] = [];
  let number = 0;
  let county = 0;
  let place = 0;
  file.step.forEach((step, i) => {
    number += step;
    county += file.county[i] ?? 0;
    place += file.place[i] ?? 0;
    const zip = String(number).padStart(5, '0');
    if (zip.startsWith(digits))
      found.push({ zip, place: file.places[place] ?? '', fips: file.fips[county] ?? '' });
  });
  return found;
}

/**
 * The counties of the ZIPs that begin with 3 to 5 digits: each ZIP on its own line where they fit in a list, else one
 * line a county ("300..."), the county with the most ZIPs first. Throws where the file names a county the index lacks.
 */
export function findZips(index: SearchIndex, file: ZipFile, digits: string): Found {
  const zips = zipsFrom(file, digits);
  const hits = zips.length <= MOST_HITS ? eachZip(index, zips) : eachCounty(index, zips, digits);
  return { groups: hits.length > 0 ? [{ kind: 'zip', hits }] : [], unplaced: [] };
}

function eachZip(index: SearchIndex, zips: readonly Zip[]): Hit[] {
  return zips.map(({ zip, place, fips }) => ({
    key: `z${zip}`,
    label: `${zip} ${place}`,
    fips,
    about: { is: 'zip', county: countyOf(index, fips).name }
  }));
}

function eachCounty(index: SearchIndex, zips: readonly Zip[], digits: string): Hit[] {
  const counts = new Map<Fips, number>();
  for (const { fips } of zips) counts.set(fips, (counts.get(fips) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST_HITS)
    .map(([fips, count]) => ({
      key: `z${digits}-${fips}`,
      label: labelled(countyOf(index, fips)),
      fips,
      about: { is: 'zips', digits, count }
    }));
}

function countyOf(index: SearchIndex, fips: Fips): County {
  const county = index.counties.get(fips);
  if (!county) throw new Error(`zips: county ${fips} is not in search.json`);
  return county;
}
