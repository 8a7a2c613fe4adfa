import { type Camera, type Px, type Size, cameraOf, transformOf } from '../camera.ts';
import type { Middle } from '#facts/turn.ts';
import { turned } from '../turn.ts';
import { near, within } from './bounds.ts';
import { type Frames, browserFrames } from './frames.ts';
import { eased, glide } from './glide.ts';

/** What a helm asks of its ground. */
interface Ground {
  readonly size: () => Size;
  /** Greenwich where it is left out. */
  readonly middle?: () => Middle;
  /** Draws the ground at a camera. */
  readonly look: (camera: Camera) => void;
}

/** Steers a poster: goes where it is told, at once or gliding, and where the reader pushes it. */
export class Helm {
  #camera: Camera;
  #cancel: (() => void) | null = null;
  readonly #ground: Ground;
  readonly #frames: Frames;

  constructor(camera: Camera, ground: Ground, frames: Frames = browserFrames) {
    this.#ground = ground;
    this.#camera = turned(camera, this.#middle);
    this.#frames = frames;
  }

  get camera(): Camera {
    return this.#within(this.#camera);
  }

  /** Goes to a camera in `ms`. Nothing happens where it is there already. */
  go(camera: Camera, ms: number): void {
    const to = turned(camera, this.#middle);
    if (!this.#cancel && near(to, this.#camera)) return;
    this.stop();
    if (ms > 0) this.#glideTo(to, ms);
    else this.#look(to);
  }

  /** Moves the world under the screen by CSS px. */
  pan([dx, dy]: Px): void {
    const { origin, scale, ...size } = transformOf(this.camera, this.#ground.size());
    this.#push(cameraOf({ ...size, scale, origin: [origin[0] - dx / scale, origin[1] - dy / scale] }));
  }

  /** Zooms by some levels about a point in CSS px, which stays where it is. */
  zoom(levels: number, [x, y]: Px): void {
    const size = this.#ground.size();
    const from = transformOf(this.camera, size);
    const { zoom } = this.#within({ ...this.camera, zoom: this.camera.zoom + levels });
    const scale = transformOf({ ...this.camera, zoom }, size).scale;
    const origin = [from.origin[0] + x / from.scale - x / scale, from.origin[1] + y / from.scale - y / scale] as const;
    this.#push(cameraOf({ ...size, scale, origin }));
  }

  stop(): void {
    this.#cancel?.();
    this.#cancel = null;
  }

  get #middle(): Middle {
    return this.#ground.middle?.() ?? 0;
  }

  #within(camera: Camera): Camera {
    return within(camera, this.#ground.size(), false, this.#middle);
  }

  #push(camera: Camera): void {
    this.stop();
    this.#look(this.#within(camera));
  }

  #glideTo(to: Camera, ms: number): void {
    const from = this.camera;
    let start: number | null = null;
    const step = (now: number) => {
      start ??= now;
      const share = Math.min((now - start) / ms, 1);
      this.#look(glide(from, to, eased(share)));
      if (share < 1) id = this.#frames.request(step);
      else this.#cancel = null;
    };
    let id = this.#frames.request(step);
    this.#cancel = () => this.#frames.cancel(id);
  }

  #look(camera: Camera): void {
    this.#camera = camera;
    this.#ground.look(camera);
  }
}
