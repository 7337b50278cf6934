import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import loaders from 'virtual:messages';
import type compare from './en/compare.json';
import type county from './en/county.json';
import type dataset from './en/dataset.json';
import type doubt from './en/doubt.json';
import type drawer from './en/drawer.json';
import type embed from './en/embed.json';
import type filters from './en/filters.json';
import type history from './en/history.json';
import type map from './en/map.json';
import type methods from './en/methods.json';
import type pages from './en/pages.json';
import type picture from './en/picture.json';
import type releases from './en/releases.json';
import type search from './en/search.json';
import type share from './en/share.json';
import type shell from './en/shell.json';
import type story from './en/story.json';
import type table from './en/table.json';
import type time from './en/time.json';
import type timeline from './en/timeline.json';
import type tray from './en/tray.json';
import type update from './en/update.json';

/** What every page starts with: the files that `groups.ts` names. */
type Start = typeof drawer & typeof map & typeof search & typeof shell;

/** The other files, each downloaded by the code that needs it; a new file of messages is named here. */
interface Others {
  compare: typeof compare;
  county: typeof county;
  dataset: typeof dataset;
  doubt: typeof doubt;
  embed: typeof embed;
  filters: typeof filters;
  history: typeof history;
  methods: typeof methods;
  pages: typeof pages;
  picture: typeof picture;
  releases: typeof releases;
  share: typeof share;
  story: typeof story;
  table: typeof table;
  time: typeof time;
  timeline: typeof timeline;
  tray: typeof tray;
  update: typeof update;
}

/** A set of messages that is downloaded as one. */
export type Group = 'start' | keyof Others;
/** Every key of the English catalogue; Spanish must have the same (tested). */
export type MessageKey = keyof Start | { [G in keyof Others]: keyof Others[G] }[keyof Others];
/** Some messages of one locale, parsed. */
export type Messages = Partial<Record<MessageKey, MessageFormatElement[]>>;

export const LOCALES = ['en', 'es'] as const;
export type Locale = (typeof LOCALES)[number];

/** Some groups of a locale's messages; other groups and the other locale are never downloaded. Rejects where one cannot be had. */
export async function loadMessages(locale: Locale, groups: readonly Group[]): Promise<Messages> {
  const parts = await Promise.all(groups.map((group) => loaders[locale][group]()));
  return Object.assign({}, ...parts.map((part) => part.default));
}

/** What a page of a locale starts with: in the browser the messages of the start, on the server all there are. */
export async function loadCatalogue(locale: Locale): Promise<Messages> {
  if (!import.meta.env.SSR) return loadMessages(locale, ['start']);
  const all = await Promise.all(Object.values(loaders[locale]).map((load) => load()));
  return Object.assign({}, ...all.map((part) => part.default));
}
