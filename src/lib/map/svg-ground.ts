import type { Fips } from '$lib/atlas/types';
import type { FirstPaint } from './ground-types';
import { changes } from './looks';

const SVG = 'http://www.w3.org/2000/svg' as const;

function element<Name extends 'g' | 'path'>(
  name: Name,
  classes: string
): SVGElementTagNameMap[Name] {
  const made = document.createElementNS(SVG, name);
  made.setAttribute('class', classes);
  return made;
}

/** The county a pointer event happened on, from the path under it. */
export function countyOf(target: EventTarget | null): Fips | null {
  return target instanceof Element ? (/^c(\d{5})$/.exec(target.id)?.[1] ?? null) : null;
}

/** The counties drawn as SVG paths inside one group: the server's if it filled the group, else drawn here. */
export class SvgGround {
  readonly #root: SVGGElement;
  readonly #paths = new Map<Fips, SVGPathElement>();
  #drawn = new Map<Fips, string>();

  /** Adopts the paths that the server drew into the group. */
  constructor(root: SVGGElement) {
    this.#root = root;
    for (const path of root.querySelectorAll<SVGPathElement>('.counties path')) this.#adopt(path);
  }

  #adopt(path: SVGPathElement): void {
    const fips = countyOf(path);
    if (fips === null) return;
    this.#paths.set(fips, path);
    this.#drawn.set(fips, path.getAttribute('class') ?? '');
  }

  /** Whether nothing was drawn yet, as after moving here from another page. */
  get empty(): boolean {
    return this.#paths.size === 0;
  }

  /** Draws every shape anew, or in more detail where it is drawn already; classes stay. */
  draw(shapes: FirstPaint): void {
    if (this.empty) this.#root.replaceChildren(element('g', 'counties'));
    for (const [fips, d] of shapes.counties) this.#path(fips).setAttribute('d', d);
    for (const name of ['states', 'nation', 'frames'] as const) {
      const line = this.#root.querySelector(`:scope > .${name}`) ?? element('path', name);
      line.setAttribute('d', shapes[name]);
      this.#root.append(line);
    }
  }

  #path(fips: Fips): SVGPathElement {
    const known = this.#paths.get(fips);
    if (known) return known;
    const path = element('path', 'no-agreement');
    path.id = `c${fips}`;
    this.#root.querySelector('.counties')?.append(path);
    this.#adopt(path);
    return path;
  }

  /** Gives every county its classes; touches only those that changed. Returns how many did. */
  paint(classes: ReadonlyMap<Fips, string>): number {
    let changed = 0;
    for (const [fips, name] of changes(this.#drawn, classes)) {
      this.#paths.get(fips)?.setAttribute('class', name);
      changed += 1;
    }
    this.#drawn = new Map(classes);
    return changed;
  }

  /** A county's path data, for drawing its outline above its neighbours. */
  shape(fips: Fips | null): string | null {
    return (fips !== null && this.#paths.get(fips)?.getAttribute('d')) || null;
  }
}
