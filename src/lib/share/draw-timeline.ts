import type { Catalogue, CountyFile, Fips } from '$lib/atlas/types';
import type { Words } from '$lib/messages';
import { wholeTime } from '$lib/timeline/axis';
import { citerOf } from '$lib/county/facts';
import { heldMeasure, heldYears } from '$lib/timeline/held';
import { timelineOf, type Mark } from '$lib/timeline/marks';
import type { MilestonesFile } from '$lib/timeline/milestones';
import { fetchPublished } from '$lib/view/fetch-published';
import type { Wish } from './draw-map';
import { fontStyle } from './fonts';
import { timelineFileName } from './file-name';
import type { Imprint } from './frame';
import { readTheme } from './picture-theme';
import { madeLine, sourceLine } from './subject';
import { markup } from './svg';
import { browserWidth } from './text-width';
import { timelinePicture } from './timeline-picture';

function sourceIds({ told }: Mark): readonly string[] {
  switch (told.kind) {
    case 'agreement':
      return told.agreement.sources;
    case 'listing':
      return told.listing.sources;
    case 'office':
      return told.said.sources;
    case 'act':
    case 'milestone':
      return told.act.sources;
  }
}

/** A picture of a county's timeline as SVG, with the font inside, its title and the name of its file. Rejects where facts or font cannot be had. */
export async function drawTimeline(
  fips: Fips,
  catalogue: Catalogue,
  about: { permalink: string; made: string },
  { size, scheme }: Wish,
  words: Words
): Promise<{ svg: string; title: string; name: string }> {
  const [file, milestones, textWidth] = await Promise.all([
    fetchPublished<CountyFile>(`county/${fips}.json`),
    fetchPublished<MilestonesFile>('milestones.json'),
    browserWidth()
  ]);
  const { marks, undated } = timelineOf(file, milestones.milestones);
  const measure = heldMeasure(catalogue);
  const held = measure ? heldYears(file, measure) : [];
  const cite = citerOf([file.sources, catalogue.sources, milestones.sources]);
  const ids = [...marks.flatMap(sourceIds), ...held.flatMap(({ figure }) => figure.sources)];
  const often = (id: string): number => ids.filter((one) => one === id).length;
  const cited = [...new Set(ids)].sort((a, b) => often(b) - often(a));
  const { county, release } = file;
  const imprint: Imprint = {
    title: words.t('take.picture.timeline.title', {
      county: `${county.name}, ${county.state.abbr}`
    }),
    subtitle:
      undated.length > 0 ? words.t('take.picture.timeline.undated', { n: undated.length }) : null,
    sources: words.t('take.picture.sources.timeline', { sources: sourceLine(cite(cited), words) }),
    made: madeLine(release.id, about.made, words),
    permalink: about.permalink
  };
  const tools = { theme: readTheme(scheme, measure ?? { kind: 'share', breaks: [] }), textWidth };
  const whole = wholeTime(marks, release.asOf);
  const texts = JSON.stringify([imprint, file.agencies, file.acts, file.listings]);
  const drawn = timelinePicture(
    { marks, whole, held, measure },
    imprint,
    size,
    words,
    tools,
    await fontStyle(texts)
  );
  return { svg: markup(drawn), title: imprint.title, name: timelineFileName(county.slug) };
}
