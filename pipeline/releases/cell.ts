import type { CellValue } from 'exceljs';
import type { DayDate } from '../../src/lib/atlas/types';

/** A cell as a release holds it. Blank cells are not kept. */
export interface Cell {
  /** As a reader sees it, untrimmed; a date as ISO. */
  text: string;
  number: number | null;
  date: DayDate | null;
  link: string | null;
}

/** Takes the value of a cell apart. A formula counts for what it last gave, never for itself. Null where blank. */
export function cellOf(value: CellValue): Cell | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'string') return { text: value, number: null, date: null, link: null };
  if (typeof value === 'number')
    return { text: String(value), number: value, date: null, link: null };
  if (typeof value === 'boolean') return plain(value ? 'TRUE' : 'FALSE');
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) return plain('Invalid date');
    const date = value.toISOString().slice(0, 10);
    return { text: date, number: null, date, link: null };
  }
  if ('error' in value) return plain(value.error);
  if ('richText' in value) return plain(value.richText.map(({ text }) => text).join(''));
  if ('hyperlink' in value) {
    // The text may itself be rich text, whatever the type says.
    const text: CellValue = value.text;
    const shown = cellOf(text);
    return { ...(shown ?? { text: '', number: null, date: null }), link: value.hyperlink };
  }
  if ('result' in value && value.result !== undefined) return cellOf(value.result);
  return null;
}

function plain(text: string): Cell {
  return { text, number: null, date: null, link: null };
}

/** Text with every run of white space (no-break spaces too) made one space, and none at its ends. */
export function tidy(text: string): string {
  return text.replace(/[\s\u00a0\u200b\ufeff]+/gu, ' ').trim();
}

/**
 * Text that no spreadsheet program takes for a formula: what begins with one of its signs gets an apostrophe before it
 * (OWASP, CSV injection). Numbers stay as they are.
 */
export function unrunnable(text: string): string {
  return /^[=+\-@\t\r]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text;
}
