/* eslint max-lines: off -- a table of words */
import type { Act, Cargo, Clock, Position, Standing } from '#facts/fact.ts';
import type { LaneKind } from '#facts/lane.ts';
import type { Source } from './language.ts';
import { counter } from './number.ts';

const count = counter('en-GB');
const num = (n: number) => count(n, { other: '#' });
const facts = (n: number) => count(n, { one: '# fact', other: '# facts' });
const articles = (n: number) => count(n, { one: '# article', other: '# articles' });
const origins = (n: number) => count(n, { one: '# origin', other: '# origins' });
const sides = (n: number) => count(n, { one: '# side', other: '# sides' });
const answers = (n: number) => count(n, { one: '# answer', other: '# answers' });

const century = (n: number) =>
  `the ${n}${['th', 'st', 'nd', 'rd'][n % 100 > 10 && n % 100 < 14 ? 0 : n % 10] ?? 'th'} century`;

/**
 * The words of the interface in English: plain, short, no jargon. Another language is a constant of the type `Words`,
 * so that a missing word does not compile. What depends on a number or a name is a function. What is said below the
 * first screen alone is in `later/en.ts`, since a page starts with all that stands here.
 */
export const en = {
  standing: {
    happened: 'Happened',
    found: 'Found',
    reported: 'Reported',
    said: 'Said',
    denies: 'Denies',
  } satisfies Record<Standing, string>,
  /** One line each; never "true" and never "false". */
  standingNote: {
    happened: 'An article states it in its own voice, and nobody in these sources disputes it.',
    found: 'Documented with evidence by a body that looked into it; documented, not proven.',
    reported: 'From unnamed sources, intelligence or another outlet; not independently confirmed in these sources.',
    said: 'A named person or government claims it; not independently confirmed in these sources.',
    denies: 'A named party rejects what others say; not independently confirmed in these sources.',
  } satisfies Record<Standing, string>,
  standingShort: {
    happened: 'stated by the article itself',
    found: 'documented, not proven',
    reported: 'by unnamed sources',
    said: 'a claim by a named voice',
    denies: 'rejects what others say',
  } satisfies Record<Standing, string>,
  unconfirmed: 'not independently confirmed in these sources',
  act: { assert: '', assess: 'an assessment', appeal: 'an appeal', pledge: 'a pledge' } satisfies Record<Act, string>,
  expected: 'still ahead when it was said',
  cargo: {
    troops: 'troops',
    arms: 'arms',
    missiles: 'missiles',
    drones: 'drones',
    workers: 'workers',
    people: 'people',
  } satisfies Record<Cargo, string>,
  position: {
    supports: 'Supports',
    denies: 'Denies',
    conditional: 'On a condition',
    open: 'Leaves it open',
  } satisfies Record<Position, string>,

  counts: { facts, articles, origins, sides, answers },
  quoted: (text: string) => `“${text}”`,
  /** What follows a statement and explains it. */
  aside: (text: string) => ` (${text})`,
  /** Between parts of one line. */
  separator: ' · ',
  colon: ':',
  comma: ', ',
  stop: '.',
  theArticle: 'the article',
  nothing: 'none',
  skip: 'Skip to the list of facts',
  close: 'Close',

  date: {
    weekday: (weekday: string, date: string) => `${weekday} ${date}`,
    dayNotGiven: (date: string) => `${date}, day not given`,
    monthNotGiven: (date: string) => `${date}, month and day not given`,
    yearNotGiven: (date: string) => `${date}, year not given`,
    part: {
      early: (date: string) => `early ${date}`,
      mid: (date: string) => `mid ${date}`,
      late: (date: string) => `late ${date}`,
    },
    season: {
      spring: (year: string) => `spring ${year}`,
      summer: (year: string) => `summer ${year}`,
      autumn: (year: string) => `autumn ${year}`,
      winter: (year: string) => `winter ${year}`,
    },
    decade: (year: string) => `the ${year}s`,
    century: (n: number) => (n > 0 ? century(n) : `${century(1 - n)} BC`),
    about: (date: string) => `about ${date}`,
    perhaps: (date: string) => `perhaps ${date}`,
    approximately: (dates: string) => `${dates}, dates approximate`,
    uncertainly: (dates: string) => `${dates}, dates uncertain`,
    from: (from: string, to: string) => `from ${from} to ${to}`,
    until: (date: string) => `up to ${date}`,
    since: (date: string) => `since ${date}`,
    fromOn: (date: string) => `from ${date} on`,
    between: (from: string, to: string) => `on a day between ${from} and ${to}`,
    betweenDays: (from: string, to: string) => `between ${from} and ${to}`,
    notBefore: (date: string) => `not before ${date}`,
    by: (date: string) => `by ${date}`,
    endOf: (date: string) => `the end of ${date}`,
    each: (dates: string) => `on each of ${dates}`,
    /** Of dates that are months, years and so on. */
    eachIn: (dates: string) => `in each of ${dates}`,
    oneOf: (dates: string) => `on ${dates}`,
    oneIn: (dates: string) => `in ${dates}`,
    unknown: 'date not given',
    inferred: (words: string, because: string) => `from “${words}”: ${because}`,
    inferredFrom: (words: string) => `from “${words}”`,
    asOf: (date: string) => `As of ${date}`,
  },

  place: {
    /** They take what `inside` and `somewhere` say. */
    at: {
      happened: (where: string) => `Happened ${where}`,
      found: (where: string) => `Happened ${where}`,
      reported: (where: string) => `Reported to be ${where}`,
      said: (where: string) => `Said to be ${where}`,
      denies: (where: string) => `Denied to be ${where}`,
    } satisfies Record<Standing, (where: string) => string>,
    expected: (where: string) => `Expected ${where}`,
    inside: (place: string) => `in ${place}`,
    said: (place: string) => `Said in ${place}`,
    seat: (place: string) => `Speaks for ${place}; place of saying not given`,
    about: (place: string) => `Concerns ${place}`,
    fromTo: (from: string, to: string, cargo: string) => `From ${from} to ${to}: ${cargo}`,
    from: (from: string, cargo: string) => `From ${from}: ${cargo}`,
    to: (to: string, cargo: string) => `To ${to}: ${cargo}`,
    somewhere: (place: string) => `somewhere in ${place}`,
    vague: (place: string) => `${place} (area not specified)`,
    none: 'Place not given',
  },

  figure: {
    separator: '; ',
    labelled: (measure: string, words: string) => `${measure}: ${words}`,
    range: (min: string, max: string) => `${min} to ${max}`,
    atLeast: (min: string) => `at least ${min}`,
    atMost: (max: string) => `up to ${max}`,
    about: (number: string) => `about ${number}`,
    unit: (number: string, unit: string) => `${number} ${unit}`,
  },

  status: {
    supports: (n: string) => `supported by ${n}`,
    denies: (n: string) => `denied by ${n}`,
    conditional: (n: string) => `on a condition by ${n}`,
    open: (n: string) => `left open by ${n}`,
    told: (n: string) => `answered by ${n}`,
    sides: (n: number) => ` (${sides(n)})`,
    figures: (n: number) => count(n, { one: '# figure', other: '# figures' }),
    perhaps: (n: number) => `${n} perhaps known`,
    nothing: 'no answer known yet',
    /** Where the answers are too many to be read for their origins. */
    many: {
      supports: (n: string) => `supported in ${n}`,
      denies: (n: string) => `denied in ${n}`,
      conditional: (n: string) => `on a condition in ${n}`,
      open: (n: string) => `left open in ${n}`,
      told: (n: string) => `answered in ${n}`,
    },
  },
  sources: (nArticles: number, nOrigins: number) => `${articles(nArticles)}, ${origins(nOrigins)}`,
  line: (date: string, voice: string, text: string) => `${date}, ${voice}: ${text}`,

  heading: {
    asKnown: (date: string) => `As known on ${date}`,
    inFile: (n: number) => `${num(n)} in this file`,
    keyOf: (key: number, all: number) => `${count(key, { one: '# key fact', other: '# key facts' })} of ${num(all)}`,
  },
  key: {
    title: 'How sure',
    explain: 'What the marks mean',
    filled: 'Filled: established in these sources. Hollow: a claim.',
  },

  card: {
    before: 'before this was said',
    title: 'The open fact',
    none: 'No fact is open. Choose one on the map, the timeline or in the list.',
    printed: 'Printed',
    expected: 'Expected',
    saidBy: {
      happened: 'Printed',
      found: 'Published',
      reported: 'Reported',
      said: 'Said',
      denies: 'Denied',
    } satisfies Record<Standing, string>,
    eventBy: {
      happened: 'Happened',
      found: 'Happened',
      reported: 'Speaks of',
      said: 'Speaks of',
      denies: 'Speaks of',
    } satisfies Record<Standing, string>,
    ownVoice: 'in its own voice',
    denied: 'Denied',
    deniedBy: (n: number) => `denied by ${n}`,
    deniersHere: (n: number, all: number) => `${num(n)} of ${num(all)} who deny it are named here`,
    moreDeniers: (n: number) => count(n, { one: '# more who denies it', other: '# more who deny it' }),
    moreDenials: (n: number) => count(n, { one: '# more denial', other: '# more denials' }),
    moreNumbers: (n: number) => count(n, { one: '# more number', other: '# more numbers' }),
    otherNumbers: 'Other numbers',
    otherNumber: (number: string, voice: string) => `${number} (${voice})`,
    otherMeasure: (measure: string) => `Not comparable, another measure: ${measure}`,
    questions: 'Answers the question',
    appearsIn: (n: number) => `In ${articles(n)}`,
    via: (names: string) => `as reported by ${names}`,
    passage: (first: string, last: string) =>
      last ? `The passage begins “${first}” and ends “${last}”` : `The passage: “${first}”`,
    toSentence: (outlet: string) => `Read the sentence in ${outlet}`,
    toSource: (outlet: string) => `Read ${outlet}`,
    unread: 'Nobody has compared this with its source yet.',
    corrected: (date: string, note: string) => `Corrected on ${date}: ${note}`,
    withdrawn: (date: string, why: string) => `Withdrawn on ${date}: ${why}`,
    later: (date: string) => `The fact that is open was not known yet on ${date}. It is shown from its day on.`,
    lastKnown: (date: string) => `The last to be known on ${date}`,
    perhaps: (date: string) => `Perhaps known by ${date}; in no count.`,
  },
  provenance: {
    title: 'How this can be checked',
    explain: 'Anyone who has the article can verify that the passage stands there, word for word.',
    failed: 'The record of sources could not be loaded. The facts on this page are not affected.',
  },

  list: {
    /** `key`: among the key facts alone. */
    showing: (shown: number, total: number, key = false) =>
      `Showing ${num(shown)} of ${num(total)}${key ? ' key facts' : ''}.`,
    brought: (n: number) =>
      count(n, { one: '# denial shown with its claim.', other: '# denials shown with their claims.' }),
    outside: (n: number) => `${facts(n)} outside the chosen days, dimmed.`,
  },
  filters: {
    find: 'Find',
    clear: 'Clear',
  },

  trouble: {
    dataset: 'The facts of this page could not be loaded, so the map and the timeline do not move.',
    facts: 'The key facts are here; the other facts could not be loaded.',
    rest: 'A part of this page could not be loaded: some buttons and texts do not answer.',
    reload: 'Load the page again',
  },
  time: {
    title: 'Timeline',
    play: 'Play',
    pause: 'Pause',
    back: 'Previous fact',
    forward: 'Next fact',
    knownBy: (n: number, total: number, date: string) => `${num(n)} of ${num(total)} known by ${date}`,
    scrub: 'Fact',
    clock: 'Dates shown',
    asKnown: 'As known then',
    keyFacts: (n: number) => `Key facts ${num(n)}`,
    allFacts: (n: number) => `All ${num(n)}`,
    factsHere: (n: number) => `All here ${num(n)}`,
    lanes: 'Rows',
    lanesBy: { place: 'By place', voice: 'By voice', question: 'By question' } satisfies Record<LaneKind, string>,
    nowhere: {
      place: 'No place given',
      voice: 'The articles themselves',
      question: 'Answers no question',
    } satisfies Record<LaneKind, string>,
    scale: 'Scale',
    broken: 'Gaps shortened',
    true: 'True to scale',
    gaps: (n: number) => count(n, { one: '# gap is shortened', other: '# gaps are shortened' }),
    axis: (from: string, to: string) => `Time from ${from} to ${to}`,
    range: 'Choose days',
    rangeAll: 'All days',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    /** Which clock the lanes stand on. */
    clocks: { said: 'When it was said', event: 'When it happened' } satisfies Record<Clock, string>,
    upTo: (n: number, total: number, date: string) => `${num(n)} of ${num(total)} up to ${date}`,
    place: (n: number, total: number) => `fact ${num(n)} of ${num(total)}`,
    /** Rows of what has no row of its own, where there are too many. */
    others: { place: 'Other places', voice: 'Other voices', question: 'Other questions' } satisfies Record<
      LaneKind,
      string
    >,
    loading: 'Loading …',
    shown: 'Facts shown',
    more: 'More',
    strip: 'Choose days on a strip',
    whole: 'Whole time',
    axisGap: (length: string, from: string, to: string) => `${length} between ${from} and ${to}`,
  },
  map: {
    title: 'Map',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    reset: 'Whole story',
    inset: 'The crowded area, enlarged',
    wholeRoute: 'Whole map',
    borderArea: 'Crowded part',
    globe: 'Globe',
    flow: (cargo: string, by: string) => `${cargo}, according to ${by}`,
    describe: (places: string) => `Map with facts in ${places}. The same facts are in the list below.`,
    failed: 'The interactive map can’t be shown: this is a drawing.',
    /** Under the name of a place whose area nobody gave. */
    vague: 'area not specified',
    denied: 'denied',
    /** Who claims a flow; the name is empty where an article states it in its own voice. */
    flowBy: {
      happened: () => '',
      found: (voice: string) => (voice ? `found by ${voice}` : 'documented'),
      reported: (voice: string) => (voice ? `reported by ${voice}` : 'reported'),
      said: (voice: string) => (voice ? `said by ${voice}` : 'said'),
      denies: () => '',
    } satisfies Record<Standing, (voice: string) => string>,
    tools: 'Move the map',
    wheel: 'Ctrl + scroll to zoom the map',
    wheelMac: '⌘ + scroll to zoom the map',
    touch: 'Move the map with two fingers',
    /** Over the signs of the map in the key. */
    signs: 'On the map: how a fact belongs to a place.',
    /** What a mark carries, for the key: what the place is to the fact. */
    stance: {
      here: 'Bare mark: it is or was here',
      said: 'With a tail: it was said here',
      seat: 'On a plinth: speaks for this place; place of saying not given',
      about: 'Small mark: it concerns this place',
    },
    expectedMark: 'Dashed: still ahead when it was said',
    areaMark: 'Hatched: somewhere in this area',
    flowMark: 'Arrow: something moves; dashed where it is a claim',
  },
  /** What a page says of itself; the words of a page in a frame are in `frame/en.ts`. */
  frame: {
    /** In a version that is kept as it was. */
    frozen: (date: string | null) =>
      `This version stays as it was${date === null ? '' : ` on ${date}`}. Corrections since then are in the`,
    newest: 'newest version',
  },
};

export type Words = typeof en;

export const language: Source = {
  locale: 'en-GB',
  dir: 'ltr',
  words: en,
  later: () => import('./later/en.ts'),
  frame: () => import('./frame/en.ts'),
  story: () => import('./story/en.ts'),
};
