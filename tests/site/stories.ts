import type { Dataset } from '#facts/dataset.ts';
import type { Fact } from '#facts/fact.ts';
import { WHOLE_FACTS } from '#facts/columns/holdings.ts';
import { hasPage } from '#facts/reduced.ts';
import { Site } from '../../src/pack/site.ts';

/** A story of a built site, and what its pages have to show. */
export interface BuiltStory {
  readonly id: string;
  readonly title: string;
  /** The fact whose card is open at first. */
  readonly start: Fact;
  /** The facts that stand in the HTML of its page; of a large story none is asked for by name. */
  readonly listed: readonly Fact[];
  /** One fact of each kind that has a page of its own: by standing, and withdrawn. */
  readonly kinds: readonly Fact[];
  /** A story without a place has no map. */
  readonly isMapped: boolean;
  readonly isDefault: boolean;
}

/** The stories that a site says it has. Throws where it has none, or one without the fact that it begins with. */
export function storiesIn(folder: string): readonly BuiltStory[] {
  const site = new Site(folder);
  const listed = JSON.parse(site.read('stories.json').toString()) as { id: string }[];
  if (listed.length === 0) throw new Error('The site has no story.');
  const shown = site.defaultStory();
  return listed.map(({ id }) => ({ ...storyOf(site.datasetOf(id)), isDefault: id === shown }));
}

function storyOf(dataset: Dataset): Omit<BuiltStory, 'isDefault'> {
  const { story, facts, places, size = facts.length } = dataset;
  const start = facts.find(({ id }) => id === story.start);
  if (!start) throw new Error(`The dataset of ${story.id} has no fact “${story.start}”.`);
  const present = facts.filter(({ withdrawn }) => !withdrawn);
  const paged = facts.filter((fact) => hasPage(dataset, fact));
  const kinds = new Map(paged.map((fact) => [fact.withdrawn ? 'withdrawn' : fact.standing, fact]));
  return {
    id: story.id,
    title: story.title,
    start,
    listed: size > WHOLE_FACTS ? [] : present,
    kinds: [...kinds.values()],
    isMapped: places.length > 0,
  };
}
