// The script of a frame: puts in what the address asks for and answers the pointer. It hears no messages, so that no page
// around it can make it do anything; it only tells its height.
import type { CountyFile, CountyList, Fips } from '$lib/atlas/types';
import { countyCard, spokenCard, type Card } from '$lib/map/card';
import { rampStyle } from '$lib/map/colour';
import { classesOf } from '$lib/map/looks';
import { placeNames, type PlaceNames } from '$lib/map/place-names';
import { cameraToViewBox, PLANE } from '$lib/map/plane';
import { SvgGround } from '$lib/map/svg-ground';
import { createWords, type Words } from '$lib/messages/words';
import { boxAround } from './box';
import { explore } from './explore';
import { keyEntries } from './frame-key';
import type { FrameSetup } from './frame-setup';
import { heightMessage } from './height-message';
import { readOptions, type Act } from './options';
import { atlasQuery, loadSubject, saySubject, type Subject } from './subject';

/** The folder the site lies in. */
const site = new URL('./', import.meta.url);

async function get<File>(path: string): Promise<File> {
  const response = await fetch(new URL(`data/${path}`, site), { cache: 'no-cache' });
  if (!response.ok) throw new Error(`data/${path}: ${response.status}`);
  return response.json();
}

/** Tells the height to the page around, and to no other where the browser says which one that is. */
function tellHeight(main: HTMLElement): void {
  if (window.parent === window) return;
  const around = document.referrer === '' ? '*' : new URL(document.referrer).origin;
  const size = new ResizeObserver(() => {
    window.parent.postMessage(heightMessage(main.getBoundingClientRect().height), around);
  });
  size.observe(main);
}

/** Names of counties: of a county's own frame from its file, for all else only once they are asked for. */
async function namesFor({ options, catalogue }: Subject) {
  const { shown } = options;
  if (shown.kind !== 'county') return placeNames(null, catalogue.states);
  const { county } = await get<CountyFile>(`county/${shown.fips}.json`);
  const list = { fips: [shown.fips], short: [county.name], suffix: [''] };
  return placeNames(list, catalogue.states);
}

function start(main: HTMLElement, setup: FrameSetup): void {
  const part = (name: string) => main.querySelector<HTMLElement>(`[data-${name}]`);
  const put = (name: string, text: string): void => {
    const element = part(name);
    if (element) element.textContent = text;
  };
  const words = createWords(setup.locale, setup.messages);
  const options = readOptions(location.search);
  if (options.theme !== 'auto') document.documentElement.dataset['scheme'] = options.theme;
  tellHeight(main);
  const layer = main.querySelector<SVGGElement>('[data-ground]');
  const map = main.querySelector<SVGSVGElement>('[data-map]');
  if (!layer || !map) return;
  const ground = new SvgGround(layer);
  const paths = [...layer.querySelectorAll<SVGPathElement>('.counties path')];
  const all = paths.map(({ id }) => id.slice(1));
  const show = async (): Promise<void> => {
    const subject = await loadSubject(options, all, get);
    const said = saySubject(subject, await namesFor(subject), words);
    ground.paint(classesOf(subject.painting, subject.shown));
    main.setAttribute('style', rampStyle(subject.painting.question.measure));
    for (const name of ['title', 'sentence', 'source'] as const) put(name, said[name]);
    document.title = `${said.title} – ${words.t('site.name')}`;
    putKey(part('key'), subject, words);
    aim(map, paths, subject);
    const href = (county: Fips | null): string => {
      const query = new URLSearchParams(atlasQuery(subject));
      if (county !== null) query.set('county', county);
      const url = new URL(setup.locale === 'es' ? 'es/' : '', site);
      url.search = query.toString().replaceAll('%2C', ',');
      return url.href;
    };
    part('open')?.setAttribute('href', href(null));
    const own = options.shown.kind === 'county' ? options.shown.fips : subject.view.county;
    const pick = (fips: Fips | null) =>
      map.querySelector('[data-picked]')?.setAttribute('d', ground.shape(fips) ?? '');
    pick(own);
    const card = cardsOf(subject, words);
    const choose: Record<Act, (fips: Fips | null) => void> = {
      none: () => undefined,
      atlas: (fips) => {
        if (fips !== null) open(href(fips), '_blank', 'noopener');
      },
      select: (fips) => {
        pick(fips ?? own);
        if (fips === null) put('chosen', '');
        else void card(fips).then((said) => put('chosen', spokenCard(said)));
      }
    };
    explore(main, { map, paths, pointed: options.act !== 'none' }, card, choose[options.act]);
  };
  show()
    .catch(() => {
      // Figures of another view must not stand under the title of this one.
      for (const name of ['title', 'key', 'source'] as const) put(name, '');
      part('map-box')?.remove();
      part('tools')?.remove();
      put('sentence', words.t('embed.failed'));
      const url = new URL(setup.locale === 'es' ? 'es/' : '', site);
      url.search = options.view;
      part('open')?.setAttribute('href', url.href);
    })
    .finally(() => main.removeAttribute('data-waiting'));
}

/** What is said of counties; their names are fetched once a reader asks, and again where they could not be had. */
function cardsOf(subject: Subject, words: Words): (fips: Fips) => Promise<Card> {
  let naming: Promise<PlaceNames> | null = null;
  const { painting, spans, catalogue } = subject;
  const named = () =>
    (naming ??= get<CountyList>('counties.json').then(
      (list) => placeNames(list, catalogue.states),
      () => {
        naming = null;
        return placeNames(null, catalogue.states);
      }
    ));
  return async (fips) => countyCard(fips, painting, spans.get(fips) ?? [], await named(), words);
}

function putKey(list: HTMLElement | null, { painting }: Subject, words: Words): void {
  const items = keyEntries(painting, words).map(({ swatch, words: range }) => {
    const item = document.createElement('li');
    const colour = document.createElement('span');
    colour.style.background = swatch;
    item.append(colour, range);
    return item;
  });
  list?.replaceChildren(...items);
}

/** Looks where the frame is about: the county with what is round it, the state, or as the link's camera does. */
function aim(map: SVGSVGElement, paths: readonly SVGPathElement[], subject: Subject): void {
  const { shown } = subject.options;
  const { camera } = subject.view;
  const state = shown.kind === 'state';
  if (!state && shown.kind !== 'county') {
    if (camera) map.setAttribute('viewBox', cameraToViewBox(camera, PLANE));
    return;
  }
  const meant = paths.filter(({ id }) => {
    const fips = id.slice(1);
    return shown.kind === 'county' ? fips === shown.fips : subject.shown?.has(fips);
  });
  const box = boxAround(
    meant.map((path) => path.getBBox()),
    state ? 0.06 : 1.5
  );
  if (box) map.setAttribute('viewBox', box);
}

const main = document.querySelector<HTMLElement>('[data-embed]');
if (main?.dataset['embed']) start(main, JSON.parse(main.dataset['embed']));
