import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import type { Plugin } from 'vite';

const PREFIX = 'virtual:messages/';
const folder = fileURLToPath(new URL('.', import.meta.url));

/** One locale's messages, read from its folder of JSON files and parsed. Throws on a message that is not valid ICU or a key said twice. */
export function parsedMessages(locale: string): Record<string, MessageFormatElement[]> {
  const parsed: Record<string, MessageFormatElement[]> = {};
  for (const file of readdirSync(join(folder, locale)).sort()) {
    const texts: Record<string, string> = JSON.parse(
      readFileSync(join(folder, locale, file), 'utf8')
    );
    for (const [key, text] of Object.entries(texts)) {
      if (key in parsed) throw new Error(`messages/${locale}/${file}: "${key}" is defined twice`);
      try {
        parsed[key] = parse(text, { captureLocation: false });
      } catch (error) {
        throw new Error(
          `messages/${locale}/${file}: "${key}" is not a valid message: ${String(error)}`
        );
      }
    }
  }
  return parsed;
}

/** Serves `virtual:messages/<locale>`: the catalogue parsed at build time, so that readers download no parser. */
export function messages(): Plugin {
  return {
    name: 'messages',
    resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith(`\0${PREFIX}`)) return undefined;
      const locale = id.slice(PREFIX.length + 1);
      for (const file of readdirSync(join(folder, locale)))
        this.addWatchFile(join(folder, locale, file));
      return `export default ${JSON.stringify(parsedMessages(locale))};`;
    }
  };
}
