import { type Angle, anglesIn } from '#facts/angle.ts';
import { latinDigits } from '#facts/digits.ts';
import { isLanguageTag } from '#facts/languageTag.ts';
import type { LonLat, Outline } from '#facts/place.ts';
import { type Day, type Span, firstDay, isSingleDay } from '#facts/span.ts';
import { safeUrl } from '#facts/url.ts';
import { crossingIn } from './crossing.ts';
import { readEdtf } from './edtf.ts';
import { tagMeant } from './languageNames.ts';
import { isRings, meantOutline } from './meantOutline.ts';
import { isWithin, outlineOf } from './ring.ts';
import { type Read, type Reading, list, needed, maybe, record, refuse, text } from './shape.ts';
import type { At, Written } from './source.ts';
import type { Node } from './node.ts';

/** A date: EDTF, or `{date, words, because}`. */
export const date: Read<Written<Span>> = (node, to) => {
  if (node.kind === 'list') return refuseList(node.source, node.at, to);
  if (node.kind !== 'map') return bareDate(node, to);
  const given = node.entries.map(({ key }) => key);
  if (!given.includes('date') && given.some((key) => /^[\d.]/.test(key))) return refuseList(node.source, node.at, to);
  const entry = wordedDate(node, to);
  if (!entry?.date) return undefined;
  const { words, because } = entry;
  const notes = { ...(words && { words: words.value }), ...(because && { because: because.value }) };
  return { value: { ...entry.date.value, ...notes }, at: entry.date.at };
};

const bareDate: Read<Written<Span>> = (node, to) => {
  if (node.kind === 'list' || node.kind === 'map') return refuseList(node.source, node.at, to);
  const written = node.kind === 'text' || node.kind === 'number' ? text(node, to) : refuse(node, to, 'a date');
  if (!written) return undefined;
  const dated = readEdtf(written.value);
  if ('span' in dated) return { value: dated.span, at: written.at };
  to.problems.add(
    'bad-date',
    written.at,
    { text: written.value, reason: dated.refused },
    insteadOf(written.value, dated, written.at),
  );
  return undefined;
};

/** What was not a date goes into the words, or it would be lost; a cell of a table has none. */
function insteadOf(
  written: string,
  { instead, words }: { instead?: string; words?: string },
  { file }: At,
): string | undefined {
  if (instead === undefined) return /^\D*\p{L}\D*$/u.test(written) ? beside(written, file) : undefined;
  if (words !== undefined && file.endsWith('.csv'))
    return `Write \`${instead}\`; the rest goes into the text: “${words}”.`;
  const kept = words === undefined ? '' : `; the rest goes into the words: \`{ date: ${instead}, words: "${words}" }\``;
  return `Write \`${instead}\`${kept}.`;
}

/** `Monday`, `yesterday`: the day, and the words beside it; a cell of a table has none. */
function beside(words: string, file: string): string | undefined {
  if (file.endsWith('.csv') || words.length > 40) return undefined;
  return `Write the day that is meant, and the words beside it: \`{ date: 2024-10-17, words: "${words.replaceAll('"', '')}" }\`.`;
}

const wordedDate = record('A date', { date: needed(bareDate), words: maybe(text), because: maybe(text) });

/** A date that is one day. */
export const day: Read<Written<Day>> = (node, to) => {
  const written = date(node, to);
  if (!written || isSingleDay(written.value)) return written && { value: firstDay(written.value), at: written.at };
  to.problems.add('bad-date', written.at, { text: written.value.edtf, reason: 'one day is needed here' });
  return undefined;
};

function refuseList(source: string, at: At, to: Reading): undefined {
  const quoted = source.replace(/\s+/g, ' ').slice(0, 60);
  const reads = 'span' in readEdtf(quoted);
  to.problems.add('date-as-list', at, { text: quoted }, reads ? `Write it in quotes: \`"${quoted}"\`.` : undefined);
  return undefined;
}

/** `[longitude, latitude]` in degrees, WGS 84. Swapped or impossible numbers are refused where that is provable. */
export const lonLat: Read<Written<LonLat>> = (node, to) => {
  const pair =
    node.kind === 'list' ? node.items.map((item) => (item.kind === 'number' ? Number(item.value) : NaN)) : [];
  const [lon, lat] = pair;
  if (pair.length !== 2 || lon === undefined || lat === undefined || !Number.isFinite(lon) || !Number.isFinite(lat)) {
    return refuse(node, to, 'two numbers, longitude first: [36.2, 51.7]', meantPair(node) ?? namedPair(node));
  }
  if (Math.abs(lon) <= 180 && Math.abs(lat) <= 90) return { value: [lon, lat], at: node.at };
  const swapped = Math.abs(lat) <= 180 && Math.abs(lon) <= 90;
  if (swapped) to.problems.add('swapped-coordinates', node.at, { lon, lat }, `Write \`[${lat}, ${lon}]\`.`);
  else to.problems.add('impossible-coordinates', node.at, { lon, lat }, turnedBack(lon, lat));
  return undefined;
};

/** A longitude that was counted on past the antimeridian. */
function turnedBack(lon: number, lat: number): string | undefined {
  if (Math.abs(lon) > 360 || Math.abs(lat) > 90) return undefined;
  const own = Math.round((lon > 0 ? lon - 360 : lon + 360) * 1e6) / 1e6;
  return `Write \`[${own}, ${lat}]\`: longitudes go from -180 to 180.`;
}

/** The longitude and the latitude of a table, as many programs write a point. */
function namedPair(node: Node): string | undefined {
  if (node.kind !== 'map') return undefined;
  const find = (name: RegExp) => node.entries.find(({ key }) => name.test(key))?.value;
  const [lon, lat] = [find(/^(?:lon|lng|long|longitude|x)$/i), find(/^(?:lat|latitude|y)$/i)];
  return lon?.kind === 'number' && lat?.kind === 'number' ? `Write \`[${lon.source}, ${lat.source}]\`.` : undefined;
}

/** Numbers with decimal commas, which YAML parts there; degrees and minutes; a pair without brackets. */
function meantPair(node: Node): string | undefined {
  const source = node.kind === 'list' || node.kind === 'text' ? bareSource(node) : '';
  const [, x, y] = /^["']?POINT *\( *(-?\d+(?:\.\d+)?) +(-?\d+(?:\.\d+)?) *\)["']?$/i.exec(source) ?? [];
  if (y !== undefined) return `Write \`[${x}, ${y}]\`.`;
  const inner = latinDigits(source).replace(/^[[("']+|[\])"']+$/g, (edge) => edge.replace(/[[\]()]/g, ''));
  const cut = /^(-?\d{1,3}),(\d+), +(-?\d{1,3}),(\d+)$/.exec(inner);
  const [one, other] = anglesIn(cut ? `${cut[1]}.${cut[2]}, ${cut[3]}.${cut[4]}` : inner) ?? [];
  if (!one || !other) return undefined;
  const pairOf = (...pair: readonly Angle[]) =>
    `\`[${pair.map(({ degrees }) => Math.round(degrees * 1e5) / 1e5).join(', ')}]\``;
  if (cut) return `Write points, not commas, the longitude first: ${pairOf(one, other)}.`;
  if (one.axis !== null) return `Write ${one.axis === 'latitude' ? pairOf(other, one) : pairOf(one, other)}.`;
  return Math.abs(other.degrees) > 90
    ? `Write ${pairOf(other, one)}, the longitude first.`
    : `Write the longitude first: ${pairOf(other, one)} if they come from an online map, which has the latitude first, else ${pairOf(one, other)}.`;
}

/** What stands there; of texts in a list, without their quotation marks. */
function bareSource(node: Exclude<Node, { kind: 'map' | 'nothing' }>): string {
  const isQuoted = node.kind === 'list' && node.items.length === 2 && node.items.every(({ kind }) => kind === 'text');
  return isQuoted
    ? node.items.map((item) => ('value' in item ? String(item.value) : '')).join(', ')
    : node.source.trim();
}

/** A code that the basemap knows, or the corners of each part, longitude first; they are closed and cut for the editor. */
export const outline: Read<Written<string | Outline>> = (node, to) => {
  const meant = meantOutline(node);
  if (meant !== undefined) return refuse(node, to, 'a list of corners, longitude first', meant);
  if (node.kind !== 'list') return text(node, to);
  const parts = (isRings(node) ? node.items : [node]).map((part) => corners(part, to));
  const sound = parts.filter((part) => part !== undefined);
  if (sound.length < parts.length) return undefined;
  const outlines = sound.map(outlineOf);
  // Parts that touch share some corners.
  const isHole = (ring: readonly LonLat[], at: number) => outlines.some((other, beside) => beside !== at && other.some(([edge = []]) => ring.every((corner) => isWithin(corner, edge)))); // prettier-ignore
  if (sound.some(isHole)) return refuse(node, to, 'the outer edge of each part', NO_HOLES);
  return { value: outlines.flat(), at: node.at };
};

const NO_HOLES = 'Leave out the holes: take away each ring that lies inside another.';

/** The corners of one part of an outline. */
const corners: Read<readonly LonLat[]> = (node, to) => {
  if (node.kind !== 'list') return refuse(node, to, 'a list of corners, longitude first');
  const ring = list(lonLat)(node, to)?.map(({ value }) => value) ?? [];
  if (ring.length < node.items.length) return undefined;
  const different = new Set(ring.map(String));
  if (different.size < 3) {
    to.problems.add('broken-outline', node.at, { count: ring.length });
    return undefined;
  }
  reportCrossing(ring, node, to);
  return ring;
};

function reportCrossing(ring: readonly LonLat[], node: Extract<Node, { readonly kind: 'list' }>, to: Reading): void {
  const [one, other] = crossingIn(ring) ?? [];
  if (one === undefined || other === undefined) return;
  const after = (corner: number) => ((corner + 1) % ring.length) + 1;
  const slots = { one: one + 1, afterOne: after(one), other: other + 1, afterOther: after(other) };
  to.problems.add('crossing-outline', node.items[other]?.at ?? node.at, slots);
}

/** An address that a reader may follow: https and http, and what else is allowed here. */
export function url(...schemes: readonly string[]): Read<Written<string>> {
  return (node, to) => {
    const written = text(node, to);
    if (!written || safeUrl(written.value, ['https:', 'http:', ...schemes]) !== null) return written;
    // A word processor puts curly quotation marks in the place of straight ones.
    const address = written.value.replace(/^[“”„«»](.+)[“”«»]$/, '$1');
    const isMail = schemes.includes('mailto:') && /^[^\s@:/]+@[^\s@:/]+$/.test(address);
    const whole = isMail ? `mailto:${address}` : isBare(address) ? `https://${address}` : address;
    const instead = whole === written.value ? undefined : `Write \`${whole}\`.`;
    to.problems.add('unsafe-url', written.at, { url: written.value }, instead);
    return undefined;
  };
}

/** Whether a text is an address but for its `https://`; a name of a file is none. */
function isBare(text: string): boolean {
  const [, host = ''] = /^((?:[\w-]+\.)+[a-z]{2,})(?:[/?#]\S*)?$/i.exec(text) ?? [];
  return host !== '' && !/\.(?:html?|php|pdf|txt|docx?|ya?ml|md|jpe?g|png|gif|svg|webp)$/i.test(host);
}

export const language: Read<Written<string>> = (node, to) => {
  const written = text(node, to);
  if (!written || isLanguageTag(written.value)) return written;
  to.problems.add('not-language', written.at, { tag: written.value }, () => insteadOfTag(written.value));
  return undefined;
};

function insteadOfTag(written: string): string | undefined {
  const tag = tagMeant(written);
  return tag && `Write \`${tag}\`.`;
}

/** A name, or names by language. */
export const names: Read<Readonly<Record<string, Written<string>>>> = (node: Node, to) => {
  if (node.kind !== 'map') {
    const one = text(node, to);
    return one && { '': one };
  }
  const found: Record<string, Written<string>> = {};
  for (const { key, at, value } of node.entries) {
    if (!isLanguageTag(key)) to.problems.add('not-language', at, { tag: key }, () => insteadOfTag(key));
    const name = text(value, to);
    if (name && isLanguageTag(key)) found[key] = name;
  }
  return found;
};
