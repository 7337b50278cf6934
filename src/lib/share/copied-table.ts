import type { Painting } from '$lib/atlas/paint';
import { mappedValue } from '$lib/atlas/measures';
import type { Figure, Fips } from '$lib/atlas/types';
import { escapeMarkdown, unrunnable } from '$lib/compare/out/safe';
import { periodName, valueWords } from '$lib/map/card';
import type { PlaceNames } from '$lib/map/place-names';
import type { Words } from '$lib/messages';
import { el, markup } from './svg';

/** A short table to paste into a text: a heading row, rows, and a line under it that says where it is from. */
export interface CopiedTable {
  caption: string;
  head: string[];
  rows: string[][];
  /** Where the figures come from. */
  under: string[];
  address: string;
}

/** Rows of a copied table: the highest counties. */
const MOST = 10;

/** The highest counties of a view, at most ten; those with an exact or "about" value, not bounds. Needs the messages `share`. */
export function highestTable(
  painting: Painting,
  names: PlaceNames,
  words: Words,
  { under, address }: Pick<CopiedTable, 'under' | 'address'>
): CopiedTable {
  const { measure, period } = painting.question;
  const valued = [...painting.counties].flatMap(([fips, { look, figure }]) => {
    const value = figure && mappedValue(measure, figure);
    if (look.kind !== 'class' || look.bound || !figure || value === null) return [];
    return [{ fips, figure, value }];
  });
  const top = valued.sort((a, b) => b.value - a.value || (a.fips < b.fips ? -1 : 1)).slice(0, MOST);
  const share = measure.kind === 'share';
  const count = (number: number | null): string => (number === null ? '' : words.number(number, 2));
  const cells = (fips: Fips, figure: Figure): string[] => [
    names.county(fips),
    valueWords(measure, figure, words) ?? '',
    ...(share ? [count(figure.numerator), count(figure.denominator)] : [])
  ];
  return {
    caption: words.t('take.copied.caption', {
      n: top.length,
      of: words.number(valued.length),
      measure: measure.name[words.locale],
      period: periodName(period, words)
    }),
    head: [
      words.t('take.copied.county'),
      measure.short[words.locale],
      ...(share ? [words.t('take.copied.counted'), words.t('take.copied.of')] : [])
    ],
    rows: top.map(({ fips, figure }) => cells(fips, figure)),
    under,
    address
  };
}

/** A table as Markdown, its first column text and the others numbers. */
export function toMarkdown({ caption, head, rows, under, address }: CopiedTable): string {
  const row = (cells: readonly string[]): string => `| ${cells.map(escapeMarkdown).join(' | ')} |`;
  const rule = `| ${head.map((_, i) => (i === 0 ? '---' : '---:')).join(' | ')} |`;
  return [
    escapeMarkdown(caption),
    '',
    row(head),
    rule,
    ...rows.map(row),
    '',
    ...under.map((one) => `${escapeMarkdown(one)}  `),
    `<${address}>`
  ].join('\n');
}

/** The same as HTML, for pasting into a document, a mail or a spreadsheet, which takes no cell of it for a formula. */
export function toHtml({ caption, head, rows, under, address }: CopiedTable): string {
  const cells = (name: 'th' | 'td', texts: readonly string[]) =>
    el(
      'tr',
      {},
      texts.map((text) => el(name, {}, [unrunnable(text)]))
    );
  const table = el('table', {}, [
    el('caption', {}, [caption]),
    el('thead', {}, [cells('th', head)]),
    el(
      'tbody',
      {},
      rows.map((row) => cells('td', row))
    )
  ]);
  const link = el('a', { href: address }, [address]);
  return [table, ...under.map((one) => el('p', {}, [one])), el('p', {}, [link])]
    .map(markup)
    .join('');
}
