import { resolve } from '$app/paths';
import type { Question } from '$lib/atlas/paint';
import type { Catalogue } from '$lib/atlas/types';
import type { Locale } from '$lib/messages';
import { ORIGIN } from '$lib/site';
import { pagePath } from '$lib/view/page-path';
import type { View } from '$lib/view/view';
import { pinnedQuery } from '$lib/view/pinned';

/** The full address that shows a view under the question that is drawn, whatever a later release begins with. In the browser. */
export function permalinkOf(
  view: View,
  question: Question,
  catalogue: Catalogue,
  locale: Locale
): string {
  const path = pagePath(null, {}, locale);
  const site = ORIGIN === '' ? new URL(resolve(path), location.href).href : ORIGIN + path;
  return site + pinnedQuery(view, question, catalogue);
}
