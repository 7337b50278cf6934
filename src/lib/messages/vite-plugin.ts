import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import type { Plugin } from 'vite';
import { groupOf } from './groups.ts';

const INDEX = 'virtual:messages';
const folder = fileURLToPath(new URL('.', import.meta.url));

export type Parsed = Record<string, MessageFormatElement[]>;

/** The languages that have a folder of messages. */
function locales(): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? [entry.name] : []
  );
}

/** One locale's messages by group, read from its folder of JSON files and parsed. Throws on a message that is not valid ICU or a key said twice. */
export function parsedMessages(locale: string): Record<string, Parsed> {
  const groups: Record<string, Parsed> = {};
  const said = new Set<string>();
  for (const file of readdirSync(join(folder, locale)).sort()) {
    const texts: Record<string, string> = JSON.parse(
      readFileSync(join(folder, locale, file), 'utf8')
    );
    const group = (groups[groupOf(file.replace(/\.json$/, ''))] ??= {});
    for (const [key, text] of Object.entries(texts)) {
      if (said.has(key)) throw new Error(`messages/${locale}/${file}: "${key}" is defined twice`);
      said.add(key);
      try {
        group[key] = parse(text, { captureLocation: false });
      } catch (error) {
        throw new Error(
          `messages/${locale}/${file}: "${key}" is not a valid message: ${String(error)}`
        );
      }
    }
  }
  return groups;
}

/** `virtual:messages`: for every locale and group a function that downloads it. */
function index(): string {
  const loaders = locales().map((locale) => {
    const groups = Object.keys(parsedMessages(locale)).map(
      (group) => `${group}: () => import('${INDEX}/${locale}/${group}')`
    );
    return `${locale}: { ${groups.join(', ')} }`;
  });
  return `export default { ${loaders.join(', ')} };`;
}

/** Serves `virtual:messages` and each `virtual:messages/<locale>/<group>`: messages parsed at build time, so that readers download no parser. */
export function messages(): Plugin {
  return {
    name: 'messages',
    resolveId: (id) => (id === INDEX || id.startsWith(`${INDEX}/`) ? `\0${id}` : undefined),
    load(id) {
      if (id !== `\0${INDEX}` && !id.startsWith(`\0${INDEX}/`)) return undefined;
      for (const locale of locales())
        for (const file of readdirSync(join(folder, locale)))
          this.addWatchFile(join(folder, locale, file));
      const [, locale, group] = id.split('/');
      if (locale === undefined || group === undefined) return index();
      return `export default ${JSON.stringify(parsedMessages(locale)[group] ?? {})};`;
    }
  };
}
