import type { QuestionKind } from '#facts/question.ts';
import type { VoiceKind } from '#facts/sources.ts';
import type { Span } from '#facts/span.ts';
import type { Tables } from './tables.ts';
import { values } from './values.ts';

/** What facts take from the entries that they name. */
export interface Named {
  readonly article: Table<{ readonly published: Span | undefined }>;
  readonly voice: Table<{ readonly kind: VoiceKind | undefined; readonly seat: string | undefined }>;
  readonly occasion: Table<NamedOccasion>;
  readonly question: Table<{ readonly kind: QuestionKind | undefined }>;
}

type Table<T> = ReadonlyMap<string, T>;

export interface NamedOccasion {
  readonly by: readonly string[];
  readonly said: Span | undefined;
  readonly place: string | undefined;
}

/** From the tables of a story: what is missing in an entry is missing here. */
export function namedIn({ article, voice, occasion, question }: Tables): Named {
  return {
    article: of(article, ({ published }) => ({ published: published?.value })),
    voice: of(voice, ({ kind, seat }) => ({ kind: kind?.value, seat: seat?.value })),
    occasion: of(occasion, ({ by, said, place }) => ({ by: values(by), said: said?.value, place: place?.value })),
    question: of(question, ({ kind }) => ({ kind: kind?.value })),
  };
}

function of<T, V>(table: Table<T>, read: (entry: T) => V): Table<V> {
  return new Map([...table].map(([id, entry]) => [id, read(entry)]));
}
