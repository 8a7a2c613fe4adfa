/* eslint max-lines: off -- a table of words */
import type { Words } from './en.ts';
import type { Source } from './language.ts';
import { counter } from './number.ts';

const count = counter('de-DE');
const num = (n: number) => count(n, { other: '#' });
const facts = (n: number) => count(n, { one: '# Angabe', other: '# Angaben' });
const articles = (n: number) => count(n, { one: '# Artikel', other: '# Artikel' });
const origins = (n: number) => count(n, { one: '# Ursprung', other: '# Ursprünge' });
const sides = (n: number) => count(n, { one: '# Lager', other: '# Lager' });
const answers = (n: number) => count(n, { one: '# Antwort', other: '# Antworten' });

// A day takes an article, "dem 17. Oktober 2024", and so does a century; months and years take none. Decades alone
// have endings.
const DECADE = /^\d+er-Jahre$/;
const CENTURY = /^\d+\. Jahrhundert/;
const dative = (date: string) => (/^\d{1,2}\.( |$)/.test(date) ? `dem ${date}` : date.replace(DECADE, 'den $&n'));
const genitive = (date: string) => (DECADE.test(date) ? `der ${date}` : date.replace(CENTURY, 'des $&s'));
const until = (date: string) =>
  DECADE.test(date) || CENTURY.test(date) ? `bis zu ${dative(date)}`.replace('zu dem', 'zum') : `bis ${date}`;
const isDay = (date: string) => /^\d{1,2}\./.test(date) && !CENTURY.test(date);
/** "am 17. Oktober 2024"; months and years take nothing: "Oktober 2024", "Ende 2024". */
const am = (date: string) => (isDay(date) ? `am ${date}` : date);
/** A day without its month, "10", is an ordinal beside a day with one: "10. bis 14. Oktober 2024". */
const ordinal = (from: string, to: string) => (/^\d{1,2}\. /.test(to) ? from.replace(/^\d{1,2}$/, '$&.') : from);
/** The same in a list: "11. und 14. Oktober 2024". */
const ordinals = (dates: string) => dates.replace(/\b\d{1,2}(?=,| und | oder )/g, '$&.');

/** The words of the interface in German. */
export const de: Words = {
  standing: {
    happened: 'Geschehen',
    found: 'Dokumentiert',
    reported: 'Berichtet',
    said: 'Gesagt',
    denies: 'Bestreitet',
  },
  standingNote: {
    happened: 'Ein Artikel schreibt es im eigenen Namen, und niemand in diesen Quellen bestreitet es.',
    found: 'Eine Stelle hat es untersucht und mit Belegen dokumentiert; bewiesen ist es damit nicht.',
    reported:
      'Von ungenannten Quellen, aus einem Geheimdienst oder aus einem anderen Medium; in diesen Quellen nicht unabhängig bestätigt.',
    said: 'Eine namentlich genannte Person oder Regierung sagt es; in diesen Quellen nicht unabhängig bestätigt.',
    denies:
      'Eine namentlich genannte Person oder Stelle bestreitet, was andere sagen; in diesen Quellen nicht unabhängig bestätigt.',
  },
  standingShort: {
    happened: 'so schreibt es der Artikel selbst',
    found: 'mit Belegen, aber nicht bewiesen',
    reported: 'von ungenannten Quellen',
    said: 'Aussage einer genannten Stimme',
    denies: 'bestreitet, was andere sagen',
  },
  unconfirmed: 'in diesen Quellen nicht unabhängig bestätigt',
  act: { assert: '', assess: 'eine Einschätzung', appeal: 'ein Appell', pledge: 'eine Zusage' },
  expected: 'stand damals noch bevor',
  cargo: {
    troops: 'Truppen',
    arms: 'Waffen',
    missiles: 'Raketen',
    drones: 'Drohnen',
    workers: 'Arbeitskräfte',
    people: 'Menschen',
  },
  position: {
    supports: 'Bejaht',
    denies: 'Bestreitet',
    conditional: 'Unter einer Bedingung',
    open: 'Lässt es offen',
  },

  counts: { facts, articles, origins, sides, answers },
  quoted: (text: string) => `„${text}“`,
  aside: (text: string) => ` (${text})`,
  separator: ' · ',
  colon: ':',
  comma: ', ',
  stop: '.',
  theArticle: 'der Artikel',
  nothing: 'nicht vorhanden',
  skip: 'Zur Liste der Angaben',
  close: 'Schließen',

  date: {
    weekday: (weekday: string, date: string) => `${weekday}, ${date}`,
    dayNotGiven: (date: string) => `${date}, Tag nicht genannt`,
    monthNotGiven: (date: string) => `${date}, Monat und Tag nicht genannt`,
    yearNotGiven: (date: string) => `${date}, Jahr nicht genannt`,
    part: {
      early: (date: string) => `Anfang ${genitive(date)}`,
      mid: (date: string) => `Mitte ${genitive(date)}`,
      late: (date: string) => `Ende ${genitive(date)}`,
    },
    season: {
      spring: (year: string) => `Frühjahr ${year}`,
      summer: (year: string) => `Sommer ${year}`,
      autumn: (year: string) => `Herbst ${year}`,
      winter: (year: string) => `Winter ${year}`,
    },
    decade: (year: string) => `${year}er-Jahre`,
    century: (n: number) => (n > 0 ? `${n}. Jahrhundert` : `${1 - n}. Jahrhundert v. Chr.`),
    about: (date: string) => (isDay(date) ? `um den ${date}` : `etwa ${date}`),
    perhaps: (date: string) => `vielleicht ${am(date)}`,
    approximately: (dates: string) => `${dates}, Datum ungefähr`,
    uncertainly: (dates: string) => `${dates}, Datum unsicher`,
    from: (from: string, to: string) => {
      const first = dative(ordinal(from, to));
      return `${first.startsWith('dem ') ? first.replace('dem', 'vom') : `von ${first}`} ${until(to)}`;
    },
    until,
    since: (date: string) => `seit ${dative(date)}`,
    fromOn: (date: string) => `ab ${dative(date)}`,
    between: (from: string, to: string) => `an einem Tag zwischen ${dative(ordinal(from, to))} und ${dative(to)}`,
    betweenDays: (from: string, to: string) => `zwischen ${dative(from)} und ${dative(to)}`,
    notBefore: (date: string) => `nicht vor ${dative(date)}`,
    by: (date: string) => `spätestens ${am(date)}`,
    endOf: (date: string) => `Ende ${genitive(date)}`,
    each: (dates: string) => `an jedem dieser Tage: ${ordinals(dates)}`,
    eachIn: (dates: string) => `in jedem dieser Zeiträume: ${dates}`,
    oneOf: (dates: string) => `am ${ordinals(dates)}`,
    oneIn: (dates: string) => `entweder ${dates}`,
    unknown: 'Datum nicht genannt',
    inferred: (words: string, because: string) => `erschlossen aus „${words}“: ${because}`,
    inferredFrom: (words: string) => `erschlossen aus „${words}“`,
    asOf: (date: string) => `Stand: ${date}`,
  },

  place: {
    // Names of places are put in as they are, and some of them would need an article ("in der Ukraine").
    at: {
      happened: (where: string) => `Ort des Geschehens: ${where}`,
      found: (where: string) => `Ort des Geschehens: ${where}`,
      reported: (where: string) => `Ort laut den Berichten: ${where}`,
      said: (where: string) => `Ort laut der Aussage: ${where}`,
      denies: (where: string) => `Bestrittener Ort: ${where}`,
    },
    expected: (where: string) => `Erwarteter Ort: ${where}`,
    inside: (place: string) => place,
    said: (place: string) => `Ort der Aussage: ${place}`,
    seat: (place: string) => `Spricht für: ${place}; Ort der Aussage nicht genannt`,
    about: (place: string) => `Betrifft: ${place}`,
    fromTo: (from: string, to: string, cargo: string) => `Herkunft: ${from}; Ziel: ${to} (${cargo})`,
    from: (from: string, cargo: string) => `Herkunft: ${from} (${cargo})`,
    to: (to: string, cargo: string) => `Ziel: ${to} (${cargo})`,
    somewhere: (place: string) => `${place} (genauer Ort nicht genannt)`,
    vague: (place: string) => `${place} (Gebiet nicht näher bestimmt)`,
    none: 'Ort nicht genannt',
  },

  figure: {
    separator: '; ',
    labelled: (measure: string, words: string) => `${measure}: ${words}`,
    range: (min: string, max: string) => `${ordinal(min, max)} bis ${max}`,
    atLeast: (min: string) => `mindestens ${min}`,
    atMost: (max: string) => `bis zu ${max}`,
    about: (number: string) => `etwa ${number}`,
    unit: (number: string, unit: string) => `${number} ${unit}`,
  },

  status: {
    supports: (n: string) => `bejaht durch ${n}`,
    denies: (n: string) => `bestritten durch ${n}`,
    conditional: (n: string) => `unter einer Bedingung bejaht durch ${n}`,
    open: (n: string) => `offengelassen durch ${n}`,
    told: (n: string) => `beantwortet durch ${n}`,
    sides: (n: number) => ` (${sides(n)})`,
    figures: (n: number) => count(n, { one: '# Zahl', other: '# Zahlen' }),
    perhaps: (n: number) => `${num(n)} vielleicht bekannt`,
    nothing: 'noch keine Antwort bekannt',
    many: {
      supports: (n: string) => `bejaht in ${n}`,
      denies: (n: string) => `bestritten in ${n}`,
      conditional: (n: string) => `unter einer Bedingung bejaht in ${n}`,
      open: (n: string) => `offengelassen in ${n}`,
      told: (n: string) => `beantwortet in ${n}`,
    },
  },
  sources: (nArticles: number, nOrigins: number) => `${articles(nArticles)}, ${origins(nOrigins)}`,
  line: (date: string, voice: string, text: string) => `${date}, ${voice}: ${text}`,

  heading: {
    asKnown: (date: string) => `Wissensstand am ${date}`,
    inFile: (n: number) => `${num(n)} in dieser Datei`,
    keyOf: (key: number, all: number) => `${num(key)} wichtige von ${facts(all)}`,
  },
  key: {
    title: 'Wie sicher',
    explain: 'Was die Zeichen bedeuten',
    filled: 'Ausgefüllt: in diesen Quellen belegt. Nur umrandet: eine Aussage.',
  },

  card: {
    before: 'schon vor dieser Aussage',
    title: 'Die geöffnete Angabe',
    none: 'Es ist keine Angabe geöffnet. Wählen Sie eine auf der Karte, der Zeitleiste oder in der Liste.',
    printed: 'Erschienen',
    expected: 'Erwartet',
    saidBy: {
      happened: 'Erschienen',
      found: 'Veröffentlicht',
      reported: 'Berichtet',
      said: 'Gesagt',
      denies: 'Bestritten',
    },
    eventBy: {
      happened: 'Geschehen',
      found: 'Geschehen',
      reported: 'Bezieht sich auf',
      said: 'Bezieht sich auf',
      denies: 'Bezieht sich auf',
    },
    ownVoice: 'im eigenen Namen',
    denied: 'Bestritten',
    deniedBy: (n: number) => `von ${num(n)} bestritten`,
    deniersHere: (n: number, all: number) => `Hier genannt: ${num(n)} von ${num(all)}, die es bestreiten`,
    moreDeniers: (n: number) =>
      count(n, { one: '# weitere Stimme bestreitet es', other: '# weitere Stimmen bestreiten es' }),
    moreDenials: (n: number) => count(n, { one: '# weiteres Dementi', other: '# weitere Dementis' }),
    moreNumbers: (n: number) => count(n, { one: '# weitere Zahl', other: '# weitere Zahlen' }),
    otherNumbers: 'Andere Zahlen',
    otherNumber: (number: string, voice: string) => `${number} (${voice})`,
    otherMeasure: (measure: string) => `Nicht vergleichbar, anders gezählt: ${measure}`,
    questions: 'Antwort auf die Frage',
    appearsIn: (n: number) => count(n, { one: 'In # Artikel', other: 'In # Artikeln' }),
    via: (names: string) => `berichtet durch: ${names}`,
    passage: (first: string, last: string) =>
      last ? `Die Textstelle beginnt mit „${first}“ und endet mit „${last}“` : `Die Textstelle: „${first}“`,
    toSentence: (outlet: string) => `Zum Satz: ${outlet}`,
    toSource: (outlet: string) => `Zum Artikel: ${outlet}`,
    unread: 'Das hat noch niemand mit der Quelle verglichen.',
    corrected: (date: string, note: string) => `Korrigiert am ${date}: ${note}`,
    withdrawn: (date: string, why: string) => `Zurückgezogen am ${date}: ${why}`,
    later: (date: string) => `Die geöffnete Angabe war am ${date} noch nicht bekannt. Sie erscheint ab ihrem Tag.`,
    lastKnown: (date: string) => `Bis zum ${date} zuletzt bekannt geworden`,
    perhaps: (date: string) => `Bis zum ${date} vielleicht schon bekannt; nicht mitgezählt.`,
  },
  provenance: {
    title: 'Wie sich das prüfen lässt',
    explain: 'Wer den Artikel hat, kann nachprüfen, dass die Textstelle Wort für Wort darin steht.',
    failed: 'Der Quellennachweis konnte nicht geladen werden. Die Angaben auf dieser Seite betrifft das nicht.',
  },

  list: {
    showing: (shown: number, total: number, key = false) =>
      key
        ? `${num(shown)} von ${count(total, { one: '# wichtigen Angabe', other: '# wichtigen Angaben' })} gezeigt.`
        : `${num(shown)} von ${num(total)} gezeigt.`,
    brought: (n: number) =>
      count(n, {
        one: '# Dementi mit der bestrittenen Aussage gezeigt.',
        other: '# Dementis mit den bestrittenen Aussagen gezeigt.',
      }),
    outside: (n: number) => `${facts(n)} außerhalb der gewählten Tage, abgeblendet.`,
  },
  filters: {
    find: 'Suchen',
    clear: 'Zurücksetzen',
  },

  trouble: {
    dataset:
      'Die Angaben dieser Seite konnten nicht geladen werden; Karte und Zeitleiste lassen sich deshalb nicht bewegen.',
    facts: 'Die wichtigen Angaben sind da; die anderen konnten nicht geladen werden.',
    rest: 'Ein Teil dieser Seite konnte nicht geladen werden: Manche Knöpfe und Texte reagieren nicht.',
    reload: 'Seite neu laden',
  },
  time: {
    title: 'Zeitleiste',
    play: 'Abspielen',
    pause: 'Pause',
    back: 'Vorherige Angabe',
    forward: 'Nächste Angabe',
    knownBy: (n: number, total: number, date: string) => `${num(n)} von ${num(total)} ${until(date)} bekannt`,
    scrub: 'Angabe',
    clock: 'Gezeigtes Datum',
    asKnown: 'Damaliger Stand',
    keyFacts: (n: number) => `Wichtige ${num(n)}`,
    allFacts: (n: number) => `Alle ${num(n)}`,
    factsHere: (n: number) => `Alle hier ${num(n)}`,
    lanes: 'Zeilen',
    lanesBy: { place: 'Nach Ort', voice: 'Nach Stimme', question: 'Nach Frage' },
    nowhere: {
      place: 'Ort nicht genannt',
      voice: 'Die Artikel selbst',
      question: 'Zu keiner Frage',
    },
    scale: 'Maßstab',
    broken: 'Lücken gekürzt',
    true: 'Maßstabsgetreu',
    gaps: (n: number) => count(n, { one: '# Lücke ist gekürzt', other: '# Lücken sind gekürzt' }),
    axis: (from: string, to: string) => `Zeit vom ${from} bis zum ${to}`,
    range: 'Tage wählen',
    rangeAll: 'Alle Tage',
    zoomIn: 'Vergrößern',
    zoomOut: 'Verkleinern',
    clocks: { said: 'Wann gesagt', event: 'Wann geschehen' },
    upTo: (n: number, total: number, date: string) => `${num(n)} von ${num(total)} ${until(date)}`,
    place: (n: number, total: number) => `Angabe ${num(n)} von ${num(total)}`,
    others: { place: 'Andere Orte', voice: 'Andere Stimmen', question: 'Andere Fragen' },
    loading: 'Wird geladen …',
    shown: 'Gezeigte Angaben',
    more: 'Mehr',
    strip: 'Tage auf einem Streifen wählen',
    whole: 'Ganze Zeit',
    axisGap: (length: string, from: string, to: string) => `${length} zwischen dem ${from} und dem ${to}`,
  },
  map: {
    title: 'Karte',
    zoomIn: 'Vergrößern',
    zoomOut: 'Verkleinern',
    reset: 'Ganze Geschichte',
    inset: 'Der dicht belegte Ausschnitt, vergrößert',
    wholeRoute: 'Ganze Karte',
    borderArea: 'Ausschnitt',
    globe: 'Globus',
    flow: (cargo: string, by: string) => `${cargo}, Quelle: ${by}`,
    describe: (places: string) => `Karte mit Angaben zu: ${places}. Dieselben Angaben stehen unten in der Liste.`,
    failed: 'Die interaktive Karte fehlt: Dies ist eine Zeichnung.',
    vague: 'Gebiet unbestimmt',
    denied: 'bestritten',
    flowBy: {
      happened: () => '',
      found: (voice: string) => (voice ? `dokumentiert: ${voice}` : 'dokumentiert'),
      reported: (voice: string) => (voice ? `berichtet: ${voice}` : 'berichtet'),
      said: (voice: string) => (voice ? `gesagt: ${voice}` : 'gesagt'),
      denies: () => '',
    },
    tools: 'Karte bewegen',
    wheel: 'Karte zoomen: Strg + Scrollen',
    wheelMac: 'Karte zoomen: ⌘ + Scrollen',
    touch: 'Karte mit zwei Fingern bewegen',
    signs: 'Auf der Karte: was ein Ort mit einer Angabe zu tun hat.',
    stance: {
      here: 'Zeichen allein: Es ist oder war hier',
      said: 'Mit Spitze: Es wurde hier gesagt',
      seat: 'Auf einem Sockel: spricht für diesen Ort; Ort der Aussage nicht genannt',
      about: 'Kleines Zeichen: Es betrifft diesen Ort',
    },
    expectedMark: 'Gestrichelt: Es stand damals noch bevor',
    areaMark: 'Schraffiert: irgendwo in diesem Gebiet',
    flowMark: 'Pfeil: Etwas bewegt sich; gestrichelt, wo es eine Aussage ist',
  },
  frame: {
    frozen: (date: string | null) =>
      `Diese Fassung bleibt, wie sie war${date === null ? '' : ` (Stand: ${date})`}. Spätere Korrekturen stehen in der`,
    newest: 'neuesten Fassung',
  },
};

export const language: Source = {
  locale: 'de-DE',
  dir: 'ltr',
  words: de,
  parts: [
    ['early', /\b(?:Anfang|Beginn|frühe[nrms]?)\b|\bFrüh(?:sommer|herbst|winter)/i],
    ['mid', /\b(?:Mitte|mitten)\b/i],
    [
      'late',
      /\b(?:Ende|Schluss|ausgehende[nrms]?|späte[nms]?)\b|\bSpät(?:sommer|herbst|winter)|(?:Monats|Jahres)ende\b/i,
    ],
  ],
  later: () => import('./later/de.ts'),
  frame: () => import('./frame/de.ts'),
  story: () => import('./story/de.ts'),
};
