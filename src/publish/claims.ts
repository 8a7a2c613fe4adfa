import { keyFactsOf } from '#facts/archive.ts';
import type { Dataset } from '#facts/dataset.ts';
import type { Fact } from '#facts/fact.ts';
import type { Article } from '#facts/sources.ts';
import type { Span } from '#facts/span.ts';
import { plainText } from '#facts/stress.ts';

/** JSON-LD: an object of schema.org's vocabulary. */
export type Thing = Readonly<Record<string, unknown>>;

/** A file of a story that can be taken away; its address is one of the page. */
interface Distribution {
  readonly address: string;
  readonly media: string;
}

/**
 * A story as schema.org's Dataset, with its key facts as Claims. There are no verdicts: a claim says who makes it and
 * where it appears, never whether it holds.
 * @param factAt the address of a fact's page
 */
export function datasetThing(
  dataset: Dataset,
  distributions: readonly Distribution[],
  factAt: (id: string) => string,
): Thing {
  const { story, articles } = dataset;
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: story.title,
    description: story.summary,
    inLanguage: story.language,
    ...(story.licence && { license: story.licence }),
    ...(story.publisher && { publisher: publisherThing(story.publisher) }),
    ...(story.asOf && dated('dateModified', story.asOf)),
    distribution: distributions.map(({ address, media }) => ({
      '@type': 'DataDownload',
      contentUrl: address,
      encodingFormat: media,
    })),
    isBasedOn: articles.map(articleThing),
    hasPart: keyFactsOf(dataset.facts).map((fact) => ({ ...claimOf(dataset, fact), url: factAt(fact.id) })),
  };
}

/** A fact as schema.org's Claim. */
export function claimThing(dataset: Dataset, fact: Fact): Thing {
  return { '@context': 'https://schema.org', ...claimOf(dataset, fact) };
}

function claimOf({ articles, voices }: Dataset, { text, by, said, appearances }: Fact): Thing {
  const authors = by.flatMap((id) => voices.find((voice) => voice.id === id) ?? []);
  const where = appearances.flatMap(({ article }) => articles.find(({ id }) => id === article) ?? []);
  return {
    '@type': 'Claim',
    text: plainText(text),
    ...(authors.length > 0 && {
      author: authors.map(({ name, kind }) => ({ '@type': kind === 'person' ? 'Person' : 'Organization', name })),
    }),
    ...dated('dateCreated', said),
    appearance: where.map(articleThing),
  };
}

function articleThing({ headline, publisher, url, published, language }: Article): Thing {
  return {
    '@type': 'NewsArticle',
    // A title in brackets is the editor's, not the article's.
    ...(headline.startsWith('[') ? { name: headline } : { headline }),
    inLanguage: language,
    ...(publisher && { publisher: { '@type': 'Organization', name: publisher } }),
    ...(url && { url }),
    ...dated('datePublished', published),
  };
}

/** A date as schema.org takes it (ISO 8601): one that is in doubt is left out. */
function dated(name: string, { edtf }: Span): Thing {
  return /^\d{4}(-(0\d|1[0-2])(-\d\d)?)?$/.test(edtf) ? { [name]: edtf } : {};
}

function publisherThing({ name, url }: { readonly name: string; readonly url?: string }): Thing {
  return { '@type': 'Organization', name, ...(url && { url }) };
}
