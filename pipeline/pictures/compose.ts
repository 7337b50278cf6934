import { STANDINGS } from '$lib/pages/standing';
import type { Words } from '$lib/messages';
import { wrapped, type TextWidth } from '$lib/share/text';
import type { Box } from '$lib/map/ground-types';
import { column } from './layout';
import { HEIGHT, WIDTH, type Ink, type Scene } from './scene';
import { blocksOf, type Subject } from './subject';

const MARGIN = 60;
const SITE = { size: 24, weight: 600 } as const;
const SMALL = { size: 19, weight: 400 } as const;
const SMALL_STEP = 25;
const KEY = { size: 19, weight: 400 } as const;
const KEY_STEP = 27;
/** Lines that sources may take. */
const SOURCE_LINES = 2;
const TINTS = { now: 'accent', past: 'past', never: 'never' } as const satisfies Record<
  string,
  Ink
>;

/** The picture of a subject, whole. Needs the messages `county`, `pages`, `picture` and `share`. Throws where it does not fit. */
export function compose(subject: Subject, words: Words, width: TextWidth): Scene {
  const foot = footer(subject, words, width);
  const nation = subject.map.state === null;
  const [textRight, mapLeft] = nation ? [540, 572] : [716, 780];
  const bottom = foot.top - 24;
  return [
    {
      kind: 'line',
      text: words.t('site.name'),
      ...SITE,
      ink: 'accent',
      x: MARGIN,
      y: MARGIN + 16
    },
    ...column(blocksOf(subject, words, nation), [MARGIN, MARGIN + 38, textRight, bottom], width),
    ...mapWithKey(subject, words, [mapLeft, MARGIN, WIDTH - MARGIN, bottom]),
    ...foot.scene
  ];
}

/** The map, and under it what its colours mean. */
function mapWithKey({ map }: Subject, words: Words, [left, top, right, bottom]: Box): Scene {
  const present = STANDINGS.filter((standing) => map.standings.some(([, own]) => own === standing));
  const keyTop = bottom - present.length * KEY_STEP;
  const key = present.flatMap((standing, i): Scene => {
    const y = keyTop + i * KEY_STEP + 8;
    const swatch: Box = [left, y, left + 18, y + 14];
    const inside: Box = [left + 1, y + 1, left + 17, y + 13];
    return [
      { kind: 'area', box: swatch, ink: standing === 'never' ? 'state' : TINTS[standing] },
      { kind: 'area', box: inside, ink: TINTS[standing] },
      {
        kind: 'line',
        text: words.t(`pages.standing.${standing}`),
        ...KEY,
        ink: 'quiet',
        x: left + 28,
        y: y + 14
      }
    ];
  });
  return [{ kind: 'map', ...map, box: [left, top, right, keyTop - 16] }, ...key];
}

/** Sources, release and day, and where they begin. */
function footer(
  { sources, release }: Subject,
  words: Words,
  width: TextWidth
): { scene: Scene; top: number } {
  const room = WIDTH - 2 * MARGIN;
  const said = [
    ...sourceLines(sources, words, room, width),
    words.t('picture.made', { day: words.date(release.asOf), release: release.id })
  ];
  const last = HEIGHT - 30;
  const first = last - (said.length - 1) * SMALL_STEP;
  const top = first - 32;
  return {
    top,
    scene: [
      { kind: 'area', box: [MARGIN, top, WIDTH - MARGIN, top + 2], ink: 'rule' },
      ...said.map((text, i): Scene[number] => ({
        kind: 'line',
        text,
        ...SMALL,
        ink: 'quiet',
        x: MARGIN,
        y: first + i * SMALL_STEP
      }))
    ]
  };
}

/** Who published the facts, as many by name as fit; the others as a number. A source without a publisher goes by its title. */
export function sourceLines(
  sources: Subject['sources'],
  words: Words,
  room: number,
  width: TextWidth
): string[] {
  const names = [
    ...new Set(sources.map(({ title, publisher }) => (publisher === '' ? title : publisher)))
  ];
  for (let named = names.length; named > 0; named -= 1) {
    const more = names.length - named;
    const list = names.slice(0, named).join('; ');
    const rest = more > 0 ? `; ${words.t('take.picture.sources.more', { n: more })}` : '';
    const lines = wrapped(words.t('picture.sources', { sources: list + rest }), room, SMALL, width);
    if (lines.length <= SOURCE_LINES) return lines;
  }
  throw new Error(`no room for the sources: ${names.join('; ')}`);
}
