/** One entry of a feed. Its link is relative to the feed's own address. */
export interface Entry {
  uuid: string;
  title: string;
  /** Plain text; lines are kept. */
  text: string;
  /** The day the entry speaks for. */
  date: string;
  link: string;
  /** What kind of thing it is about. */
  category: string;
}

/** A feed of changes. */
export interface Feed {
  uuid: string;
  title: string;
  author: string;
  locale: string;
  /** The day of a feed without entries. */
  date: string;
  /** Its own address and that of the page it belongs to, in full or relative to itself. */
  self: string;
  page: string;
  entries: readonly Entry[];
}

/** The feed as Atom (RFC 4287). Days come from the facts, so that the same facts give the same bytes. */
export function atomXml(feed: Feed): string {
  const newest = feed.entries.reduce((day, { date }) => (date > day ? date : day), '');
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xml(feed.locale)}">`,
    `<id>urn:uuid:${xml(feed.uuid)}</id>`,
    `<title>${xml(feed.title)}</title>`,
    `<updated>${instant(newest || feed.date)}</updated>`,
    `<author><name>${xml(feed.author)}</name></author>`,
    `<link rel="self" type="application/atom+xml" href="${xml(feed.self)}"/>`,
    `<link rel="alternate" type="text/html" href="${xml(feed.page)}"/>`,
    ...feed.entries.map(entryXml),
    '</feed>'
  ];
  return `${lines.join('\n')}\n`;
}

function entryXml({ uuid, title, text, date, link, category }: Entry): string {
  return [
    '<entry>',
    `<id>urn:uuid:${xml(uuid)}</id>`,
    `<title>${xml(title)}</title>`,
    `<updated>${instant(date)}</updated>`,
    `<link rel="alternate" type="text/html" href="${xml(link)}"/>`,
    `<category term="${xml(category)}"/>`,
    `<content type="text">${xml(text)}</content>`,
    '</entry>'
  ].join('\n');
}

const instant = (day: string): string => `${xml(day)}T00:00:00Z`;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;'
};

/** Text as XML may hold it: marked characters escaped, those XML has no way to write replaced. */
function xml(text: string): string {
  return [...text]
    .map((character) => ENTITIES[character] ?? (allowed(character) ? character : '\uFFFD'))
    .join('');
}

/** Whether XML 1.0 may hold a character (its production 2). */
function allowed(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return character === '\t' || character === '\n';
  return code < 0xd800 || (code > 0xdfff && code !== 0xfffe && code !== 0xffff);
}
