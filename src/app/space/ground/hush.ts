import type { Map as MapLibre } from 'maplibre-gl';
import type { Size } from '../camera.ts';
import type { Box } from '../ink/scene/box.ts';
import { HUSHED, LABELS, SOURCE } from './style.ts';

/** While a map draws frame after frame, its labels are looked at again after so many ms. */
const EVERY = 100;
/** Marks that change again within so many ms are scrubbed by: asking the map for its labels each time is dear. */
const REST = 500;

/**
 * Leaves out the labels of a map that would lie under something, or be cut by an edge: MapLibre knows nothing of what is
 * drawn above it.
 */
export class Hush {
  readonly #map: MapLibre;
  /** The labels that are left out, by layer and id. */
  #hushed = new Map<string, Label>();
  #boxes: readonly Box[] = [];
  #last = 0;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  /** Whether there is a style that can be asked; not so while the context is lost. */
  #styled = false;

  constructor(map: MapLibre) {
    this.#map = map;
    map.on('style.load', () => this.#styledAnew());
    map.on('webglcontextlost', () => (this.#styled = false));
    map.on('render', () => this.#drawn(performance.now()));
    map.on('idle', () => this.#look());
  }

  /** Leaves out what touches boxes in CSS px, once they rest. */
  under(boxes: readonly Box[]): void {
    this.#boxes = boxes;
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => {
      if (!this.#map.isMoving()) this.#look();
    }, REST);
  }

  stop(): void {
    clearTimeout(this.#waiting);
  }

  /** A new style has forgotten every state. */
  #styledAnew(): void {
    this.#styled = true;
    this.#hushed = new Map();
  }

  #drawn(now: number): void {
    if (now - this.#last < EVERY) return;
    this.#last = now;
    this.#look();
  }

  /** Finds the labels that must be left out, and tells what has changed. */
  #look(): void {
    if (!this.#styled) return;
    const found = new Map(this.#boxesToo().flatMap((box) => this.#labelsIn(box)));
    for (const [key, label] of found) if (!this.#hushed.has(key)) this.#tell(label, true);
    for (const [key, label] of this.#hushed) if (!found.has(key)) this.#tell(label, false);
    this.#hushed = found;
  }

  #boxesToo(): readonly Box[] {
    const { clientWidth, clientHeight } = this.#map.getContainer();
    return [...this.#boxes, ...edgesOf({ width: clientWidth, height: clientHeight })];
  }

  #labelsIn([x0, y0, x1, y1]: Box): [string, Label][] {
    const corners: [[number, number], [number, number]] = [
      [x0, y0],
      [x1, y1],
    ];
    return this.#map.queryRenderedFeatures(corners, { layers: [...LABELS] }).flatMap(({ id, sourceLayer }) => {
      return id === undefined || !sourceLayer ? [] : [[`${sourceLayer} ${id}`, { id, sourceLayer }]];
    });
  }

  #tell(label: Label, hushed: boolean): void {
    this.#map.setFeatureState({ source: SOURCE, ...label }, { [HUSHED]: hushed });
  }
}

interface Label {
  readonly id: string | number;
  readonly sourceLayer: string;
}

function edgesOf({ width, height }: Size): readonly Box[] {
  return [
    [0, 0, width, 1],
    [0, height - 1, width, height],
    [0, 0, 1, height],
    [width - 1, 0, width, height],
  ];
}
