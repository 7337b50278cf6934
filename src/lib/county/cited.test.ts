import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import type { Catalogue, CountyFile, StoryFile } from '$lib/atlas/types';
import type { MilestonesFile } from '$lib/timeline/milestones';
import { buildSite } from '../../../pipeline/publish/site';
import { loadTables } from '../../../pipeline/tables/load';
import MadeUpPanel from '../../../tests/fixtures/MadeUpPanel.svelte';
import { en } from '../../../tests/fixtures/words';
import { briefOf } from './brief';
import { citer, leadingQuestion } from './facts';
import { overviewOf } from './overview';

// What is promised of every county is looked for in every county, so on the facts themselves.
const { files } = buildSite(loadTables('data').tables);
const read = <File>(name: string): File => JSON.parse(files.get(name) ?? 'null');
const catalogue = read<Catalogue>('catalogue.json');
const story = read<StoryFile>('story.json');
const milestones = read<MilestonesFile>('milestones.json');
const counties = [...files.keys()]
  .filter((name) => name.startsWith('county/'))
  .map((name) => read<CountyFile>(name));

/** Counties that between them show every part of a page: the sheriffs of note, and places that are no county. */
const SHOWN = [
  ['13067', 'Cobb County'],
  ['24021', 'Frederick County'],
  ['32003', 'Clark County'],
  ['04013', 'Maricopa County'],
  ['06037', 'Los Angeles County'],
  ['37119', 'Mecklenburg County'],
  ['47037', 'Davidson County'],
  ['48453', 'Travis County'],
  ['12086', 'Miami-Dade County'],
  ['25001', 'Barnstable County'],
  ['35013', 'Doña Ana County'],
  ['09001', 'Fairfield County'],
  ['51810', 'Virginia Beach city'],
  ['22015', 'Bossier Parish'],
  ['02170', 'Matanuska-Susitna Borough'],
  ['66010', 'Guam'],
  ['15005', 'Kalawao County']
] as const;

interface Named {
  name: string;
  sources: readonly string[];
}

/** Rows of a county that a page shows, each by a name to tell it by. */
function rowsOf(file: CountyFile): Named[] {
  const { county, figures, quoted, practices, acts, listings, pending } = file;
  const agencies = [...file.agencies, ...file.statewide];
  return [
    { name: county.name, sources: county.sources },
    ...[...figures, ...quoted].map(({ measure, period, sources }) => ({
      name: `${measure} ${period}`,
      sources
    })),
    ...practices.map(({ topic, sources }) => ({ name: topic, sources })),
    ...[...acts, ...listings].map(({ summary, sources }) => ({ name: summary, sources })),
    ...pending.map(({ model, sources }) => ({ name: model, sources })),
    ...agencies.flatMap(({ name, agreements }) =>
      agreements.map(({ sources }) => ({ name, sources }))
    )
  ];
}

describe('every figure of every county', () => {
  it('names a source that its page can tell in full', () => {
    const bare = counties.flatMap((file) => {
      const cite = citer(file, catalogue, story);
      return rowsOf(file)
        .filter(
          ({ sources }) => sources.length === 0 || cite(sources).length < new Set(sources).size
        )
        .map(({ name }) => `${file.county.slug}: ${name}`);
    });
    expect(counties).toHaveLength(3231);
    expect(bare).toEqual([]);
  });

  it('has a source for the nation’s share beside it', () => {
    const bare = catalogue.measures
      .filter((measure) => measure.periods.some(({ nation }) => nation !== null))
      .filter(({ sources }) => !sources.some((id) => catalogue.sources[id]));
    expect(bare.map(({ id }) => id)).toEqual([]);
  });

  it('has a source in the sentence that tells it', () => {
    const bare = counties.flatMap((file) => {
      const cite = citer(file, catalogue, story);
      return overviewOf(en, file, catalogue, story.lists)
        .filter(({ sources }) => cite(sources).length === 0)
        .map(({ text }) => `${file.county.slug}: ${text}`);
    });
    expect(bare).toEqual([]);
  });
});

describe('every county on paper', () => {
  it('has a note for each number it names and a number for each note, in their order', () => {
    const amiss = counties.filter((file) => {
      const question = leadingQuestion(file, catalogue);
      if (!question) return true;
      const brief = briefOf(en, file, catalogue, story, question);
      const { sentences, figure, agreements, statewide, acts } = brief;
      const lines = [...sentences, figure, ...agreements, statewide, ...acts];
      const named = new Set(lines.flatMap((line) => line?.notes ?? []));
      return [...named].join() !== brief.notes.map((_, i) => i + 1).join();
    });
    expect(amiss.map(({ county }) => county.slug)).toEqual([]);
  });
});

/** Sections that speak of the page itself. */
const OWN = ['county-cite'];

/** Of each section of a page that shows a number: its heading, where no source mark follows it. */
function uncited(body: string): string[] {
  return body
    .split(/(?=<h2\b)/)
    .slice(1)
    .filter((part) => !OWN.some((id) => part.includes(`id="${id}"`)))
    .filter((part) =>
      /\d/.test(part.replace(/<details class="source.*?<\/details>|<[^>]*>/gs, ' '))
    )
    .filter((part) => !/<details class="source/.test(part))
    .map((part) => part.slice(0, 80));
}

describe.each(SHOWN)('the page of %s, %s,', (fips, name) => {
  it('leaves no number of a section without a source', () => {
    const file = counties.find(({ county }) => county.fips === fips);
    const question = file && leadingQuestion(file, catalogue);
    if (!file || !question) throw new Error(`${fips} is a county of the facts`);
    expect(file.county.name).toBe(name);
    const props = { words: en, file, catalogue, story, milestones, ...question, heading: 1 };
    expect(uncited(render(MadeUpPanel, { props }).body)).toEqual([]);
  });
});
