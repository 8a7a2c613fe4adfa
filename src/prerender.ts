import { render } from 'svelte/server';
import App from './app/App.svelte';
import Embed from './app/Embed.svelte';
import FactPage from './app/FactPage.svelte';
import Reading from './app/Reading.svelte';
import Unstarted from './app/loading/Unstarted.svelte';
import type { Archive } from '#facts/archive.ts';
import type { Dataset } from '#facts/dataset.ts';
import { type Fact, spanOn } from '#facts/fact.ts';
import { INTERFACE } from '#facts/interface.ts';
import { PLACES, replaced } from '#facts/site.ts';
import { addressesOf } from './app/frame/addresses.ts';
import { dayPlain, spanWords } from './app/language/dates.ts';
import { eventWords, isUnconfirmed, standingWord, voiceNames } from './app/language/facts.ts';
import { type Language, languageFor } from './app/language/language.ts';
import { wholeLanguage } from './app/language/whole.ts';
import { lineStart } from './app/language/lineStart.ts';
import { plainText } from '#facts/stress.ts';
import type { PosterTopology } from './app/space/ground/poster.ts';
import { PathText } from './app/space/still/pathText.ts';
import { inSteps } from './app/space/still/steps.ts';
import Picture from './app/space/still/Picture.svelte';
import { type Shown, stillsOf } from './app/space/still/stage.ts';
import Store from './app/space/still/Store.svelte';
import { parseMode } from './app/view/mode.ts';
import { openFact, openingView } from './app/view/view.ts';
import { Viewing } from './app/view/view.svelte.ts';
import { denierCount } from './app/words/fact/deniers.ts';
import type { RendererModule } from './publish/renderer.ts';

/** An address that no page has: what is absolute in the app is relative in what is written. */
const NOWHERE = 'https://site.invalid/';
const VERSION = 'https://version.invalid/';

await Promise.all(INTERFACE.map(wholeLanguage));

// What the ink draws with is the browser's; here it writes text.
Object.assign(globalThis, { Path2D: PathText });

export const rendererOf: RendererModule['rendererOf'] = (given) => ({
  prerender(dataset, { kind, root, offers: downloads, frozen }) {
    const topology = given as PosterTopology;
    const language = languageFor(dataset.story);
    const viewing = new Viewing(dataset);
    const place = frozen === null ? { root: '.' } : { root: '.', version: VERSION, frozen: true };
    const addresses = addressesOf(place, dataset.story.id, NOWHERE);
    const common = { viewing, language, mode: parseMode(''), addresses };
    const body =
      kind === 'embed'
        ? render(Embed, { props: { ...common, talk: null, surroundings: { sandboxed: false, looking: () => true } } })
            .body
        : withRest(
            render(App, { props: common }).body,
            render(Reading, { props: { ...common, pinned: null, downloads } }).body,
          );
    const { body: unstarted } = render(Unstarted, { props: { language } });
    const { body: drawings } = render(Store, { props: { topology, stills: stillsOf(viewing, language) } });
    const placed = slim(body)
      .replaceAll(NOWHERE, `${root}/`)
      .replaceAll(VERSION, frozen ?? '');
    return { body: placed, stored: withoutMarks(unstarted + drawings), dir: language.dir };
  },

  factPage(dataset, id, story, picture) {
    const viewing = new Viewing(dataset);
    const fact = viewing.archive.fact.get(id);
    if (!fact) throw new Error(`The story ${dataset.story.id} has no fact ${id}.`);
    const language = languageFor(dataset.story);
    return withoutMarks(render(FactPage, { props: { viewing, language, fact, story, picture } }).body);
  },

  described(dataset, id) {
    const { archive } = new Viewing(dataset);
    const fact = archive.fact.get(id);
    if (!fact) throw new Error(`The story ${dataset.story.id} has no fact ${id}.`);
    const language = languageFor(dataset.story);
    const { separator, unconfirmed, standingShort } = language.words;
    const { standing } = fact;
    const sure = [
      standingWord(language, standing) + deniedOf(language, archive, fact),
      isUnconfirmed(standing) ? unconfirmed : standingShort[standing],
    ];
    const note = noteOf(language, archive, fact);
    return [...(fact.withdrawn ? [note, ...sure] : [...sure, note]), dataset.story.title].join(separator);
  },

  picture(dataset, id, size) {
    const language = languageFor(dataset.story);
    const { archive, ...shown } = opened(dataset, id);
    const { title, asOf, publisher } = archive.story;
    const fact = id === null ? undefined : archive.fact.get(id);
    const note = fact ? noteOf(language, archive, fact) : asOf && language.words.date.asOf(spanWords(language, asOf));
    const { body } = render(Picture, {
      props: {
        topology: given as PosterTopology,
        shown: { archive, ...shown },
        language,
        size,
        title: fact ? plainText(fact.text) : title,
        standing: fact?.standing ?? null,
        denied: fact ? deniedOf(language, archive, fact) : '',
        note: note ?? '',
        by: publisher?.name ?? '',
        withdrawn: fact?.withdrawn !== undefined,
      },
    });
    return lean(withoutMarks(body));
  },
});

/** After the standing of a fact, how many deny it: a claim is never shown without its denial; empty where nobody does. */
function deniedOf(language: Language, archive: Archive, fact: Fact): string {
  const deniers = denierCount({ archive, asOf: null, bulk: null }, language, fact);
  return deniers === 0 ? '' : language.words.comma + language.words.card.deniedBy(deniers);
}

/** Who says a fact and when; of one that is withdrawn, when and why. */
function noteOf(language: Language, archive: Archive, fact: Fact): string {
  const { card, separator } = language.words;
  if (fact.withdrawn) return card.withdrawn(dayPlain(language, fact.withdrawn.on), fact.withdrawn.why);
  const voices = lineStart(language.tag, voiceNames(language, archive, fact));
  const when = eventWords(language, fact, archive.story.clock) ?? spanWords(language, spanOn(fact, 'said'));
  return [voices, when].filter(Boolean).join(separator);
}

/** A story at its opening, with a fact open and on the map, whether it is a key fact or not. */
function opened(dataset: Dataset, id: string | null): Shown {
  const facts = dataset.facts.map((fact) => (fact.id === id ? { ...fact, key: true as const } : fact));
  const { archive, view, selection, playhead, asOf, fact } = new Viewing({ ...dataset, facts }, (archive) => {
    const open = id === null ? undefined : archive.fact.get(id);
    return open ? openFact(open)(openingView(archive)) : openingView(archive);
  });
  return { archive, view, selection, playhead, asOf, fact };
}

/** The first screen with the rest in its place, which another script takes over. */
function withRest(screen: string, rest: string): string {
  return replaced(screen, PLACES.rest, (place) => place.replace('><', () => `>${rest}<`));
}

/** Takes out of the stills what only a script could use; the script puts the live ones in their place. */
function slim(html: string): string {
  return html.replace(/<div class="stills.*?<\/div>/gs, (stills) =>
    lean(withoutMarks(stills).replace(/<title>[^<]*<\/title>| data-fact="[^"]*"| class=""/g, '')),
  );
}

/** The same drawing in fewer letters: to a hundredth of a unit, and each course by its steps. */
function lean(svg: string): string {
  return svg
    .replace(/\d+\.\d{3,}/g, (number) => String(Math.round(Number(number) * 100) / 100))
    .replace(/(<path d=")([^"]*)/g, (_, start: string, d: string) => start + inSteps(d));
}

/** Svelte's marks for the script that takes a page over; what no script takes over needs none. */
function withoutMarks(html: string): string {
  return html.replace(/<!--.*?-->/g, '');
}
