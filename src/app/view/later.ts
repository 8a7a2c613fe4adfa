import type { Dataset } from '#facts/dataset.ts';
import { type Outlines, withOutlines } from '#facts/opening.ts';

/** Brings a part of a story; null where it can't be had. */
type Bring<Part> = () => Promise<Part | null>;

/** What brings the parts that an opening left out; null where it left out nothing. */
interface Source {
  readonly words: Bring<Dataset> | null;
  readonly outlines: Bring<Outlines> | null;
  /** Puts all facts of a large story into the page; null where they can't be had. */
  readonly facts?: Bring<true> | null;
}

/** The page whose dataset becomes whole. */
interface Page {
  readonly archive: { readonly dataset: Dataset };
  reload(dataset: Dataset): void;
}

/**
 * Makes the dataset of a page whole, part by part, each when it is first wanted. What could not be had is asked for
 * again the next time.
 */
export class Later {
  readonly #page: Page;
  readonly #source: Source;
  #words: Promise<boolean> | null = null;
  #outlines: Promise<boolean> | null = null;
  #facts: Promise<boolean> | null = null;

  constructor(page: Page, source: Source) {
    this.#page = page;
    this.#source = source;
  }

  /** Brings the words of all facts; false where they can't be had. */
  async words(): Promise<boolean> {
    this.#words ??= this.#bring(this.#source.words, (words) => withPlacesOf(words, this.#page.archive.dataset));
    const had = await this.#words;
    if (!had) this.#words = null;
    return had;
  }

  /** Brings the outlines of all places, as fine as they are; false where they can't be had. */
  async outlines(): Promise<boolean> {
    this.#outlines ??= this.#bring(this.#source.outlines, (all) => withOutlines(this.#page.archive.dataset, all));
    const had = await this.#outlines;
    if (!had) this.#outlines = null;
    return had;
  }

  /** Brings all facts of a story that opened with some of them, after its words; false where they can't be had. */
  async facts(): Promise<boolean> {
    if (!(await this.words())) return false;
    this.#facts ??= (this.#source.facts ?? had)().then((found) => found === true);
    const all = await this.#facts;
    if (!all) this.#facts = null;
    return all;
  }

  async #bring<Part>(bring: Bring<Part> | null, made: (part: Part) => Dataset): Promise<boolean> {
    if (!bring) return true;
    const found = await bring();
    if (found !== null) this.#page.reload(made(found));
    return found !== null;
  }
}

const had: Bring<true> = () => Promise.resolve(true);

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
