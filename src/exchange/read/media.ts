import { type Table, textOf } from './json.ts';
import { addressOf, hostOf, plainOf } from './plain.ts';
import { spotOfMap } from './spots.ts';
import type { Event, Note, Source, Spot } from './story.ts';
import type { Place } from './fault.ts';

/** The parts of an event that every format writes as texts, perhaps with HTML in them. */
interface Texts {
  readonly headline: string;
  readonly text: string;
  /** An address, or a piece of HTML that embeds one. */
  readonly media: string;
  readonly credit: string;
  readonly caption: string;
  /** More addresses, in cells or members of their own. */
  readonly links?: readonly string[];
}

/** What an event says, and where that can be read: an address of the media, of a link in a text, or of its own. */
export function wordingOf(texts: Texts): Pick<Event, 'headline' | 'text' | 'sources'> & { readonly spot: Spot | null } {
  const [headline, text, credit, caption] = [texts.headline, texts.text, texts.credit, texts.caption].map(plainOf);
  const [address, ...embedded] = addressesIn(texts.media);
  const spot = address === undefined ? null : spotOfMap(address, caption?.text || headline?.text || '');
  const own =
    address === undefined || spot ? [] : [{ url: address, credit: credit?.text ?? '', title: caption?.text ?? '' }];
  const given = (texts.links ?? []).flatMap(addressesIn);
  const linked = [headline, text, caption].flatMap((plain) => plain?.links ?? []);
  const others = [...given, ...embedded, ...linked].map((url): Source => ({ url, credit: '', title: '' }));
  return { headline: headline?.text ?? '', text: text?.text ?? '', sources: once([...own, ...others]), spot };
}

/** Each address once; the first one has the credit. */
function once(sources: readonly Source[]): readonly Source[] {
  return [...new Map([...sources].reverse().map((source) => [source.url, source])).values()].reverse();
}

/** The media of TimelineJS and StoryMapJS. */
export function mediaTexts(media: Table): Pick<Texts, 'media' | 'credit' | 'caption' | 'links'> {
  const { url, credit, caption, link } = media;
  return { media: textOf(url), credit: textOf(credit), caption: textOf(caption), links: [textOf(link)] };
}

/** The addresses of what a slide shows: one by itself, several with spaces or commas between them, or those in a piece of HTML. */
function addressesIn(media: string): readonly string[] {
  const each = media.trim().split(/(?:[,;|]\s*|\s+)(?=https?:\/\/)/i).map(addressOf); // prettier-ignore
  return each.includes(undefined) || /;\s|\|/.test(media)
    ? plainOf(media).links
    : each.filter((one) => one !== undefined);
}

type Media = Pick<Texts, 'media' | 'credit' | 'caption'>;

/** Says that media have no address, or a caption no media, so that neither is lost silently. */
export function mediaNotes(texts: Media, place: Place): readonly Note[] {
  if (addressesIn(texts.media).length > 0) return [];
  const [media, more] = [texts.media.trim(), saidOf(texts)];
  if (media === '')
    return more === '' ? [] : [{ place, sentence: `Left out, because it stands with no media: ${more}.` }];
  const besides = more === '' ? '' : ` Left out with it: ${more}.`;
  return [{ place, sentence: `The media “${media.slice(0, 60)}” has no web address, so it was left out.${besides}` }];
}

/** Says that the picture of a title was left out. */
export function titleNotes(texts: Media, place: Place): readonly Note[] {
  const shown = texts.media.trim().slice(0, 200);
  if (shown === '') return [];
  const more = saidOf(texts);
  const besides = more === '' ? '' : ` Left out with it: ${more}.`;
  return [
    { place, sentence: `The media of the title “${shown}” was left out: the title of a story has none.${besides}` },
  ];
}

function saidOf({ credit, caption }: Media): string {
  return [caption, credit].map((html) => plainOf(html).text).filter(Boolean).map((text) => `“${text.slice(0, 200)}”`).join(', '); // prettier-ignore
}

/**
 * Says which links are no addresses.
 * @param credit what stands for the outlet instead
 */
export function linkNotes({ links = [] }: Pick<Texts, 'links'>, credit: string, place: Place): readonly Note[] {
  const lost = links
    .map((link) => link.trim())
    .filter((link) => link !== '' && link !== credit && addressesIn(link).length === 0);
  return lost.map((link) => ({ place, sentence: `The link “${link.slice(0, 200)}” is no web address that begins with https://, so it was left out.` })); // prettier-ignore
}

/** The sources of an event, else those that it only names, with semicolons between them. */
export function orNamed(sources: readonly Source[], names: string): readonly Source[] {
  return sources.length > 0 ? sources : named(partsOf(names));
}

/**
 * The sources of an event with what a cell for them names: the outlet of the first, and beside addresses in the same
 * cell sources of their own.
 */
export function withNamed(sources: readonly Source[], cell: string): readonly Source[] {
  const parts = partsOf(plainOf(cell).text);
  const names = parts
    .filter((part) => addressOf(part) === undefined)
    .map(withoutAddress)
    .filter(Boolean);
  if (parts.some((part) => addressOf(part) !== undefined)) return [...sources, ...named(names)];
  return orNamed(sources.map((source, at) => (at === 0 ? { ...source, credit: names.join('; ') } : source)), names.join('; ')); // prettier-ignore
}

/** Searching a text of any length could take for ever. */
const LONGEST_NAME = 500;

/** `NDR, https://www.ndr.de`: the name alone. */
function withoutAddress(name: string): string {
  if (name.length > LONGEST_NAME) return name;
  return name.replace(/\(?https?:\/\/[^\s|)]+\)?/gi, '').replace(/^[\s|,;:–-]+|[\s|,;:–-]+$/g, ''); // prettier-ignore
}

function partsOf(names: string): readonly string[] {
  return [...new Set(names.split(/;\s+|\s*\|\s*/).filter(Boolean))];
}

function named(names: readonly string[]): readonly Source[] {
  return names.map((credit) => ({ url: '', credit, title: '' }));
}

/** A credit line that can stand for an outlet: short, and not an address. */
export function outletOf({ credit, url }: Source): string {
  const isName = credit !== '' && credit.length <= 60 && addressOf(credit) === undefined;
  return isName || url === '' ? credit : hostOf(url);
}
