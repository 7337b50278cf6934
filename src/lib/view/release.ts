import type { View } from './view';

/** Reads the release of a link, `2026-06-30-1a2b3c4d`, with `,old` where its own figures are asked for; null where it is none. */
export function readRelease(text: string): View['release'] {
  const [, id, old] = /^(\d{4}-\d\d-\d\d-[0-9a-f]{8})(,old)?$/.exec(text) ?? [];
  return id === undefined ? null : { id, old: old !== undefined };
}

/** Writes it into a link. */
export function writeRelease({ id, old }: NonNullable<View['release']>): string {
  return old ? `${id},old` : id;
}
