/** Where in a release something stands. */
export interface Spot {
  file: string;
  sheet?: string;
  /** Row of the sheet or file, from 1 as a spreadsheet program counts. */
  row?: number;
  column?: string;
}

/** Thrown where a release cannot be read at all: nothing of it is imported. The message names the place and the rule. */
export class Refusal extends Error {
  readonly spot: Spot;
  constructor(spot: Spot, rule: string, value?: string) {
    super(`${spotText(spot)}${value === undefined ? '' : `: ${quoted(value)}`} — ${rule}`);
    this.name = 'Refusal';
    this.spot = spot;
  }
}

/** `list.xlsx, sheet "Sheet1", row 12, column SIGNED`. */
export function spotText({ file, sheet, row, column }: Spot): string {
  return [
    file,
    sheet === undefined ? null : `sheet "${sheet}"`,
    row === undefined ? null : `row ${row}`,
    column === undefined ? null : `column ${column}`
  ]
    .filter((part) => part !== null)
    .join(', ');
}

const LONGEST_VALUE = 160;

/** A value in quotes, cut where it is long, with its stray spaces and line breaks to be seen. */
export function quoted(value: string): string {
  const cut = value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE)}…` : value;
  return JSON.stringify(cut);
}
