import type { Fips } from '$lib/atlas/types';
import type { Card } from '$lib/map/card';
import { gestures } from '$lib/map/gestures';
import { Sight } from './sight';
import { Walk } from './walk';

/** The map of a frame. */
export interface FrameMapParts {
  map: SVGSVGElement;
  paths: readonly SVGPathElement[];
  /** Whether a click on it does something. */
  pointed: boolean;
}

/**
 * Lets a reader explore the map of a frame: name counties by pointer and keys, choose one, zoom by buttons, keys and two
 * fingers, drag by mouse. One finger and the wheel stay with the page around, which scrolls by them.
 */
export function explore(
  main: HTMLElement,
  { map, paths, pointed }: FrameMapParts,
  card: (fips: Fips) => Promise<Card>,
  choose: (fips: Fips | null) => void
): void {
  const part = (name: string) => main.querySelector<HTMLElement>(`[data-${name}]`);
  const [stage, tip, said, tools] = [part('map-box'), part('tip'), part('said'), part('tools')];
  const outline = map.querySelector<SVGPathElement>('[data-meant]');
  if (!stage || !tip || !said || !tools || !outline) return;
  const button = (name: string) => tools.querySelector(`[data-${name}]`);
  const sight = new Sight(map, () => {
    button('first')?.setAttribute('aria-disabled', String(sight.isFirst));
    button('out')?.setAttribute('aria-disabled', String(sight.isWhole));
    walk.moved();
  });
  const walk = new Walk({ stage, map, paths, outline, tip, said }, { card, choose }, sight);
  if (pointed) map.style.cursor = 'pointer';

  stage.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey) event.stopImmediatePropagation();
    },
    { capture: true, passive: true }
  );
  gestures(sight)(stage);
  stage.tabIndex = 0;
  stage.setAttribute('role', 'application');
  stage.setAttribute('aria-label', stage.dataset['label'] ?? '');
  stage.setAttribute('aria-describedby', 'keys');

  button('in')?.addEventListener('click', () => sight.zoom(1));
  button('out')?.addEventListener('click', () => sight.zoom(-1));
  button('first')?.addEventListener('click', () => sight.restart());
  tools.hidden = false;
}
