import type { Archive } from '#facts/archive.ts';
import { CLOCKS, STANDINGS } from '#facts/fact.ts';
import { LANE_KINDS } from '#facts/lane.ts';
import { type Day, isoOf, parseIso } from '#facts/span.ts';
import { type MapView, type View, impliedAll, openingView } from './view.ts';

/**
 * One parameter of the address. `parse` gives the changes it makes to a view, or null where the text is not valid:
 * then it is ignored. `print` gives its text, or null where the view says the default.
 */
interface Parameter {
  readonly name: string;
  readonly parse: (text: string, archive: Archive) => Partial<View> | null;
  readonly print: (view: View, opening: View, archive: Archive) => string | null;
}

/** Longest search that an address may carry, in characters: half of one could not be written again. */
const MAX_QUERY = 200;

const PARAMETERS: readonly Parameter[] = [
  {
    name: 'fact',
    parse: (text, { fact }) => (text === '' ? { fact: null } : fact.has(text) ? { fact: text } : null),
    print: (view, opening) => (view.fact === opening.fact ? null : (view.fact ?? '')),
  },
  {
    name: 'all',
    parse: (text) => (text === '1' ? { all: true } : text === '0' ? { all: false } : null),
    print: (view, _, archive) => (view.all === impliedAll(archive, view) ? null : view.all ? '1' : '0'),
  },
  {
    name: 't',
    parse: (text) => on(parseIso(text), (t) => ({ t })),
    print: ({ t, known }) => (t === null || known ? null : isoOf(t)),
  },
  {
    name: 'r',
    parse: parseRange,
    print: ({ range }) => (range ? `${isoOf(range[0])}..${isoOf(range[1] - 1)}` : null),
  },
  list('standing', () => STANDINGS),
  list('place', ({ place }) => [...place.keys()]),
  list('voice', ({ voice }) => [...voice.keys()]),
  list('article', ({ article }) => [...article.keys()]),
  list('question', ({ question }) => [...question.keys()]),
  {
    name: 'q',
    parse: (text) => ({ q: [...text].slice(0, MAX_QUERY).join('') }),
    print: ({ q }) => q || null,
  },
  choice('clock', CLOCKS),
  {
    name: 'known',
    parse: (text) => (text === '1' ? { known: true } : on(parseIso(text), (t) => ({ known: true, t }))),
    print: ({ known, t }) => (!known ? null : t === null ? '1' : isoOf(t)),
  },
  choice('lanes', LANE_KINDS),
  choice('scale', ['broken', 'true']),
  {
    name: 'ask',
    parse: (text, { question }) => (question.has(text) ? { asked: text } : null),
    print: ({ asked }) => asked,
  },
  {
    name: 'step',
    parse: (text) => (/^[1-9]\d{0,3}$/.test(text) ? { step: Number(text) } : null),
    print: ({ step }) => (step === null ? null : String(step)),
  },
  {
    name: 'map',
    parse: (text) => on(parseMap(text), (map) => ({ map })),
    print: ({ map }) => (map ? [map.lon, map.lat, map.zoom].map((part) => String(round(part))).join(',') : null),
  },
];

/**
 * The view that an address asks for. Anything invalid in it is ignored, and so is what follows a second `#` or a `?`
 * (WordPress appends `#?secret=…`).
 * @param hash with or without its leading `#`
 */
export function parseAddress(hash: string, archive: Archive): View {
  const given = new Map(pairsOf(hash));
  let changes: Partial<View> = {};
  for (const { name, parse } of PARAMETERS) {
    const text = given.get(name);
    if (text !== undefined) changes = { ...changes, ...parse(text, archive) };
  }
  const asked = { ...openingView(archive), ...changes };
  return Object.freeze({ ...asked, all: changes.all ?? impliedAll(archive, asked) });
}

/** The hash of a view, with its leading `#`; empty for the opening view. */
export function printAddress(view: View, archive: Archive): string {
  const opening = openingView(archive);
  const parts = PARAMETERS.flatMap(({ name, print }) => {
    const text = print(view, opening, archive);
    return text === null ? [] : [printed([name, text])];
  });
  return parts.length > 0 ? `#${parts.join('&')}` : '';
}

/** Whether a hash asks for a view at all; what hosts and skip links put there does not. */
export function asksView(hash: string): boolean {
  return pairsOf(hash).length > 0;
}

/** The parameters of a hash, in their order; what is no parameter is left out. */
export function pairsOf(hash: string): [string, string][] {
  const body = hash.replace(/^#/, '').replace(/[#?].*$/s, '');
  return body
    .split('&')
    .map((pair) => /^([a-z]+)=(.*)$/s.exec(pair))
    .flatMap((match) => {
      const text = match && decode(match[2] ?? '');
      return match && text !== null ? [[match[1] ?? '', text] as [string, string]] : [];
    });
}

/** The text of a parameter of a hash; null where it has none. */
export function parameterOf(hash: string, name: string): string | null {
  return new Map(pairsOf(hash)).get(name) ?? null;
}

/** A hash with one parameter set to a text, behind all others; what is no parameter is left out. */
export function withParameter(hash: string, name: string, text: string): string {
  const others = pairsOf(hash).filter(([other]) => other !== name);
  return `#${[...others, [name, text] as const].map(printed).join('&')}`;
}

function list<F extends 'standing' | 'place' | 'voice' | 'article' | 'question'>(
  name: F,
  allowed: (archive: Archive) => readonly string[],
): Parameter {
  return {
    name,
    parse: (text, archive) => {
      const known = new Set(allowed(archive));
      const values = [...new Set(text.split(','))].filter((value) => known.has(value));
      return values.length > 0 ? ({ [name]: values } as Partial<View>) : null;
    },
    print: (view) => (view[name].length > 0 ? view[name].join(',') : null),
  };
}

function choice<F extends 'clock' | 'lanes' | 'scale'>(name: F, values: readonly View[F][]): Parameter {
  return {
    name,
    parse: (text) =>
      on(values.find((value) => value === text) ?? null, (value) => ({ [name]: value }) as Partial<View>),
    print: (view, opening) => (view[name] === opening[name] ? null : view[name]),
  };
}

function parseRange(text: string): Partial<View> | null {
  const [first, last, ...rest] = text.split('..').map(parseIso);
  if (first === null || first === undefined || last === null || last === undefined || rest.length > 0 || first > last)
    return null;
  const range: readonly [Day, Day] = [first, last + 1];
  return { range };
}

/** On a small screen the least zoom of a map is below 0, and near a pole that of a globe. */
const LEAST_ZOOM = -8;

function parseMap(text: string): MapView | null {
  const parts = text.split(',');
  if (parts.length !== 3 || !parts.every((part) => /^-?\d{1,3}(\.\d{1,6})?$/.test(part))) return null;
  const [lon = 0, lat = 0, zoom = 0] = parts.map(Number);
  return Math.abs(lon) <= 180 && Math.abs(lat) <= 90 && zoom >= LEAST_ZOOM && zoom <= 22 ? { lon, lat, zoom } : null;
}

/** 3 decimals of a degree are 100 m, and of a zoom 0.1 %. */
function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function on<T, U>(value: T | null, then: (value: T) => U): U | null {
  return value === null ? null : then(value);
}

function printed([name, text]: readonly [name: string, text: string]): string {
  return `${name}=${encode(text)}`;
}

/** Readable: commas and colons stay as they are in a fragment (RFC 3986, 3.5). */
function encode(text: string): string {
  return encodeURIComponent(text).replace(/%2C/g, ',').replace(/%3A/g, ':').replace(/%20/g, '+');
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text.replace(/\+/g, ' '));
  } catch {
    return null;
  }
}
