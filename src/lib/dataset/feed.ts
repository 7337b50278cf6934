import type { Catalogue } from '$lib/atlas/types';
import type { Words } from '$lib/messages';
import { agencyPath } from '$lib/pages/ways';
import { pagePath } from '$lib/view/page-path';
import type { Feed } from './atom';
import { changeSides, changeTitle } from './change-words';
import type { Change, ChangesFile } from './types';

/** The feed in each language is a feed of its own, for good. */
const IDS = {
  en: 'c3a3f6a0-52f0-4f5e-8d8f-7a8a3f0f6d11',
  es: '0b9a6a1e-6f0c-4d5c-9a57-3d1f1e8b7c42'
} as const;

/** The file's name beside the page of the data. */
export const FEED_NAME = 'changes.atom';

/**
 * The changes as a feed in the words' language. `origin` is the site's address, empty while it is not known: links are
 * then relative to the feed, which stands beside the page of the data.
 */
export function changesFeed(
  words: Words,
  { changes, release }: ChangesFile,
  measures: Catalogue['measures'],
  origin: string
): Feed {
  const page = pagePath('data', {}, words.locale);
  const from = (path: string): string =>
    origin === '' ? path.replace(page.replace(/data\/$/, ''), '../') : origin + path;
  const linkOf = (change: Change): string => {
    const agency = 'about' in change ? change.about?.agency : null;
    return agency ? from(agencyPath(words, agency)) : `${from(page)}#${change.table}`;
  };
  return {
    uuid: IDS[words.locale],
    title: `${words.t('site.name')}: ${words.t('dataset.changes.feed.title')}`,
    author: words.t('site.name'),
    locale: words.locale,
    date: release.asOf,
    self: from(`${page}${FEED_NAME}`),
    page: from(page),
    entries: changes.map((change) => ({
      uuid: change.uuid,
      title: changeTitle(words, change, measures),
      text: [
        ...changeSides(words, change),
        words.t('dataset.changes.from', { release: change.release, date: words.date(change.date) })
      ].join('\n'),
      date: change.date,
      link: linkOf(change),
      category: change.table
    }))
  };
}
