import type { Locale, Messages } from '$lib/messages/catalogue';

/** What a frame's page tells its script. */
export interface FrameSetup {
  locale: Locale;
  /** The messages the frame speaks. */
  messages: Messages;
}

/** Beginnings of the keys of the messages that a frame speaks. */
export const FRAME_KEYS = [
  'map.legend.',
  'map.card.',
  'map.people',
  'map.fiscalYear',
  'embed.',
  'filters.approach.',
  'filters.chip.',
  'filters.colored',
  'filters.policy.',
  'filters.population.chip',
  'filters.range.people',
  'filters.region.',
  'filters.showing.',
  'site.name',
  'share.',
  'model.'
];
/** Words of the forms alone, and those that stand in the page. */
export const FORM_KEYS =
  /^filters.policy.hint$|^embed\.(act|code|copy|copied|copyFailed|description|first|form|height|helper|intro|keys|language|link|loadFailed|needsScript|noScript|picture|preview|show|theme|title|width)/;
