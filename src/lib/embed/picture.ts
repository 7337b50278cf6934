import type { Catalogue } from '$lib/atlas/types';
import type { PlaceNames } from '$lib/map/place-names';
import type { Words } from '$lib/messages';
import { PICTURE_SIZE, picturePath } from '$lib/pages/link-preview';
import type { FramePicture } from './code';
import type { Shown } from './options';

/** The picture of a link to the place that a frame shows, by its path inside the site. Needs the messages `embed`. */
export function placePicture(
  shown: Shown,
  states: Catalogue['states'],
  names: PlaceNames,
  { t, locale }: Words
): Omit<FramePicture, 'src'> & { path: `/og/${string}` } {
  const place =
    shown.kind === 'county'
      ? names.county(shown.fips)
      : shown.kind === 'state'
        ? (states.find(({ abbr }) => abbr === shown.abbr)?.name ?? shown.abbr)
        : null;
  const path = picturePath({
    ...(locale === 'en' ? {} : { lang: locale }),
    ...(shown.kind === 'county' ? { slug: shown.fips } : {}),
    ...(shown.kind === 'state' ? { state: shown.abbr.toLowerCase() } : {})
  });
  const alt = place === null ? t('embed.picture.nation') : t('embed.picture', { place });
  return { path: `/og/${path}`, alt, ...PICTURE_SIZE };
}
