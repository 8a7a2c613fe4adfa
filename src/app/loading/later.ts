import type { Dataset } from '#facts/dataset.ts';
import { type Outlines, withOutlines } from '#facts/opening.ts';
import { once } from './once.ts';

/** Brings a part of a story; null where it can't be had. */
type Bring<Part> = () => Promise<Part | null>;

/** What brings the parts that an opening left out; null where it left out nothing. */
interface Source {
  readonly words: Bring<Dataset> | null;
  readonly outlines: Bring<Outlines> | null;
  /** Puts all facts of a large story into the page; false where they can't be had. */
  readonly facts?: () => Promise<boolean>;
}

/** The page whose dataset becomes whole. */
interface Page {
  readonly archive: { readonly dataset: Dataset };
  reload(dataset: Dataset): void;
}

/** The parts of a story that come later, each when it is first wanted; false where one can't be had. */
export interface Later {
  /** Brings the words of all facts. */
  words(): Promise<boolean>;
  /** Brings the outlines of all places, as fine as they are. */
  outlines(): Promise<boolean>;
  /** Brings all facts of a story that opened with some of them, after its words. */
  facts(): Promise<boolean>;
}

/** Makes the dataset of a page whole, part by part. What could not be had is asked for again the next time. */
export function laterOf(page: Page, source: Source): Later {
  const words = once(() => put(page, source.words, (whole) => withPlacesOf(whole, page.archive.dataset)));
  const outlines = once(() => put(page, source.outlines, (all) => withOutlines(page.archive.dataset, all)));
  const facts = once(async () => !source.facts || (await source.facts()));
  return { words, outlines, facts: async () => (await words()) && facts() };
}

/** Brings a part and puts the dataset that is made with it into the page. */
async function put<Part>(page: Page, bring: Bring<Part> | null, made: (part: Part) => Dataset): Promise<boolean> {
  if (!bring) return true;
  const found = await bring();
  if (found !== null) page.reload(made(found));
  return found !== null;
}

/** The words of one dataset with the outlines of another. */
function withPlacesOf(words: Dataset, { places }: Dataset): Dataset {
  const outlines = new Map(places.map(({ id, outline }) => [id, outline]));
  return {
    ...words,
    places: words.places.map((place) => {
      const outline = outlines.get(place.id);
      return outline ? { ...place, outline } : place;
    }),
  };
}
