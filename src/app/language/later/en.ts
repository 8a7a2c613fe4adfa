import type { Filter, Reason } from '#facts/select.ts';
import { counter } from '../number.ts';

const count = counter('en-GB');
const num = (n: number) => count(n, { other: '#' });
const facts = (n: number) => count(n, { one: '# fact', other: '# facts' });

/** The words of what comes after the first screen, in English; another language has the same shape. */
export const words = {
  /** The page of one fact. */
  factPage: {
    others: 'Other answers may stand among the facts that are not here.',
    plain: 'In plain words',
    onMap: 'See it on the map and the timeline',
    picture: (text: string) => `Map of the story with this fact marked: ${text}`,
  },
  summary: 'In short',
  retry: 'Try again',
  list: {
    inArticles: 'In',
    title: 'All facts',
    left: (n: number, reasons: string) => `${facts(n)} left out: ${reasons}.`,
    broughtOne: 'Shown because it denies a claim that is shown',
    outsideOnly: (n: number) => `${facts(n)} outside the chosen days.`,
    later: (n: number, date: string) => `${facts(n)} not known yet on ${date}.`,
    perhaps: 'Perhaps known by then',
    perhapsBy: (n: number, date: string) => `${facts(n)} perhaps known by ${date}, in no count.`,
    reason: {
      withdrawn: (n: number) => `${num(n)} withdrawn`,
      'not-key': (n: number) => `${num(n)} outside the key facts`,
      standing: (n: number) => `${num(n)} of another standing`,
      place: (n: number) => `${num(n)} of other places`,
      voice: (n: number) => `${num(n)} by other voices`,
      article: (n: number) => `${num(n)} in other articles`,
      question: (n: number) => `${num(n)} on other questions`,
      q: (n: number) => `${num(n)} without the words searched for`,
    } satisfies Record<Reason, (n: number) => string>,
    empty: 'No fact matches.',
    part: (first: number, all: number) =>
      `Here are the key facts and the first ${count(first, { other: '#' })} of ${facts(all)}.`,
    partFiles: 'All of them can be downloaded.',
    partAll: (all: number) => `Show all ${facts(all)}`,
  },
  /** The list that a mark with a count on the map opens; `later` stands over those whose day is still to come. */
  stack: {
    here: (n: number, places: string) => `${facts(n)}: ${places}`,
    more: (n: number) => `And ${facts(n)} more. A filter or a shorter stretch of time tells them apart.`,
    later: 'Later',
  },
  /** The strip on which days are chosen. */
  brush: {
    first: 'First day',
    last: 'Last day',
    window: 'Chosen days',
  },
  pages: {
    showing: (first: number, last: number, all: number) => `Facts ${num(first)} to ${num(last)} of ${num(all)}`,
    loading: (page: string) => `Loading page ${page} …`,
    above: 'Pages of the list',
    below: 'Pages of the list, below it',
    first: 'First',
    previous: 'Previous',
    next: 'Next',
    last: 'Last',
    page: 'Page',
    of: (pages: string) => `of ${pages}`,
    go: 'Go',
    trouble: {
      page: 'These facts could not be loaded. What was shown before stays.',
      fact: 'This fact could not be loaded.',
      answers: 'The answers of others could not be loaded.',
    },
  },
  filters: {
    title: 'Filter',
    names: {
      standing: 'How sure',
      place: 'Place',
      voice: 'Voice',
      article: 'Article',
      question: 'Question',
      q: 'Words',
    } satisfies Record<Filter, string>,
    chip: (name: string, n: number) => `${name}, ${facts(n)}`,
    more: (n: number) => `${num(n)} more`,
    fewer: 'Fewer',
    among: (n: number) => `Find one of ${num(n)}`,
    hidden: (n: number) => `${num(n)} more; type a part of the name to find one.`,
    failed: 'The filters could not be loaded. Close them and open them again.',
    active: (n: number) => `${n} chosen`,
  },
  search: {
    label: 'Search the facts',
    hint: 'Text, voices, places, articles',
    searching: 'Searching …',
    failed: 'The search could not be done. What was shown before stays.',
  },
  questions: {
    counted: 'What one voice says on one occasion counts as one origin, in however many articles it stands.',
    part: 'some answers; the others have not come.',
    title: 'Questions',
    asked: 'Question',
    asOf: (date: string) => `As known on ${date}`,
    atEnd: 'As known at the end',
    perhaps: 'Perhaps known by then; in no count',
    later: (n: number) => `${count(n, { one: '# answer came', other: '# answers came' })} later.`,
    measures: 'Different measures count different things and stand on scales of their own.',
    noNumber: 'No number given',
    strip: (measure: string, n: number) => `${measure}: ${count(n, { one: '# figure', other: '# figures' })}`,
    all: 'All questions',
    find: 'Find a question',
    some: (n: number, all: number) =>
      `${num(n)} of ${count(all, { one: '# answer', other: '# answers' })} are here: denials first, then what was said nearest in time.`,
    of: (n: number, all: number) => `${num(n)} of ${num(all)} are here`,
    moreAnswers: 'More answers',
    hidden: (n: number) => `${num(n)} more; type a part of a question to find one.`,
    told: 'Answers',
    /** Before another position that the same voice takes at another time. */
    also: 'Also',
  },
  share: {
    title: 'Share',
    label: 'Address of this view',
    copy: 'Copy',
    copied: 'Copied.',
    notCopied: 'Copying is not allowed here. Select the address and copy it.',
    note: 'The address opens the full page with what is shown now.',
  },
  credits: {
    report: 'Report an error',
    title: 'About this page',
    publisher: 'Published by',
    corrections: 'Corrections',
    noCorrections: 'None so far.',
    correctedHere: 'Named here are facts that this page has read; a correction of another stands with that fact.',
    licence: 'Licence',
    sources: 'Articles',
    map: 'Map: Natural Earth (public domain); GeoNames (CC BY 4.0); Unicode CLDR (Unicode License v3).',
    borders: 'Borders follow United Nations positions; Crimea is shown as part of Ukraine; disputed lines are dashed.',
    asOf: (date: string) => `As of ${date}.`,
    moreArticles: (n: number) => `Show more; ${num(n)} are left`,
    articleTexts: 'The texts of the articles are not published here; links lead to them.',
    pending: 'Not every fact here has been compared with its article yet.',
  },
  offline: {
    shown: (date: string) => `You are looking at the offline copy of ${date}.`,
    title: 'Without a network',
    keep: 'Keep for offline use',
    again: 'Renew the offline copy',
    remove: 'Remove the offline copy',
    single: 'Download this page as one file',
    keeping: 'Keeping this page …',
    kept: (date: string) => `Offline copy of ${date}: this page opens here without a network.`,
    takes: (size: string) => `It takes ${size}.`,
    part: 'It holds the key facts and counts all facts; of the others it has those that you read while it is kept.',
    failed: 'This page could not be kept for offline use.',
  },
  broken: 'This file is damaged, or this browser is too old for it. Here is what it says, in words.',
  lacking: 'The fact that the address asks for is not in this file, so the story opens at its beginning.',
  downloads: {
    title: 'Take it with you',
    /** By the name of the file. */
    files: {
      'dataset.json': 'Everything on this page (JSON)',
      'facts.csv': 'All facts as a table (CSV)',
      'facts.geojson': 'All facts and places for a map (GeoJSON)',
      'citation.txt': 'How to cite this page (text)',
      'citation.bib': 'Citation for BibTeX',
      'citation.json': 'Citation for Zotero and others (CSL-JSON)',
      'feed.xml': 'Facts and corrections as a feed (Atom)',
    },
  },
  embed: {
    title: 'Embed in a page',
    explain: 'Paste one of these into your page. Each shows this story and nothing from any third party.',
    kinds: {
      plain: 'Plain frame',
      responsive: 'Frame that fits narrow screens',
      loader: 'Frame that keeps its height',
      pinned: 'The same, with a script that can’t change',
      frozen: 'This version for ever',
      frozenLoader: 'This version for ever, in a frame that keeps its height',
      image: 'Picture with a link',
    },
    notes: {
      plain: 'Works everywhere; the height is fixed.',
      responsive: 'For pages that allow styles and no scripts.',
      loader: 'A script of one kilobyte makes the frame; without it the link stays.',
      pinned: 'Your reader’s browser checks the script before it runs it.',
      frozen: 'Later changes and corrections don’t reach it; it links to the newest version.',
      frozenLoader: 'The script can’t change either.',
      image: 'For newsletters and feeds.',
    },
    copy: (kind: string) => `Copy: ${kind}`,
  },
  /** Lanes of very many facts. */
  dense: {
    scrubDays: 'Day',
    onDay: (date: string, n: number) => `${date}: ${facts(n)}`,
    severalFrom: (n: number, from: string, to: string) => `${facts(n)} from ${from} to ${to}`,
    moreHere: (n: number) =>
      `${count(n, { one: '# more fact', other: '# more facts' })} here. Choose days, or filter, to see fewer at once.`,
  },
  plain: {
    title: 'Plain words',
    glossary: 'Words explained',
  },
  provenance: {
    loading: 'Loading …',
    none: 'The record of sources holds nothing for this fact.',
    absent: 'This copy of the page comes without the record of sources.',
    verified: (date: string) => `Last checked on ${date}.`,
    article: 'Article (SHA-256)',
    span: 'Passage (SHA-256)',
    characters: (start: string, end: string) => `characters ${start} to ${end}`,
    position: 'Where it stands',
  },
  /** What leads to the presentation; its own words are in `story/en.ts`. */
  present: {
    entrances: 'For a class',
    title: 'Present',
    guess: 'Guess first',
    handout: 'Hand-outs',
  },
};

/** The shape of every language's table. */
export type LaterWords = typeof words;
