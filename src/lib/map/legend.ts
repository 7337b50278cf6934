import type { Blank, LegendClass, PaintedCounty, Painting } from '$lib/atlas/paint';
import { mappedValue } from '$lib/atlas/measures';
import type { MessageKey, Words } from '$lib/messages';
import { periodName, valueWords } from './card';
import { isOwn } from './looks';
import type { PlaceNames } from './place-names';

/** The sentences of the legend; null where there is nothing to say. */
export interface LegendWords {
  /** What is coloured, for how many of how many counties. */
  coloured: string;
  highest: { fips: string; words: string } | null;
  nation: string | null;
  /** How many of those counted are in the counties shown. */
  coverage: string | null;
}

/** What the map shows, in words. */
export function legendWords(painting: Painting, words: Words, names: PlaceNames): LegendWords {
  const { question, coloured, withAgreement, counties, highest } = painting;
  const { measure, period, day, everywhere } = question;
  const values = {
    measure: measure.name[words.locale],
    period: periodName(period, words),
    n: coloured,
    coloured: words.number(coloured),
    day: words.date(day)
  };
  const best = highest && valueWords(measure, highest.figure, words);
  const nation = period.nation && valueWords(measure, period.nation, words);
  return {
    coloured: everywhere
      ? words.t('map.legend.everywhere', { ...values, of: words.number(counties.size) })
      : words.t('map.legend.inForce', {
          ...values,
          m: withAgreement,
          of: words.number(withAgreement)
        }),
    highest:
      highest && best !== null
        ? {
            fips: highest.fips,
            words: words.t('map.legend.highest', {
              county: names.county(highest.fips),
              value: best ?? ''
            })
          }
        : null,
    nation: nation ? words.t('map.legend.nation', { value: nation }) : null,
    coverage: coverageWords(painting, words)
  };
}

function coverageWords({ question }: Painting, words: Words): string | null {
  const { coverage } = question.period;
  if (!coverage || coverage.of === 0) return null;
  const share = coverage.counted / coverage.of;
  // Nearly all is not all.
  const said = share > 0.99 && share < 1 ? Math.floor(share * 1000) / 1000 : share;
  return words.t('map.legend.coverage', {
    share: words.percent(said, said === share ? 0 : 1),
    of: words.number(coverage.of),
    unit: question.measure.unit
  });
}

/** The legend as one text. */
export function legendSentence(painting: Painting, words: Words, names: PlaceNames): string {
  const { coloured, highest, nation, coverage } = legendWords(painting, words, names);
  return [coloured, highest?.words, nation, coverage].filter(Boolean).join(' ');
}

/** A class limit as the axis writes it. */
export function limitWords(painting: Painting, limit: number, words: Words): string {
  return painting.question.measure.kind === 'share' ? words.percent(limit) : words.number(limit);
}

/** A class as words: "50% to 60%", "under 50%", "90% or more". */
export function classWords(painting: Painting, { from, to }: LegendClass, words: Words): string {
  const limits = {
    from: from === null ? '' : limitWords(painting, from, words),
    to: to === null ? '' : limitWords(painting, to, words)
  };
  if (from === null) return words.t('map.legend.under', limits);
  return words.t(to === null ? 'map.legend.from' : 'map.legend.between', limits);
}

/**
 * Where the national share stands on the legend's axis, 0-1 from its left end: classes are equally wide,
 * and within its class the share stands in proportion; null where there is none to mark.
 */
export function nationPosition(painting: Painting): number | null {
  const { nationClass, classes, question } = painting;
  const nation = question.period.nation && mappedValue(question.measure, question.period.nation);
  const own = nationClass === null ? undefined : classes[nationClass];
  if (nationClass === null || nation === null || !own) return null;
  const [from, to] = [own.from ?? 0, own.to ?? 1];
  return (nationClass + (nation - from) / (to - from)) / classes.length;
}

function countOf(painting: Painting, which: (county: PaintedCounty) => boolean): number {
  let n = 0;
  for (const county of painting.counties.values()) if (which(county)) n += 1;
  return n;
}

/** Counties known only by a bound, each counted in its class. */
export function boundCounties(painting: Painting): number {
  return countOf(painting, ({ look }) => look.kind === 'class' && look.bound);
}

/** Counties outlined because they have an agreement, where the others are coloured too. */
export function outlinedCounties(painting: Painting): number {
  return painting.question.everywhere ? countOf(painting, isOwn) : 0;
}

/** The kinds of blank a measure can have, their names and how many counties each has. */
export function blankEntries(
  painting: Painting
): { blank: Blank; name: MessageKey; counties: number }[] {
  const { measure, everywhere } = painting.question;
  const names: Partial<Record<Blank, MessageKey>> = {
    'no-share': measure.kind === 'count' ? 'map.legend.no-share.count' : 'map.legend.no-share'
  };
  if (measure.leastDenominator !== null) names['too-few'] = 'map.legend.too-few';
  if (measure.coverage !== 'every place') names['not-covered'] = 'map.legend.not-covered';
  names['no-agreement'] = everywhere
    ? 'map.legend.no-agreement.everywhere'
    : 'map.legend.no-agreement';
  const kinds: Blank[] = ['no-share', 'too-few', 'not-covered', 'no-agreement'];
  return kinds.flatMap((blank) => {
    const name = names[blank];
    return name ? [{ blank, name, counties: painting.blanks[blank] }] : [];
  });
}
