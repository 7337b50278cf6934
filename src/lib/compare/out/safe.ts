/** What a spreadsheet takes for the start of a formula, in plain and in full width (Numbers reads that too). */
const FORMULA = /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;

/** A text that no spreadsheet runs: one that would be taken for a formula gets an apostrophe before it. */
export function unrunnable(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** A text as it stands in a cell of a Markdown table: on one line, and read as nothing but text. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<>|~#]/g, (mark) => `\\${mark}`)
    .trim();
}
