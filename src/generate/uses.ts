import type { Dataset } from '#facts/dataset.ts';
import type { Fact } from '#facts/fact.ts';

/** The entries that some facts name, gathered fact by fact. */
export class Uses {
  readonly #voices = new Set<string>();
  readonly #occasions = new Set<string>();
  readonly #places = new Set<string>();
  readonly #measures = new Set<string>();
  readonly #articles = new Set<string>();
  readonly #questions = new Set<string>();

  add({ by, occasion, places, figures, appearances, answers }: Fact): void {
    for (const voice of by) this.#voices.add(voice);
    if (occasion !== undefined) this.#occasions.add(occasion);
    for (const { place } of places) this.#places.add(place);
    for (const { measure } of figures) this.#measures.add(measure);
    for (const { article } of appearances) this.#articles.add(article);
    for (const { question } of answers) this.#questions.add(question);
  }

  /** A dataset without what no fact names, so that nothing is an orphan. */
  only(dataset: Dataset): Dataset {
    const { story } = dataset;
    const voices = within(dataset.voices, this.#voices);
    for (const { seat } of voices) if (seat !== undefined) this.#places.add(seat);
    const lanes = story.lanes.map((lane) => ({
      ...lane,
      places: lane.places.filter((place) => this.#places.has(place)),
    }));
    return {
      ...dataset,
      story: {
        ...story,
        lanes: lanes.filter((lane, at) => lane.places.length > 0 || at === lanes.length - 1),
        measures: within(story.measures, this.#measures),
      },
      articles: within(dataset.articles, this.#articles),
      voices,
      places: within(dataset.places, this.#places),
      occasions: within(dataset.occasions, this.#occasions),
      questions: within(dataset.questions, this.#questions),
    };
  }
}

function within<T extends { readonly id: string }>(list: readonly T[], ids: ReadonlySet<string>): readonly T[] {
  return list.filter(({ id }) => ids.has(id));
}
