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
  'site.name',
  'share.',
  'model.'
];
/** Words of the form alone. */
export const FORM_KEYS =
  /^embed\.(act|code|copy|copied|copyFailed|description|form|height|helper|intro|language|link|loadFailed|needsScript|picture|preview|show|theme|title|width)/;
