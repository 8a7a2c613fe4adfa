import { type Camera, type Px, type Size, cameraOf, transformOf } from '../camera.ts';
import { near, within } from './bounds.ts';
import { type Frames, browserFrames } from './frames.ts';
import { eased, glide } from './glide.ts';

/** What a helm asks of its ground. */
export interface Ground {
  readonly size: () => Size;
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
    this.#camera = camera;
    this.#ground = ground;
    this.#frames = frames;
  }

  get camera(): Camera {
    return within(this.#camera, this.#ground.size(), false);
  }

  /** Goes to a camera in `ms`. Nothing happens where it is there already. */
  go(camera: Camera, ms: number): void {
    if (!this.#cancel && near(camera, this.#camera)) return;
    this.stop();
    if (ms > 0) this.#glideTo(camera, ms);
    else this.#look(camera);
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
    const { zoom } = within({ ...this.camera, zoom: this.camera.zoom + levels }, size, false);
    const scale = transformOf({ ...this.camera, zoom }, size).scale;
    const origin = [from.origin[0] + x / from.scale - x / scale, from.origin[1] + y / from.scale - y / scale] as const;
    this.#push(cameraOf({ ...size, scale, origin }));
  }

  stop(): void {
    this.#cancel?.();
    this.#cancel = null;
  }

  #push(camera: Camera): void {
    this.stop();
    this.#look(within(camera, this.#ground.size(), false));
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
