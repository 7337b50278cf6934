import type { Words } from '$lib/messages';
import { escaped } from '$lib/share/svg';
import type { Cell, Table } from '../table-types';
import { escapeMarkdown, unrunnable } from './safe';

/** What stands below a copied table. */
export interface Foot {
  title: string;
  lines: string[];
  address: string;
}

/** A cell on one line: its value, the difference from the reference and how sure it is. */
function cellText(words: Words, { shown, difference }: Cell): string {
  if (!difference) return shown;
  const { marked } = difference;
  const sure =
    marked === null ? [] : [words.t(marked ? 'compare.cell.clear' : 'compare.cell.notClear')];
  return [shown, difference.shown, ...sure].join('; ');
}

/** The table as rows of texts: a header and a row for every figure, each section led by its name alone. */
export function plainRows(
  words: Words,
  { columns, sections }: Table
): { head: string[]; sections: { name: string; rows: string[][] }[] } {
  return {
    head: [words.t('compare.table.figure'), ...columns.map(({ name }) => name)],
    sections: sections.map(({ name, rows }) => ({
      name,
      rows: rows.map((row) => [row.name, ...row.cells.map((cell) => cellText(words, cell))])
    }))
  };
}

/** The table in Markdown as GitHub reads it, with its title and where it comes from. */
export function markdownOf(words: Words, table: Table, foot: Foot): string {
  const { head, sections } = plainRows(words, table);
  const line = (cells: readonly string[]) => `| ${cells.map(escapeMarkdown).join(' | ')} |`;
  const empty = head.slice(1).map(() => ' ');
  return [
    `**${escapeMarkdown(foot.title)}**`,
    '',
    line(head),
    `| ${head.map((_, i) => (i === 0 ? ':--' : '--:')).join(' | ')} |`,
    ...sections.flatMap(({ name, rows }) => [
      `| ${[`**${escapeMarkdown(name)}**`, ...empty].join(' | ')} |`,
      ...rows.map(line)
    ]),
    '',
    ...foot.lines.map((text) => `${escapeMarkdown(text)}  `),
    `<${foot.address}>`,
    ''
  ].join('\n');
}

/** The table in HTML without style or script, cells safe from spreadsheets that it may be pasted into. */
export function htmlOf(words: Words, table: Table, foot: Foot): string {
  const { head, sections } = plainRows(words, table);
  const text = (one: string) => escaped(unrunnable(one));
  const header = (one: string, scope: 'col' | 'row') => `<th scope="${scope}">${text(one)}</th>`;
  return [
    '<table>',
    `<caption>${escaped(foot.title)}</caption>`,
    `<thead><tr>${head.map((one) => header(one, 'col')).join('')}</tr></thead>`,
    ...sections.flatMap(({ name, rows }) => [
      '<tbody>',
      `<tr><th scope="rowgroup" colspan="${head.length}">${text(name)}</th></tr>`,
      ...rows.map(
        ([first = '', ...cells]) =>
          `<tr>${header(first, 'row')}${cells.map((one) => `<td>${text(one)}</td>`).join('')}</tr>`
      ),
      '</tbody>'
    ]),
    '</table>',
    `<p>${foot.lines.map(escaped).join('<br>')}<br><a href="${escaped(foot.address)}">${escaped(foot.address)}</a></p>`,
    ''
  ].join('\n');
}
