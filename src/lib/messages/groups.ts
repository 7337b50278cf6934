/** Message files that every page starts with, as one download a language. */
const AT_START = ['shell', 'map', 'search', 'drawer'];

/** The group of the messages that every page starts with. */
export const START = 'start' as const;

/** The group a message file (its name without `.json`) is downloaded with: a file not needed at the start is a group of its own. */
export function groupOf(file: string): string {
  return AT_START.includes(file) ? START : file;
}
