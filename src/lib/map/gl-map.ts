import {
  GPUInitializationError,
  GeoJSONSource,
  LngLat,
  Map as MapLibre,
  setWorkerUrl
} from 'maplibre-gl';
import type { Feature } from 'geojson';
import type { Fips } from '$lib/atlas/types';
import { FLIGHT_MS } from './flight';
import { borderLines, collection, countyFeatures, outlines, type County } from './gl-shapes';
import { THEMED, mapStyle, type Outline } from './gl-style';
import type { GroundTopology } from './ground-types';
import { constrain, isHome } from './looking';
import { PATTERNS, changes, patternOf } from './looks';
import { PATTERN_RATIO, patternImage } from './pattern-image';
import { cameraToMapLibre, mapLibreToCamera, type Camera, type Viewport } from './plane';
import type { Renderer } from './stage.svelte';
import { faint, fillOf, type Theme } from './theme';

/** What the map tells of. */
export interface GlEvents {
  viewport(): Viewport;
  move(camera: Camera): void;
  settle(): void;
  point(fips: Fips | null, event: MouseEvent): void;
  pick(fips: Fips | null, event: MouseEvent): void;
  /** The WebGL context is gone. */
  lost(): void;
}

/** Whether an error says that there is no WebGL to draw with. */
export function isWithoutGpu(error: unknown): boolean {
  return error instanceof GPUInitializationError;
}

/** The county map drawn by MapLibre. Create it in the browser only; throws where WebGL 2 is missing. */
export class GlMap implements Renderer {
  readonly #map: MapLibre;
  readonly #topology: GroundTopology;
  readonly #counties: Map<Fips, County>;
  readonly #events: GlEvents;
  #theme: Theme;
  #fills = new Map<Fips, string>();
  #own: string | null = null;
  #patterned = '';
  /** Whether a move under way is ours and told to no one. */
  #quiet = false;

  /** `worker` is the address of MapLibre's worker. */
  constructor(
    worker: string,
    container: HTMLElement,
    topology: GroundTopology,
    camera: Camera,
    theme: Theme,
    events: GlEvents
  ) {
    setWorkerUrl(worker);
    this.#topology = topology;
    this.#counties = countyFeatures(topology);
    this.#events = events;
    this.#theme = theme;
    this.#map = new MapLibre({
      container,
      style: mapStyle(this.#counties.values(), borderLines(topology), theme.colours),
      ...cameraToMapLibre(camera, events.viewport()),
      transformConstrain: (center, zoom) => {
        const asked = mapLibreToCamera(
          { center: [center.lng, center.lat], zoom },
          events.viewport()
        );
        const kept = cameraToMapLibre(constrain(asked, events.viewport()), events.viewport());
        return { center: new LngLat(...kept.center), zoom: kept.zoom };
      },
      renderWorldCopies: false,
      attributionControl: false,
      maplibreLogo: false,
      trackResize: false,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      keyboard: false,
      boxZoom: false,
      doubleClickZoom: false,
      fadeDuration: 0
    });
    this.#map.touchZoomRotate.disableRotation();
    // Keys have one way in, the map as a whole.
    this.#map.getCanvas().tabIndex = -1;
    this.#followDrag(camera);
    this.#listen();
  }

  /** Resolves once counties can be painted. */
  async ready(): Promise<void> {
    await this.#map.once('style.load');
    for (const pattern of PATTERNS)
      this.#map.addImage(pattern, patternImage(pattern, this.#theme.colours), {
        pixelRatio: PATTERN_RATIO
      });
  }

  #listen(): void {
    const map = this.#map;
    map.on('move', () => {
      const camera = this.camera;
      this.#followDrag(camera);
      if (!this.#quiet) this.#events.move(camera);
    });
    map.on('moveend', () => {
      if (!this.#quiet) this.#events.settle();
    });
    map.on('mousemove', ({ point, originalEvent }) =>
      this.#events.point(this.at(point), originalEvent)
    );
    map.on('mouseout', ({ originalEvent }) => this.#events.point(null, originalEvent));
    map.on('click', ({ point, originalEvent }) => this.#events.pick(this.at(point), originalEvent));
    map.on('webglcontextlost', () => this.#events.lost());
  }

  /** With the whole nation in view there is nothing to drag, and one finger scrolls the page. */
  #followDrag(camera: Camera): void {
    const { dragPan } = this.#map;
    if (isHome(camera)) dragPan.disable();
    else dragPan.enable();
  }

  get camera(): Camera {
    const { lng, lat } = this.#map.getCenter();
    return mapLibreToCamera(
      { center: [lng, lat], zoom: this.#map.getZoom() },
      this.#events.viewport()
    );
  }

  /** The county at a point of the canvas, in CSS pixels. */
  at(point: { x: number; y: number }): Fips | null {
    const [found] = this.#map.queryRenderedFeatures([point.x, point.y], { layers: ['counties'] });
    const fips: unknown = found?.properties['fips'];
    return typeof fips === 'string' ? fips : null;
  }

  #draw(source: 'patterned' | 'own' | 'outlines', features: Feature[]): void {
    const drawn = this.#map.getSource(source);
    if (drawn instanceof GeoJSONSource) void drawn.setData(collection(features));
  }

  /** Gives every county its look and everything its colours; touches only what changed. */
  paint(classes: ReadonlyMap<Fips, string>, theme: Theme): void {
    this.#dress(theme);
    const fills = new Map<Fips, string>();
    const own = new Set<Fips>();
    const patterned: Feature[] = [];
    for (const [fips, names] of classes) {
      const [look = '', also] = names.split(' ');
      const fill = fillOf(look, theme);
      fills.set(fips, also === 'faint' ? faint(fill) : fill);
      if (also === 'own') own.add(fips);
      const pattern = patternOf(look);
      const county = pattern && this.#counties.get(fips);
      if (county) patterned.push({ ...county, properties: { pattern } });
    }
    for (const [fips, fill] of changes(this.#fills, fills))
      this.#map.setFeatureState({ source: 'counties', id: fips }, { fill });
    this.#fills = fills;

    const patterns = [...classes].filter(([, name]) => patternOf(name.split(' ')[0] ?? '')).join();
    if (patterns !== this.#patterned) this.#draw('patterned', patterned);
    this.#patterned = patterns;
    const outlined = [...own].join();
    if (outlined !== (this.#own ?? ''))
      this.#draw('own', own.size > 0 ? [outlines(this.#topology, own)] : []);
    this.#own = outlined;
  }

  /** Outlines up to two counties. */
  outline(which: Record<Outline, Fips | null>): void {
    const features: Feature[] = [];
    for (const outline of ['hovered', 'selected'] as const) {
      const fips = which[outline];
      const county = fips === null ? undefined : this.#counties.get(fips);
      if (county) features.push({ ...county, properties: { outline } });
    }
    this.#draw('outlines', features);
  }

  #dress(theme: Theme): void {
    const [before, now] = [this.#theme.colours, theme.colours];
    this.#theme = theme;
    if (before === now) return;
    for (const [layer, name] of Object.entries(THEMED))
      if (now[name] !== before[name]) this.#map.setPaintProperty(layer, 'line-color', now[name]);
    if (now['bound-lines'] === before['bound-lines']) return;
    for (const pattern of PATTERNS)
      this.#map.updateImage(pattern, patternImage(pattern, theme.colours));
  }

  go(camera: Camera, animated: boolean): void {
    const view = cameraToMapLibre(camera, this.#events.viewport());
    // The end of a flight that this one replaces is nobody's.
    this.#quiet = true;
    this.#map.stop();
    this.#quiet = false;
    if (animated) {
      this.#map.easeTo({ ...view, duration: FLIGHT_MS, essential: true });
      return;
    }
    this.#quiet = true;
    this.#map.jumpTo(view);
    this.#quiet = false;
  }

  resize(camera: Camera): void {
    this.#quiet = true;
    this.#map.resize();
    this.#map.jumpTo(cameraToMapLibre(camera, this.#events.viewport()));
    this.#quiet = false;
  }

  /** Resolves once everything asked for so far is on the canvas. */
  async drawn(): Promise<void> {
    this.#map.triggerRepaint();
    await this.#map.once('idle');
  }

  remove(): void {
    this.#map.remove();
  }
}
