import type { Note } from './story.ts';
import { type Place, WHOLE, placesIn, refuse } from './fault.ts';

/** An object of a JSON file. It has no prototype: no key of the file can touch one. */
export type Table = Readonly<Record<string, unknown>>;

/** A JSON file: its value, and where each object and list of it begins. */
export interface Json {
  readonly value: unknown;
  placeOf(value: unknown): Place;
}

const DEEPEST = 60;
const SPACE = /[ \t\r\n]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const STRING = /"[^"\\\p{Cc}]*(?:\\.[^"\\\p{Cc}]*)*"/uy;
const WORD = /true|false|null/y;

/** Reads JSON (RFC 8259). Unlike JSON.parse it knows lines, and says what a person can do about a fault. */
export function readJson(text: string): Json {
  const placeAt = placesIn(text);
  const reader = new Reader(text, placeAt);
  const value = reader.whole();
  return {
    value,
    placeOf: (one) => {
      const at = typeof one === 'object' && one !== null ? reader.places.get(one) : undefined;
      return at === undefined ? WHOLE : placeAt(at);
    },
  };
}

class Reader {
  readonly places = new WeakMap<object, number>();
  #at = 0;
  #open: number[] = [];

  constructor(
    readonly text: string,
    readonly placeAt: (offset: number) => Place,
  ) {}

  whole(): unknown {
    const value = this.#value();
    this.#take(SPACE);
    if (this.#at < this.text.length) this.#fail('Something follows after the end of the JSON.', this.#restRemedy());
    return value;
  }

  #restRemedy(): string {
    const isNext = /[{[]/.test(this.text[this.#at] ?? '');
    return isNext
      ? 'If every line is a JSON of its own, make them one list: [ before the first, a comma between, ] after the last; features of a map stand in {"type": "FeatureCollection", "features": […]}.'
      : 'Remove it.';
  }

  #value(): unknown {
    this.#take(SPACE);
    const sign = this.text[this.#at];
    if (sign === '{') return this.#object();
    if (sign === '[') return this.#list();
    if (sign === '"') return this.#string();
    const word = this.#take(WORD);
    if (word) return word === 'null' ? null : word === 'true';
    const number = this.#take(NUMBER);
    if (number) return Number(number);
    return this.#fail('Here should stand a value.', 'Write a text in double quotes, a number, { or [.');
  }

  #object(): Table {
    const table = Object.create(null) as Record<string, unknown>;
    this.#many(table, '}', () => {
      this.#take(SPACE);
      if (this.text[this.#at] !== '"') this.#fail('Here should stand a name in double quotes.', this.#nameRemedy());
      const at = this.#at;
      const name = this.#string();
      if (name in table) {
        this.#at = at;
        this.#fail(`The name “${name.slice(0, 40)}” stands twice in the same { }.`, 'Rename or remove one of them.');
      }
      this.#take(SPACE);
      if (this.text[this.#at] !== ':')
        this.#fail('A colon is missing after the name.', `Write "${name.slice(0, 40)}": …`);
      this.#at += 1;
      table[name] = this.#value();
    });
    return table;
  }

  #nameRemedy(): string {
    const isScript = /['\w$]/.test(this.text[this.#at] ?? '');
    return isScript
      ? 'JSON wants every name and text in double quotes: {"title": "…"}; this is JavaScript.'
      : 'Remove a comma too much.';
  }

  #list(): readonly unknown[] {
    const list: unknown[] = [];
    this.#many(list, ']', () => list.push(this.#value()));
    return list;
  }

  /** What stands between the bracket here and its end, parted by commas. */
  #many(owner: object, end: string, one: () => void): void {
    this.places.set(owner, this.#at);
    if (this.#open.push(this.#at) > DEEPEST) this.#fail('The file is nested too deep.', 'This is no story.');
    this.#at += 1;
    this.#take(SPACE);
    if (this.text[this.#at] !== end) {
      one();
      while (this.#comma(end)) one();
    }
    this.#at += 1;
    this.#open.pop();
  }

  #comma(end: string): boolean {
    this.#take(SPACE);
    const sign = this.text[this.#at];
    if (sign === end) return false;
    if (sign !== ',')
      this.#fail(`A comma or “${end}” is missing here.`, 'A quotation mark inside a text is written \\".');
    this.#at += 1;
    return true;
  }

  #string(): string {
    const quoted = this.#take(STRING);
    if (quoted === '')
      this.#fail('This text does not end properly.', 'A line end inside a text is written \\n, a quotation mark \\".');
    try {
      return JSON.parse(quoted) as string;
    } catch {
      return this.#fail('This text holds a backslash that means nothing.', 'A backslash is written \\\\.');
    }
  }

  #take(form: RegExp): string {
    form.lastIndex = this.#at;
    const found = form.exec(this.text)?.[0] ?? '';
    this.#at += found.length;
    return found;
  }

  #fail(sentence: string, remedy: string): never {
    const rest = this.text.slice(this.#at);
    if (rest.trim() !== '' && !/^"[^"]*$/.test(rest)) return refuse(this.placeAt(this.#at), sentence, remedy);
    const { line } = this.placeAt(this.#open.at(-1) ?? 0);
    const what = `The file ends in the middle: what begins in line ${line} is never closed.`;
    return refuse(this.placeAt(this.text.length), what, 'It was cut off. Export or download it again.');
  }
}

export function isTable(value: unknown): value is Table {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A member that is a table; an empty one where it is something else. */
export function tableOf(value: unknown): Table {
  return isTable(value) ? value : {};
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A member as text: numbers as written, anything else empty. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

/** Says how many entries of a list are no tables, so that nothing can be read from them. */
export function strayNotes(list: unknown, { placeOf }: Json): readonly Note[] {
  const count = listOf(list).filter((one) => !isTable(one)).length;
  if (count === 0) return [];
  const sentence =
    count === 1
      ? 'One entry of this list was left out, because it is not written in { }.'
      : `${count} entries of this list were left out, because they are not written in { }.`;
  return [{ place: placeOf(list), sentence }];
}
