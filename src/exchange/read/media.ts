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
  const address = addressOf(texts.media) ?? plainOf(texts.media).links[0];
  const spot = address === undefined ? null : spotOfMap(address, caption?.text || headline?.text || '');
  const own =
    address === undefined || spot ? [] : [{ url: address, credit: credit?.text ?? '', title: caption?.text ?? '' }];
  const given = (texts.links ?? []).flatMap((link) => addressOf(link) ?? []);
  const linked = [headline, text, caption].flatMap((plain) => plain?.links ?? []);
  const others = [...given, ...linked].map((url): Source => ({ url, credit: '', title: '' }));
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

/** Says that a file names something that is no address, so that it is not lost silently. */
export function mediaNotes(
  { media }: Texts,
  { sources, spot }: ReturnType<typeof wordingOf>,
  place: Place,
): readonly Note[] {
  if (media.trim() === '' || spot || sources.length > 0) return [];
  return [{ place, sentence: `The media “${media.trim().slice(0, 60)}” has no web address, so it was left out.` }];
}

/** A credit line that can stand for an outlet: short, and not an address. */
export function outletOf({ credit, url }: Source): string {
  const isName = credit !== '' && credit.length <= 60 && addressOf(credit) === undefined;
  return isName ? credit : hostOf(url);
}
