import { hatchedIn } from './hatched.ts';
import { PathText, short } from './pathText.ts';

/** One element of a drawing in SVG, by its presentation attributes. */
export interface Stroke {
  /** Null: a path. */
  readonly text: string | null;
  readonly attributes: Attributes;
}

type Attributes = Readonly<Record<string, string | number>>;

interface State {
  globalAlpha: number;
  strokeStyle: string;
  fillStyle: string;
  lineWidth: number;
  lineJoin: string;
  lineCap: string;
  font: string;
  textAlign: string;
  dash: readonly number[];
  turn: string;
  clip: string | null;
}

const START: State = {
  globalAlpha: 1,
  strokeStyle: '#000',
  fillStyle: '#000',
  lineWidth: 1,
  lineJoin: 'miter',
  lineCap: 'butt',
  font: '',
  textAlign: 'left',
  dash: [],
  turn: '',
  clip: null,
};

const ANCHORS: Readonly<Record<string, string>> = { center: 'middle', right: 'end' };

/**
 * The part of a 2D context that the ink uses, writing SVG elements: so one way to draw gives the page's canvas, the
 * poster in its HTML and the pictures of the build.
 */
export class StillPen {
  readonly strokes: Stroke[] = [];
  #state: State = START;
  #stack: State[] = [];
  #path = new PathText();

  save(): void {
    this.#stack.push(this.#state);
  }

  restore(): void {
    this.#state = this.#stack.pop() ?? START;
  }

  beginPath(): void {
    this.#path = new PathText();
  }

  moveTo(x: number, y: number): void {
    this.#path.moveTo(x, y);
  }

  lineTo(x: number, y: number): void {
    this.#path.lineTo(x, y);
  }

  closePath(): void {
    this.#path.closePath();
  }

  roundRect(x: number, y: number, width: number, height: number, r: number): void {
    this.#path.roundRect(x, y, width, height, r);
  }

  /** Of straight lines only, and before anything is turned. */
  clip(path: PathText): void {
    this.#set({ clip: path.d });
  }

  translate(x: number, y: number): void {
    this.#turn(`translate(${short(x)} ${short(y)})`);
  }

  rotate(angle: number): void {
    this.#turn(`rotate(${short((angle * 180) / Math.PI)})`);
  }

  scale(x: number): void {
    this.#turn(`scale(${x})`);
  }

  setLineDash(dash: readonly number[]): void {
    this.#set({ dash });
  }

  fill(path: PathText = this.#path): void {
    this.#put(path.d, { ...fading(this.#state, 'fill'), fill: this.#state.fillStyle });
  }

  stroke(path: PathText = this.#path): void {
    this.#put(path.d, { ...fading(this.#state, 'stroke'), ...lining(this.#state), fill: 'none' });
  }

  strokeRect(x: number, y: number, width: number, height: number): void {
    const path = new PathText();
    path.rect(x, y, width, height);
    this.stroke(path);
  }

  fillText(text: string, x: number, y: number): void {
    this.#write(text, x, y, { ...fading(this.#state, 'fill'), fill: this.#state.fillStyle });
  }

  strokeText(text: string, x: number, y: number): void {
    this.#write(text, x, y, { ...fading(this.#state, 'stroke'), ...lining(this.#state), fill: 'none' });
  }

  #write(text: string, x: number, y: number, look: Attributes): void {
    const [weight = '', size = ''] = this.#state.font.split(' ');
    const anchor = ANCHORS[this.#state.textAlign];
    // Not by `dy`, which some draw in a text from right to left as of one letter.
    const place = {
      x: short(x),
      y: short(y + 0.35 * parseFloat(size)),
      'font-size': parseFloat(size),
      'font-weight': weight,
      ...(anchor && { 'text-anchor': anchor }),
    };
    const last = this.strokes.at(-1);
    if (last && isHaloOf(last, text, place)) {
      this.strokes.pop();
      this.strokes.push({ text, attributes: { ...last.attributes, ...look, 'paint-order': 'stroke' } });
    } else this.strokes.push({ text, attributes: this.#turned({ ...place, ...look }) });
  }

  #put(d: string, look: Attributes): void {
    const inside = this.#state.clip === null ? d : hatchedIn(d, this.#state.clip);
    if (inside !== '') this.strokes.push({ text: null, attributes: this.#turned({ d: inside, ...look }) });
  }

  #turned(attributes: Attributes): Attributes {
    return this.#state.turn ? { ...attributes, transform: this.#state.turn } : attributes;
  }

  #turn(by: string): void {
    this.#set({ turn: this.#state.turn + by });
  }

  #set(changes: Partial<State>): void {
    this.#state = { ...this.#state, ...changes };
  }

  get globalAlpha(): number {
    return this.#state.globalAlpha;
  }
  set globalAlpha(globalAlpha: number) {
    this.#set({ globalAlpha });
  }
  set strokeStyle(strokeStyle: string) {
    this.#set({ strokeStyle });
  }
  set fillStyle(fillStyle: string) {
    this.#set({ fillStyle });
  }
  set lineWidth(lineWidth: number) {
    this.#set({ lineWidth });
  }
  set lineJoin(lineJoin: string) {
    this.#set({ lineJoin });
  }
  set lineCap(lineCap: string) {
    this.#set({ lineCap });
  }
  set font(font: string) {
    this.#set({ font });
  }
  set textAlign(textAlign: string) {
    this.#set({ textAlign });
  }
  set textBaseline(_: string) {}
}

/** Whether a text was just drawn as the halo of the same: then both are one element. */
function isHaloOf({ text, attributes }: Stroke, same: string, { x, y }: { x: string; y: string }): boolean {
  return text === same && attributes['fill'] === 'none' && attributes['x'] === x && attributes['y'] === y;
}

/** Of the paint itself: a faded element would be a layer of its own, which costs more and may be empty. */
function fading({ globalAlpha }: State, paint: 'fill' | 'stroke'): Attributes {
  return globalAlpha < 1 ? { [`${paint}-opacity`]: Math.round(globalAlpha * 100) / 100 } : {};
}

function lining({ strokeStyle, lineWidth, lineJoin, lineCap, dash }: State): Attributes {
  return {
    stroke: strokeStyle,
    'stroke-width': Math.round(lineWidth * 100) / 100,
    ...(lineJoin !== 'miter' && { 'stroke-linejoin': lineJoin }),
    ...(lineCap !== 'butt' && { 'stroke-linecap': lineCap }),
    ...(dash.length > 0 && { 'stroke-dasharray': dash.join(' ') }),
  };
}
