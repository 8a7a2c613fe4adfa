import type { Fact } from '#facts/fact.ts';
import type { Place } from '#facts/place.ts';
import type { Question } from '#facts/question.ts';
import type { Article, Occasion, Voice } from '#facts/sources.ts';
import type { Step } from '#facts/step.ts';
import type { Story } from '#facts/story.ts';
import type { Memory } from './memory.ts';
import type { Draft } from './parse.ts';
import type { FactEntry } from './parse/shapes.ts';
import type { Problems } from './problems/problem.ts';
import { type ResolvedFact, resolveFact } from './resolve/facts.ts';
import { withLanes } from './resolve/lanes.ts';
import { type Named, namedIn } from './resolve/named.ts';
import { type Outlines, resolvePlace } from './resolve/places.ts';
import { checkRefs } from './resolve/refs.ts';
import * as rest from './resolve/rest.ts';
import { type Tables, tablesOf } from './resolve/tables.ts';

/** A story whose ids are resolved: the nouns as the page reads them, where their entries are complete. */
export interface Resolved {
  readonly draft: Draft;
  readonly tables: Tables;
  readonly story: Story | undefined;
  readonly articles: readonly Article[];
  readonly voices: readonly Voice[];
  readonly places: readonly Place[];
  readonly occasions: readonly Occasion[];
  readonly questions: readonly Question[];
  readonly steps: readonly Step[];
  /** Without the drafts. */
  readonly facts: readonly ResolvedFact[];
  /** The facts that deny, by question, where `facts` are not all of them. */
  readonly denials?: ReadonlyMap<string, readonly Denial[]>;
}

/** What the rules about denials ask of a fact that denies. */
export interface Denial {
  readonly fact: Pick<Fact, 'id' | 'key'>;
}

/** Connects the entries by their ids, fills in what they take from one another, and derives what follows. */
export function resolve(draft: Draft, outlines: Outlines, problems: Problems, memory?: Memory): Resolved {
  const tables = tablesOf(draft, problems);
  checkRefs(draft, tables, problems);
  const language = draft.story?.language?.value ?? 'en';
  const published = [...tables.fact.values()].filter(({ draft: isDraft }) => !isDraft?.value);
  const places = draft.places.flatMap((place) => resolvePlace(place, language, outlines, problems) ?? []);
  const named = namedIn(tables);
  const facts = published.flatMap((fact) => resolved(fact, draft, named, memory) ?? []);
  const story = draft.story && rest.resolveStory(draft.id, draft.story);
  return {
    draft,
    tables,
    story:
      story &&
      withLanes(
        story,
        places,
        facts.map(({ fact }) => fact),
      ),
    articles: draft.articles.flatMap((article) => rest.resolveArticle(article, language)),
    voices: draft.voices.flatMap(rest.resolveVoice),
    places,
    occasions: draft.occasions.flatMap(rest.resolveOccasion),
    questions: draft.questions.flatMap(rest.resolveQuestion),
    steps: draft.steps.flatMap(rest.resolveStep),
    facts,
  };
}

/** A fact resolved, or as it was the last time where nothing that it takes from has changed. */
function resolved(entry: FactEntry, draft: Draft, named: Named, memory?: Memory): ResolvedFact | undefined {
  if (!memory) return resolveFact(entry, named);
  const { articles, voices, occasions, questions } = draft;
  return memory.ofFact(entry, 'fact', [articles, voices, occasions, questions], () => {
    const made = resolveFact(entry, named);
    return made && { entry, fact: memory.lasting(made.fact) };
  });
}
