import {
  MODELS,
  type Catalogue,
  type CountyFile,
  type SourcedFigure,
  type Sources
} from '$lib/atlas/types';
import { findMeasure, findPeriod, isTooFew, mappedValue, mapMeasures } from '$lib/atlas/measures';
import { citerOf, figureOf, isInForce, leadingQuestion, modelsOf } from '$lib/county/facts';
import { countyTitle } from '$lib/county/title';
import type { Words } from '$lib/messages';
import { standingOf, sumOfRows, type Standing } from '$lib/pages/standing';
import { agreementsSentence, stateLead } from '$lib/pages/state';
import type { StateCounty, StateFile } from '$lib/pages/types';
import { defaultView } from '$lib/view/codec';
import type { Answer, Subject } from './subject';

/** What every picture is told with. */
export interface Told {
  catalogue: Catalogue;
  /** Of the record of agreements, and their sources. */
  lists: { ids: readonly string[]; sources: Sources };
}

const standings = (counties: readonly StateCounty[]): [string, Standing][] =>
  counties.map((county) => [county.fips, standingOf(county)]);

/** A county in its state, with the figure its page leads with. Needs the messages `county` and `picture`. */
export function countySubject(
  file: CountyFile,
  state: StateFile,
  { catalogue, lists }: Told,
  words: Words
): Subject {
  const question = leadingQuestion(file, catalogue);
  const figure = question && figureOf(file, question.measure.id, question.period.id);
  const answer = question && figure && { ...question, figure };
  const agreements = file.agencies.flatMap((agency) => agency.agreements);
  const active = agreements.filter(({ status }) => status === 'active');
  const statewide = file.statewide.filter(isInForce).length;
  const told = agreements.flatMap(({ sources }) => sources);
  const cite = citerOf([file.sources, lists.sources, catalogue.sources]);
  return {
    title: countyTitle(words, file.county),
    answer,
    agreements: [
      inForceSentence(words, active.length, agreements.length - active.length),
      ...modelNames(words, active.length > 0 ? file : null),
      ...(active.length === 0 && statewide > 0
        ? [words.t('picture.statewide', { n: statewide })]
        : [])
    ],
    map: {
      state: state.state.fips,
      county: file.county.fips,
      standings: standings(state.counties)
    },
    sources: cite([
      ...(answer ? [...answer.figure.sources, ...answer.measure.sources] : []),
      ...(told.length > 0 ? told : lists.ids)
    ]),
    release: file.release
  };
}

function inForceSentence(words: Words, n: number, past: number): string {
  if (n > 0) return words.t('picture.inForce', { n, number: words.number(n) });
  return words.t(past > 0 ? 'picture.inForce.past' : 'picture.inForce.never', { past });
}

function modelNames(words: Words, file: CountyFile | null): string[] {
  if (!file) return [];
  const inForce = file.agencies.map((agency) => ({
    ...agency,
    agreements: agency.agreements.filter(({ status }) => status === 'active')
  }));
  const models = modelsOf(inForce);
  const named = MODELS.filter((model) => models.includes(model));
  return [words.list(named.map((model) => words.t(`model.${model}`)))];
}

/** A state, with the newest figure of people held in it. Needs the messages `county`, `pages` and `picture`. */
export function stateSubject(file: StateFile, { catalogue, lists }: Told, words: Words): Subject {
  const answer = stateAnswer(file, catalogue);
  const { inForce } = sumOfRows(file.agencies);
  const counties = file.counties.filter((county) => standingOf(county) === 'now').length;
  const cite = citerOf([file.sources, lists.sources, catalogue.sources]);
  const where = words.t('picture.where', {
    counties: words.number(counties),
    all: counties === file.counties.length ? 'yes' : 'no',
    of: file.counties.length,
    number: words.number(file.counties.length),
    mixed: file.counties.every(({ name }) => name.endsWith(' County')) ? 'no' : 'yes'
  });
  const [first, ...law] = stateLead(words, file);
  return {
    title: file.state.name,
    answer,
    agreements:
      inForce > 0
        ? [
            words.t('picture.inForce', { n: inForce, number: words.number(inForce) }),
            ...(counties > 0 ? [where] : []),
            ...law
          ]
        : [first ?? agreementsSentence(words, file), ...law],
    map: { state: file.state.fips, county: null, standings: standings(file.counties) },
    sources: cite([
      ...(answer?.figure.sources ?? []),
      ...(answer?.measure.sources ?? []),
      ...(file.agreementSources.length > 0 ? file.agreementSources : lists.ids)
    ]),
    release: file.release
  };
}

/** The state's newest figure of the first measure of the map that has one of enough people. */
function stateAnswer(
  file: StateFile,
  catalogue: Catalogue
): (Answer & { figure: SourcedFigure }) | null {
  for (const measure of mapMeasures(catalogue))
    for (const figure of file.figures) {
      const period = findPeriod(measure, figure.period);
      if (figure.measure !== measure.id || !period) continue;
      if (mappedValue(measure, figure) === null || isTooFew(measure, figure)) continue;
      return { measure, period, figure };
    }
  return null;
}

/** The whole country, as the explorer opens. Needs the messages `county` and `picture`. */
export function homeSubject(
  states: readonly StateFile[],
  { catalogue, lists }: Told,
  words: Words
): Subject {
  const view = defaultView(catalogue);
  const measure = findMeasure(catalogue, view.measure);
  const period = measure && findPeriod(measure, view.period);
  const nation = period?.nation;
  const n = states.reduce((sum, { agencies }) => sum + sumOfRows(agencies).inForce, 0);
  const all = states.flatMap(({ counties }) => standings(counties));
  const counties = all.filter(([, standing]) => standing === 'now').length;
  return {
    title: words.t('site.heading'),
    answer: measure && period && nation ? { measure, period, figure: nation } : null,
    agreements: [
      inForceSentence(words, n, 0),
      words.t('picture.nation.where', { counties: words.number(counties) })
    ],
    map: { state: null, county: null, standings: all },
    sources: citerOf([lists.sources, catalogue.sources])([
      ...(measure?.sources ?? []),
      ...lists.ids
    ]),
    release: catalogue.release
  };
}
