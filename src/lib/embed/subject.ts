import { defaultDay, figuresOf } from '$lib/atlas/measures';
import { paint, tally, type Painting, type Question } from '$lib/atlas/paint';
import type { AgreementsByCounty, Catalogue, Column, Fips, Span } from '$lib/atlas/types';
import { isFiltered, NO_FILTERS } from '$lib/filter/filters';
import { narrow, needsBook, type Narrowed } from '$lib/filter/narrow';
import { filtersWords, narrowedWords } from '$lib/filter/wording';
import { countyCard, periodName } from '$lib/map/card';
import { legendWords } from '$lib/map/legend';
import type { PlaceNames } from '$lib/map/place-names';
import type { Words } from '$lib/messages';
import { askable, readView, resolveView } from '$lib/view/codec';
import { spansOf } from '$lib/view/facts';
import { pinnedQuery } from '$lib/view/pinned';
import type { View } from '$lib/view/view';
import type { EmbedOptions } from './options';

/** Fetches a published file by its path under `data/`. */
export type Get = <File>(path: string) => Promise<File>;

/** The facts a frame shows. */
export interface Subject {
  options: EmbedOptions;
  view: View;
  catalogue: Catalogue;
  spans: ReadonlyMap<Fips, readonly Span[]>;
  painting: Painting;
  /** Counties that stand out; null for all. */
  shown: ReadonlySet<Fips> | null;
  /** What the view's filters leave; null where none are on, or none that a frame can draw. */
  narrowed: Narrowed | null;
  /** Whether the view has filters that a frame cannot draw. */
  filtersLeft: boolean;
}

/** Brings together what a frame shows. Rejects where a file cannot be had. */
export async function loadSubject(
  options: EmbedOptions,
  ground: readonly Fips[],
  get: Get
): Promise<Subject> {
  const [catalogue, agreements] = await Promise.all([
    get<Catalogue>('catalogue.json'),
    get<AgreementsByCounty>('agreements.json')
  ]);
  const { view } = readView(options.view, askable(catalogue, ground));
  const { measure, period } = resolveView(view, catalogue);
  const column = await get<Column>(`columns/${measure.id}/${period.id}.json`);
  const day = view.day ?? defaultDay(measure, period, catalogue.release.asOf);
  const question: Question = { measure, period, day, everywhere: view.everywhere };
  const spans = spansOf(agreements);
  const painting = paint(question, ground, spans, figuresOf(column));
  const all = { shown: null, narrowed: null, filtersLeft: false };
  return narrowed({ options, view, catalogue, spans, painting, ...all });
}

function narrowed(subject: Subject): Subject {
  const { options, view, catalogue, spans, painting } = subject;
  const { shown: what } = options;
  const state =
    what.kind === 'state' ? catalogue.states.find(({ abbr }) => abbr === what.abbr) : undefined;
  if (state) {
    const own = [...painting.counties].filter(([fips]) => fips.startsWith(state.fips));
    return { ...subject, shown: new Set(own.map(([fips]) => fips)) };
  }
  if (what.kind !== 'map' || !isFiltered(view.filters)) return subject;
  if (needsBook(view.filters)) return { ...subject, filtersLeft: true };
  const known = { painting, spans, states: catalogue.states, book: null };
  const left = narrow(view.filters, known);
  return { ...subject, shown: left.shown, narrowed: left };
}

/** What a frame says. */
export interface Said {
  title: string;
  sentence: string;
  source: string;
}

/** A frame in words. Needs the messages `embed` and `filters`. */
export function saySubject(subject: Subject, names: PlaceNames, words: Words): Said {
  const { options, painting, catalogue, spans } = subject;
  const { measure, period } = painting.question;
  const what = `${measure.name[words.locale]}, ${periodName(period, words)}`;
  const source = sourceWords(subject, words);
  if (options.shown.kind === 'county') {
    const card = countyCard(
      options.shown.fips,
      painting,
      spans.get(options.shown.fips) ?? [],
      names,
      words
    );
    const said = [
      card.value === null
        ? words.t('embed.noValue', { measure: what })
        : words.t('embed.value', {
            measure: measure.name[words.locale],
            value: card.value,
            basis: card.basis ?? ''
          }),
      ...card.notes.map((note) => `${note}.`),
      card.models === null ? '' : words.t('embed.models', { models: card.models })
    ];
    return { title: card.title, sentence: said.filter((part) => part !== '').join(' '), source };
  }
  const spoken = { painting, states: catalogue.states, words };
  const { filters } = subject.view;
  const { coloured, nation } = subject.narrowed
    ? narrowedWords(subject.narrowed, filters, spoken, names)
    : legendWords(counted(subject), words, names);
  const left = subject.filtersLeft
    ? words.t('embed.filtersLeft', { filters: filtersWords(filters, spoken) })
    : null;
  const abbr = options.shown.kind === 'state' ? options.shown.abbr : null;
  const state = catalogue.states.find((one) => one.abbr === abbr)?.name;
  return {
    title: state ? `${state}: ${what}` : what,
    sentence: [state && `${state}.`, coloured, nation, left].filter(Boolean).join(' '),
    source
  };
}

/** The counties that stand out, counted alone. */
function counted({ painting, shown }: Subject): Painting {
  if (!shown) return painting;
  return tally(
    painting.question,
    new Map([...painting.counties].filter(([fips]) => shown.has(fips)))
  );
}

function sourceWords({ painting, catalogue }: Subject, words: Words): string {
  const titles = painting.question.measure.sources.flatMap((id) => {
    const source = catalogue.sources[id];
    return source ? [source.publisher || source.title] : [];
  });
  return words.t('embed.source', {
    sources: [...new Set(titles)].slice(0, 3).join('; '),
    day: words.date(catalogue.release.lastList),
    release: catalogue.release.id
  });
}

/** The query of the explorer's link to what a frame shows. */
export function atlasQuery({ options, view, painting, catalogue }: Subject): string {
  const { shown } = options;
  const county = shown.kind === 'county' ? shown.fips : view.county;
  const state = shown.kind === 'state' ? [shown.abbr] : null;
  const filters = state ? { ...NO_FILTERS, state } : view.filters;
  return pinnedQuery({ ...view, county, filters }, painting.question, catalogue);
}
