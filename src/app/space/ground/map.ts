import { GPUInitializationError, LngLat, type Map as MapLibre, setWorkerUrl } from 'maplibre-gl';
import type { MapMovementEvent, StyleSpecification, Subscription } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { trust } from '#app/loading/trust.ts';
import { isStill } from '#app/look/motion.ts';
import { type Camera, type GroundProps, type Px, type Size, type Transform, transformOf } from '../camera.ts';
import { grownOf } from '../grown.ts';
import type { Box } from '../ink/scene/box.ts';
import { type Middle, around } from '#facts/turn.ts';
import { pushed, turned } from '../turn.ts';
import { MAX_ZOOM, near, within } from './bounds.ts';
import { waitInFrames } from './waiting.ts';
import { distanceOf, isFacing } from './horizon.ts';
import { Hush } from './hush.ts';
import { NO_WEBGL, isOfSource, started } from './started.ts';
import type { Blocked } from './texts.ts';
import { serveTiles } from './tiles.ts';

/** What the map tells its component. */
export interface Tell extends Required<Pick<GroundProps, 'onframe' | 'onmoved' | 'onfailed' | 'onready'>> {
  readonly onblocked: (gesture: Blocked) => void;
}

interface Opening {
  readonly camera: Camera;
  readonly middle: Middle;
  readonly style: StyleSpecification;
  /** The name of the map, for those who hear it. */
  readonly title: string;
  /** The address of the archive of tiles. */
  readonly tiles: string;
}

type Cleanup = () => void;

/** How long tiles may be awaited without a word from the worker, and how long a lost context may stay away; ms. */
const SILENCE = 15_000;
const ABSENCE = 5_000;

/**
 * Owns the one MapLibre map of a ground: shows a style and a camera, and tells each frame. It fails at most once, and
 * has then removed itself. The constructor throws where there is no WebGL2.
 */
export class GroundMap {
  readonly #container: HTMLElement;
  readonly #tell: Tell;
  readonly #map: MapLibre;
  readonly #hush: Hush;
  readonly #cleanups: Cleanup[];
  /** The style asked for, and the one that MapLibre was given. */
  #style: StyleSpecification;
  #given: StyleSpecification;
  /** Whether MapLibre has loaded a style, so that it can take another; not so while its context is lost. */
  #takesStyles = false;
  /** Whether the worker has sent a tile, and whether all of the view was drawn. */
  #heard = false;
  #ready = false;
  /** Ends the wait for the worker, where there is one. */
  #calm: Cleanup = () => {};
  /** Whether a move is the page's own, so that it is not reported as the reader's. */
  #obeying = false;
  #middle: Middle;
  /** Where the map was last, in the turn round its middle. */
  #lon: number;

  constructor(container: HTMLElement, opening: Opening, tell: Tell) {
    serveTiles(opening.tiles);
    const worker = new URL(workerUrl, document.baseURI).href;
    trust(worker);
    setWorkerUrl(worker);
    this.#container = container;
    this.#tell = tell;
    this.#middle = opening.middle;
    this.#lon = around(opening.camera.lon, opening.middle);
    this.#style = this.#given = opening.style;
    this.#map = this.#open(opening);
    this.#hush = new Hush(this.#map);
    this.#cleanups = [this.#drawing(), this.#reading(), this.#styling(), this.#listening(), this.#losing()];
  }

  /** Goes to a camera in `ms` milliseconds; at once where the reader wants no motion. */
  go(camera: Camera, ms: number): void {
    const to = this.#within(turned(camera, this.#middle));
    if (!this.#map.isMoving() && near(to, this.#camera())) return;
    this.#lon = to.lon;
    const move = { center: [to.lon, to.lat] as [number, number], zoom: to.zoom };
    this.#obeying = true;
    this.#map.stop();
    this.#obeying = false;
    if (ms > 0) this.#map.easeTo({ ...move, duration: ms });
    else this.#map.jumpTo(move);
  }

  /** Takes another middle: only where that is not Greenwich is the world drawn on beyond the antimeridian. */
  turn(middle: Middle): void {
    if (middle === this.#middle) return;
    this.#middle = middle;
    this.#lon = around(this.#lon, middle);
    this.#map.setRenderWorldCopies(middle !== 0);
  }

  /** Shows a style, at once or as soon as MapLibre can take one. */
  show(style: StyleSpecification): void {
    this.#style = style;
    if (this.#takesStyles) this.#give();
  }

  /** Writes nothing in some boxes of the screen, in CSS px. */
  clear(boxes: readonly Box[]): void {
    this.#hush.under(boxes);
  }

  remove(): void {
    this.#calm();
    this.#hush.stop();
    for (const cleanup of this.#cleanups.splice(0)) cleanup();
    try {
      this.#map.remove();
    } catch {
      // A map without its context can't put everything away; what it leaves in the page goes here.
    }
    this.#container.replaceChildren();
  }

  #open({ camera, style, title }: Opening): MapLibre {
    const { lon, lat, zoom } = this.#within(turned(camera, this.#middle));
    const map = started({
      container: this.#container,
      style,
      center: [lon, lat],
      zoom,
      maxZoom: MAX_ZOOM,
      maxPitch: 0,
      renderWorldCopies: this.#middle !== 0,
      transformConstrain: (center, level) => this.#constrain(center, level),
      attributionControl: false,
      cooperativeGestures: true,
      boxZoom: false,
      dragRotate: false,
      touchPitch: false,
      fadeDuration: isStill() ? 0 : 200,
      pixelRatio: (globalThis.devicePixelRatio || 1) * grownOf(this.#container),
      locale: { 'Map.Title': title },
    });
    map.keyboard.disableRotation();
    map.touchZoomRotate.disableRotation();
    return map;
  }

  #drawing(): Cleanup {
    return off(this.#map.on('render', () => this.#tell.onframe(this.#transform())));
  }

  #reading(): Cleanup {
    const moved = ({ originalEvent }: MapMovementEvent) => {
      if (originalEvent && !this.#obeying) this.#tell.onmoved(this.#camera());
    };
    return off(
      this.#map.on('moveend', moved),
      this.#map.on('cooperativegestureprevented', ({ gestureType }) =>
        this.#tell.onblocked(gestureType === 'wheel_zoom' ? 'wheel' : 'touch'),
      ),
    );
  }

  #styling(): Cleanup {
    const loaded = () => {
      this.#takesStyles = true;
      this.#give();
    };
    return off(this.#map.on('style.load', loaded));
  }

  /** Waits until all of the view is drawn; from then on, until the tiles of each move have come. */
  #listening(): Cleanup {
    this.#wait();
    return off(
      this.#map.on('sourcedata', ({ tile }) => {
        if (!tile) return;
        this.#heard = true;
        this.#wait();
      }),
      this.#map.on('render', () => this.#look()),
      this.#map.on('idle', () => this.#look()),
      this.#map.on('sourcedataloading', () => this.#wait()),
      this.#map.on('error', (event) => {
        if (!this.#ready && isOfSource(event)) this.#fail(event.error.message);
      }),
    );
  }

  /** Begins to wait for a word from the worker, where there is something to wait for. */
  #wait(): void {
    this.#calm();
    if (this.#hasAll()) return;
    this.#calm = waitInFrames(SILENCE, () => {
      // A tile that could not be fetched has come, in a way, without a word.
      if (!this.#hasAll()) this.#fail('The worker is silent.');
    });
  }

  #look(): void {
    if (this.#ready || !this.#showsAll()) return;
    this.#ready = true;
    this.#wait();
    this.#tell.onready();
  }

  #hasAll(): boolean {
    return this.#ready && this.#map.areTilesLoaded();
  }

  /** Whether every tile that the view needs has come, so that the map can take the place of a whole poster. */
  #showsAll(): boolean {
    return this.#takesStyles && this.#heard && this.#map.areTilesLoaded();
  }

  #losing(): Cleanup {
    let found: Cleanup = () => {};
    const lost = () => {
      this.#takesStyles = false;
      this.#calm();
      found();
      found = waitInFrames(ABSENCE, () => this.#fail('The WebGL context is lost.'));
    };
    const subscribed = off(
      this.#map.on('webglcontextlost', lost),
      this.#map.on('webglcontextrestored', () => found()),
      this.#map.on('error', ({ error }) => {
        if (error instanceof GPUInitializationError) this.#fail(NO_WEBGL);
      }),
    );
    return () => (found(), subscribed());
  }

  #fail(reason: string): void {
    this.remove();
    this.#tell.onfailed(reason);
  }

  #give(): void {
    if (this.#given === this.#style) return;
    this.#given = this.#style;
    this.#map.setStyle(this.#style);
  }

  #transform(): Transform {
    const flat = transformOf(this.#camera(), this.#drawnSize());
    return this.#isGlobe() ? { ...flat, globe: this.#globe() } : flat;
  }

  #globe(): NonNullable<Transform['globe']> {
    const distance = distanceOf(this.#drawnSize().height, this.#map.getVerticalFieldOfView());
    const vantage = { camera: this.#camera(), distance };
    return (at) => (isFacing(at, vantage) ? pointOf(this.#map, at) : null);
  }

  #camera(): Camera {
    const { lng, lat } = this.#map.getCenter();
    return { lon: lng, lat, zoom: this.#map.getZoom() };
  }

  /** The size of the last frame, which can be older than that of the container. */
  #drawnSize(): Size {
    const [x, y] = pointOf(this.#map, [this.#camera().lon, this.#camera().lat]);
    return { width: Math.round(x * 2), height: Math.round(y * 2) };
  }

  #isGlobe(): boolean {
    return this.#style.projection?.type === 'globe';
  }

  #within(camera: Camera): Camera {
    const { clientWidth, clientHeight } = this.#container;
    return within(camera, { width: clientWidth, height: clientHeight }, this.#isGlobe(), this.#middle);
  }

  #constrain({ lng, lat }: LngLat, level: number): { center: LngLat; zoom: number } {
    const {
      lon,
      lat: at,
      zoom,
    } = this.#within({ lon: this.#isGlobe() ? lng : pushed(lng, this.#lon, this.#middle), lat, zoom: level });
    this.#lon = lon;
    return { center: new LngLat(lon, at), zoom };
  }
}

function pointOf(map: MapLibre, at: readonly [number, number]): Px {
  const { x, y } = map.project([at[0], at[1]]);
  return [x, y];
}

function off(...subscriptions: Subscription[]): Cleanup {
  return () => subscriptions.forEach((subscription) => subscription.unsubscribe());
}
