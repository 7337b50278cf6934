import type { Pathname } from '$app/types';
import type { Words } from '$lib/messages';
import { pagePath } from '$lib/view/page-path';

/** A page on the way to another. */
export interface Step {
  name: string;
  path: Pathname;
}

/** The way to a page that stands right below the map. */
export function homeCrumbs(words: Words): Step[] {
  return [{ name: words.t('pages.crumb.map'), path: pagePath(null, {}, words.locale) }];
}

/** The way to a state's page. */
export function stateCrumbs(words: Words): Step[] {
  const states = { name: words.t('pages.crumb.states'), path: pagePath('state', {}, words.locale) };
  return [...homeCrumbs(words), states];
}

/** The way to a page of something in a state. */
export function withinState(words: Words, state: { abbr: string; name: string }): Step[] {
  return [...stateCrumbs(words), { name: state.name, path: statePath(words, state.abbr) }];
}

/** The path of a state's page. */
export function statePath(words: Words, abbr: string): Pathname {
  return pagePath('state/[state]', { state: abbr.toLowerCase() }, words.locale);
}

/** The path of an agency's page. */
export function agencyPath(words: Words, id: string): Pathname {
  return pagePath('agency/[agency]', { agency: id }, words.locale);
}

/** The path of a county's page. */
export function countyPath(words: Words, slug: string): Pathname {
  return pagePath('county/[slug]', { slug }, words.locale);
}
