import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalogue, CountyFile, StoryFile } from '$lib/atlas/types';
// Not by way of the index, which is for components.
import { LOCALES, loadCatalogue, type Locale } from '$lib/messages/catalogue';
import { createWords, type Words } from '$lib/messages/words';
import { unpackGround, type PackedGround } from '$lib/map/ground-codec';
import { oembed, type Oembed } from '$lib/embed/oembed';
import type { StateFile } from '$lib/pages/types';
import { compose } from './compose';
import { pathOf, shownOf, type Place } from './places';
import { MapDrawer } from './map-svg';
import { fontWidth } from './metrics';
import { Painter } from './painter';
import type { Scene } from './scene';
import { countySubject, homeSubject, stateSubject, type Told } from './subjects';

/** One picture: its path under the folder of pictures, a hash of all it is made of, and how to paint it. */
export interface Picture {
  path: string;
  hash: string;
  paint: () => Buffer;
  /** How the place can be framed by those who are told a link to it, on a site at an address. */
  framing: (origin: string) => Oembed;
}

/** Makes the pictures of places from published facts. */
export class Studio {
  readonly #data: string;
  readonly #told: Told;
  readonly #words: ReadonlyMap<Locale, Words>;
  readonly #painter: Painter;
  readonly #salt: string;
  readonly #states = new Map<string, StateFile>();

  /** `salt` is a hash of what scenes do not say: how they are painted, and the ground. */
  private constructor(data: string, salt: string, words: ReadonlyMap<Locale, Words>) {
    this.#data = data;
    this.#words = words;
    const ground = readFileSync(join(data, 'ground.json'), 'utf8');
    const packed: PackedGround = JSON.parse(ground);
    this.#painter = new Painter(new MapDrawer(unpackGround(packed)));
    this.#salt = createHash('sha256').update(salt).update(ground).digest('hex');
    const story = this.#read<StoryFile>('story.json');
    this.#told = {
      catalogue: this.#read<Catalogue>('catalogue.json'),
      lists: { ids: story.lists, sources: story.sources }
    };
  }

  /** A studio on a folder of published facts. Rejects where the facts are not there. */
  static async open(data: string, salt: string): Promise<Studio> {
    const words = new Map<Locale, Words>();
    for (const locale of LOCALES)
      words.set(locale, createWords(locale, await loadCatalogue(locale)));
    return new Studio(data, salt, words);
  }

  /** The pictures of a place in every language. */
  of(place: Place): Picture[] {
    return [...this.#words].map(([locale, words]) => {
      const { scene, title } = this.#tell(place, words);
      const path = `${locale}/${pathOf(place)}`;
      return {
        path,
        hash: this.#hash(scene),
        paint: () => this.#painter.paint(scene),
        framing: (origin) =>
          oembed({
            ...{ origin, locale, title, picture: path },
            site: words.t('site.name'),
            shown: shownOf(place)
          })
      };
    });
  }

  /** What stands in the picture of a place. Throws, naming the place, where it cannot be told or does not fit. */
  scene(place: Place, words: Words): Scene {
    return this.#tell(place, words).scene;
  }

  #tell(place: Place, words: Words): { scene: Scene; title: string } {
    try {
      const subject = this.#subject(place, words);
      return { scene: compose(subject, words, fontWidth), title: subject.title };
    } catch (error) {
      throw new Error(`picture of ${pathOf(place)} (${words.locale}): ${String(error)}`, {
        cause: error
      });
    }
  }

  #subject(place: Place, words: Words) {
    switch (place.kind) {
      case 'home': {
        const states = this.#told.catalogue.states.map(({ abbr }) => this.#state(abbr));
        return homeSubject(states, this.#told, words);
      }
      case 'state':
        return stateSubject(this.#state(place.abbr), this.#told, words);
      case 'county': {
        const file = this.#read<CountyFile>(`county/${place.fips}.json`);
        return countySubject(file, this.#state(file.county.state.abbr), this.#told, words);
      }
    }
  }

  #hash(scene: Scene): string {
    return createHash('sha256').update(this.#salt).update(JSON.stringify(scene)).digest('hex');
  }

  #state(abbr: string): StateFile {
    const path = `state/${abbr.toLowerCase()}.json`;
    const known = this.#states.get(path) ?? this.#read<StateFile>(path);
    this.#states.set(path, known);
    return known;
  }

  #read<File>(path: string): File {
    return JSON.parse(readFileSync(join(this.#data, path), 'utf8'));
  }
}
