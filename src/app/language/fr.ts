/* eslint max-lines: off -- a table of words */
import type { Words } from './en.ts';
import type { Source } from './language.ts';
import { counter } from './number.ts';

const count = counter('fr-FR');
const num = (n: number) => count(n, { other: '#' });
const facts = (n: number) => count(n, { one: '# fait', many: '# de faits', other: '# faits' });
const articles = (n: number) => count(n, { one: '# article', many: '# d’articles', other: '# articles' });
const origins = (n: number) => count(n, { one: '# origine', many: '# d’origines', other: '# origines' });
const sides = (n: number) => count(n, { one: '# camp', many: '# de camps', other: '# camps' });
const answers = (n: number) => count(n, { one: '# réponse', many: '# de réponses', other: '# réponses' });

/** A date that is a day: "17 octobre 2024", "17 oct."; also "17" alone, the first of two days of one month. */
const DAY = /^(?:1er|[12]?\d|3[01])(?=$| \p{L}{3})/u;
const isDay = (date: string) => DAY.test(date);
/** The first of a month is an ordinal: "1er octobre 2024", "1er"; in a list as well: "1er ou 3 octobre 2024". */
const first = (date: string) => date.replace(/^1(?= |$)/, '1er');
const firsts = (dates: string) => dates.replace(/\b1(?=,? )/g, '1er');
/** The article that a day takes and a month or a year does not: "le 17 octobre 2024", "le 1er mai", "octobre 2024". */
const le = (date: string) => (isDay(date) ? `le ${first(date)}` : date);
/** "du 17 octobre", "des années 1990", "d’octobre 2024", "de 2024" */
const de = (date: string) =>
  `de ${le(date)}`
    .replace(/^de les /, 'des ')
    .replace(/^de le /, 'du ')
    .replace(/^de (?=[ao])/, 'd’');
/** "au 17 octobre", "aux années 1990", "à octobre 2024", "à fin 2024", "à la fin des années 1990" */
const au = (date: string) =>
  `à ${le(date)}`
    .replace(/^à les /, 'aux ')
    .replace(/^à le /, 'au ')
    .replace(/^à (?=fin d(?:u|es|e) )/, 'à la ');
/** "fin octobre 2024", "fin du printemps 2024", "fin des années 1990": what has an article keeps it. */
const part = (name: string, date: string) => `${name} ${/^l(?:es? |’)/.test(date) ? de(date) : date}`;
const endOf = (date: string) => part('fin', date);

const UNITS = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];
const roman = (n: number) => 'X'.repeat(Math.floor(n / 10)) + (UNITS[n % 10] ?? '');
const century = (n: number) => `le ${roman(n)}${n === 1 ? 'er' : 'e'} siècle`;

/** The words of the interface in French. */
export const fr: Words = {
  standing: {
    happened: 'Survenu',
    found: 'Documenté',
    reported: 'Rapporté',
    said: 'Dit',
    denies: 'Dément',
  },
  standingNote: {
    happened: 'Un article l’écrit en son nom propre, et personne ne le conteste dans ces sources.',
    found: 'Un organisme qui a enquêté le documente, éléments à l’appui\u202f; documenté, non prouvé.',
    reported:
      'Vient de sources anonymes, du renseignement ou d’un autre média\u202f; non confirmé de façon indépendante dans ces sources.',
    said: 'Une personne identifiée ou un gouvernement l’affirme\u202f; non confirmé de façon indépendante dans ces sources.',
    denies:
      'Une personne identifiée ou un gouvernement rejette ce que d’autres disent\u202f; non confirmé de façon indépendante dans ces sources.',
  },
  standingShort: {
    happened: 'écrit par l’article lui-même',
    found: 'documenté, non prouvé',
    reported: 'de sources anonymes',
    said: 'affirmation d’une voix identifiée',
    denies: 'rejette ce que d’autres disent',
  },
  unconfirmed: 'non confirmé de façon indépendante dans ces sources',
  act: { assert: '', assess: 'une évaluation', appeal: 'un appel', pledge: 'un engagement' },
  expected: 'encore à venir à ce moment-là',
  cargo: {
    troops: 'troupes',
    arms: 'armes',
    missiles: 'missiles',
    drones: 'drones',
    workers: 'travailleurs',
    people: 'personnes',
  },
  position: {
    supports: 'L’affirme',
    denies: 'Le dément',
    conditional: 'Sous condition',
    open: 'Ne tranche pas',
  },

  counts: { facts, articles, origins, sides, answers },
  quoted: (text) => `«\u202f${text}\u202f»`,
  aside: (text) => ` (${text})`,
  separator: ' · ',
  colon: '\u202f:',
  comma: ', ',
  stop: '.',
  theArticle: 'l’article',
  nothing: 'aucun',
  skip: 'Aller à la liste des faits',
  close: 'Fermer',

  date: {
    weekday: (weekday, date) => `${weekday} ${first(date)}`,
    dayNotGiven: (date) => `${date}, jour non précisé`,
    monthNotGiven: (date) => `${date}, mois et jour non précisés`,
    yearNotGiven: (date) => `${date}, année non précisée`,
    part: {
      early: (date) => part('début', date),
      mid: (date) => (/^l(?:es? |’)/.test(date) ? part('milieu', date) : `mi-${date}`),
      late: (date) => part('fin', date),
    },
    season: {
      spring: (year) => `le printemps ${year}`,
      summer: (year) => `l’été ${year}`,
      autumn: (year) => `l’automne ${year}`,
      winter: (year) => `l’hiver ${year}`,
    },
    decade: (year) => `les années ${year}`,
    century: (n) => (n > 0 ? century(n) : `${century(1 - n)} av. J.-C.`),
    about: (date) => `vers ${le(date)}`,
    perhaps: (date) => `peut-être ${le(date)}`,
    approximately: (dates) => `${dates}, dates approximatives`,
    uncertainly: (dates) => `${dates}, dates incertaines`,
    from: (from, to) => `${de(from)} ${au(to)}`,
    until: (date) => `jusqu’${au(date)}`,
    since: (date) => `depuis ${le(date)}`,
    fromOn: (date) => `à partir ${de(date)}`,
    between: (from, to) => `un jour entre ${le(from)} et ${le(to)}`,
    betweenDays: (from, to) => `entre ${le(from)} et ${le(to)}`,
    notBefore: (date) => `pas avant ${le(date)}`,
    by: (date) => `au plus tard ${le(date)}`,
    endOf,
    each: (dates) => `à chacune de ces dates\u202f: ${firsts(dates)}`,
    eachIn: (dates) => `à chacune de ces périodes\u202f: ${dates}`,
    oneOf: (dates) => `à l’une de ces dates\u202f: ${firsts(dates)}`,
    oneIn: (dates) => `à l’une de ces périodes\u202f: ${dates}`,
    unknown: 'date non précisée',
    inferred: (words, because) => `d’après «\u202f${words}\u202f»\u202f: ${because}`,
    inferredFrom: (words) => `d’après «\u202f${words}\u202f»`,
    asOf: (date) => (isDay(date) ? `Situation ${au(date)}` : `Situation\u202f: ${date}`),
  },

  place: {
    at: {
      happened: (where) => `Lieu des faits\u202f: ${where}`,
      found: (where) => `Lieu des faits\u202f: ${where}`,
      reported: (where) => `Lieu rapporté\u202f: ${where}`,
      said: (where) => `Lieu affirmé\u202f: ${where}`,
      denies: (where) => `Lieu démenti\u202f: ${where}`,
    },
    expected: (where) => `Lieu prévu\u202f: ${where}`,
    inside: (place) => place,
    said: (place) => `Lieu des propos\u202f: ${place}`,
    seat: (place) => `Parle au nom de\u202f: ${place}\u202f; lieu des propos non précisé`,
    about: (place) => `Concerne\u202f: ${place}`,
    fromTo: (from, to, cargo) => `Départ\u202f: ${from}\u202f; arrivée\u202f: ${to}\u202f; ${cargo}`,
    from: (from, cargo) => `Départ\u202f: ${from}\u202f; ${cargo}`,
    to: (to, cargo) => `Arrivée\u202f: ${to}\u202f; ${cargo}`,
    somewhere: (place) => `${place} (quelque part dans la région)`,
    vague: (place) => `${place} (zone non précisée)`,
    none: 'Lieu non précisé',
  },

  figure: {
    separator: '\u202f; ',
    labelled: (measure, words) => `${measure}\u202f: ${words}`,
    range: (min, max) => (/^\d{1,2}(?:er)? \p{L}{3}/u.test(max) ? `${de(min)} ${au(max)}` : `${min} à ${max}`),
    atLeast: (min) => `au moins ${min}`,
    atMost: (max) => `jusqu’à ${max}`,
    about: (number) => `environ ${number}`,
    unit: (number, unit) => `${number} ${unit}`,
  },

  status: {
    supports: (n) => `affirmé par ${n}`,
    denies: (n) => `démenti par ${n}`,
    conditional: (n) => `sous condition pour ${n}`,
    open: (n) => `non tranché par ${n}`,
    told: (n) => `réponse de ${n}`,
    sides: (n) => ` (${sides(n)})`,
    figures: (n) => count(n, { one: '# chiffre', many: '# de chiffres', other: '# chiffres' }),
    perhaps: (n) => count(n, { one: '# peut-être connue', other: '# peut-être connues' }),
    nothing: 'pas encore de réponse connue',
    many: {
      supports: (n) => `affirmé dans ${n}`,
      denies: (n) => `démenti dans ${n}`,
      conditional: (n) => `sous condition dans ${n}`,
      open: (n) => `non tranché dans ${n}`,
      told: (n) => `traité dans ${n}`,
    },
  },
  sources: (nArticles, nOrigins) => `${articles(nArticles)}, ${origins(nOrigins)}`,
  line: (date, voice, text) => `${date}, ${voice}\u202f: ${text}`,

  heading: {
    asKnown: (date) => `Ce qu’on savait ${le(date)}`,
    inFile: (n) => `${num(n)} dans ce fichier`,
    keyOf: (key, all) =>
      `${count(key, { one: '# fait clé', many: '# de faits clés', other: '# faits clés' })} sur ${num(all)}`,
  },
  key: {
    title: 'Degré de certitude',
    explain: 'Sens des marques',
    filled: 'Marque pleine\u202f: établi dans ces sources. Marque vide\u202f: une affirmation.',
  },

  card: {
    before: 'avant ces propos',
    title: 'Le fait ouvert',
    none: 'Aucun fait n’est ouvert. Choisissez-en un sur la carte, la chronologie ou dans la liste.',
    printed: 'Paru',
    expected: 'Attendu',
    saidBy: {
      happened: 'Paru',
      found: 'Publié',
      reported: 'Rapporté',
      said: 'Dit',
      denies: 'Démenti',
    },
    eventBy: {
      happened: 'Survenu',
      found: 'Survenu',
      reported: 'Date évoquée',
      said: 'Date évoquée',
      denies: 'Date évoquée',
    },
    ownVoice: 'en son nom propre',
    denied: 'Démenti',
    deniedBy: (n) => `démenti par ${num(n)}`,
    deniersHere: (n, all) => `Voix qui démentent, nommées ici\u202f: ${num(n)} sur ${num(all)}`,
    moreDeniers: (n) =>
      count(n, {
        one: '# autre voix qui dément',
        many: '# d’autres voix qui démentent',
        other: '# autres voix qui démentent',
      }),
    moreDenials: (n) => count(n, { one: '# autre démenti', many: '# d’autres démentis', other: '# autres démentis' }),
    moreNumbers: (n) => count(n, { one: '# autre chiffre', many: '# d’autres chiffres', other: '# autres chiffres' }),
    otherNumbers: 'Autres chiffres',
    otherNumber: (number, voice) => `${number} (${voice})`,
    otherMeasure: (measure) => `Non comparable, autre mesure\u202f: ${measure}`,
    questions: 'Répond à la question',
    appearsIn: (n) => `Dans ${articles(n)}`,
    via: (names) => `rapporté par ${names}`,
    passage: (first, last) =>
      last
        ? `Le passage commence par «\u202f${first}\u202f» et finit par «\u202f${last}\u202f»`
        : `Le passage\u202f: «\u202f${first}\u202f»`,
    toSentence: (outlet) => `Lire la phrase dans ${outlet}`,
    toSource: (outlet) => `Lire ${outlet}`,
    unread: 'Personne n’a encore comparé ce fait avec sa source.',
    corrected: (date, note) => `Corrigé ${le(date)}\u202f: ${note}`,
    withdrawn: (date, why) => `Retiré ${le(date)}\u202f: ${why}`,
    later: (date) => `Le fait ouvert n’était pas encore connu ${le(date)}. Il s’affiche à partir de son jour.`,
    lastKnown: (date) => `Ce qu’on savait de plus récent ${le(date)}`,
    perhaps: (date) => `Peut-être déjà connu ${le(date)}\u202f; pas compté.`,
  },
  provenance: {
    title: 'Comment le vérifier',
    explain: 'Toute personne qui a l’article peut vérifier que le passage s’y trouve, mot pour mot.',
    failed: 'Le registre des sources n’a pas pu être chargé. Les faits de cette page ne sont pas touchés.',
  },

  list: {
    showing: (shown, total, key = false) =>
      `Affichage\u202f: ${num(shown)} sur ${num(total)}${key ? ' faits clés' : ''}.`,
    brought: (n) =>
      count(n, {
        one: '# démenti montré avec son affirmation.',
        many: '# de démentis montrés avec leurs affirmations.',
        other: '# démentis montrés avec leurs affirmations.',
      }),
    outside: (n) =>
      count(n, {
        one: '# fait hors des jours choisis, estompé.',
        many: '# de faits hors des jours choisis, estompés.',
        other: '# faits hors des jours choisis, estompés.',
      }),
  },
  filters: {
    find: 'Chercher',
    clear: 'Réinitialiser',
  },

  trouble: {
    dataset: 'Les faits de cette page n’ont pas pu être chargés\u202f: la carte et la chronologie ne bougent pas.',
    facts: 'Les faits clés sont là\u202f; les autres n’ont pas pu être chargés.',
    rest: 'Une partie de cette page n’a pas pu être chargée\u202f: certains boutons et textes ne répondent pas.',
    reload: 'Recharger la page',
  },
  time: {
    title: 'Chronologie',
    play: 'Lecture',
    pause: 'Pause',
    back: 'Fait précédent',
    forward: 'Fait suivant',
    knownBy: (n, total, date) => {
      const known = count(n, { one: `# sur ${num(total)} connu`, other: `# sur ${num(total)} connus` });
      return `${known} ${isDay(date) ? au(date) : endOf(date)}`;
    },
    scrub: 'Fait',
    clock: 'Dates affichées',
    asKnown: 'Ce qu’on savait',
    keyFacts: (n) => `Faits clés ${num(n)}`,
    allFacts: (n) => `Tous ${num(n)}`,
    factsHere: (n) => `Tous ici ${num(n)}`,
    lanes: 'Lignes',
    lanesBy: { place: 'Par lieu', voice: 'Par voix', question: 'Par question' },
    nowhere: {
      place: 'Lieu non précisé',
      voice: 'Les articles eux-mêmes',
      question: 'Sans question',
    },
    scale: 'Échelle',
    broken: 'Vides raccourcis',
    true: 'À l’échelle',
    gaps: (n) =>
      count(n, {
        one: '# vide est raccourci',
        many: '# de vides sont raccourcis',
        other: '# vides sont raccourcis',
      }),
    axis: (from, to) => `Période ${de(from)} ${au(to)}`,
    range: 'Choisir des jours',
    rangeAll: 'Tous les jours',
    zoomIn: 'Zoom avant',
    zoomOut: 'Zoom arrière',
    clocks: { said: 'Date des propos', event: 'Date des faits' },
    upTo: (n, total, date) => `${num(n)} sur ${num(total)} jusqu’${isDay(date) ? au(date) : au(endOf(date))}`,
    place: (n, total) => `fait ${num(n)} sur ${num(total)}`,
    others: { place: 'Autres lieux', voice: 'Autres voix', question: 'Autres questions' },
    loading: 'Chargement…',
    shown: 'Faits affichés',
    more: 'Plus',
    strip: 'Choisir des jours sur une bande',
    whole: 'Toute la période',
    axisGap: (length, from, to) => `${length} entre ${le(from)} et ${le(to)}`,
  },
  map: {
    title: 'Carte',
    zoomIn: 'Zoom avant',
    zoomOut: 'Zoom arrière',
    reset: 'Tout le récit',
    inset: 'La zone dense, agrandie',
    wholeRoute: 'Carte entière',
    borderArea: 'Zone dense',
    globe: 'Globe',
    flow: (cargo, by) => `${cargo}, selon ${by}`,
    describe: (places) =>
      `Carte avec les faits de ces lieux\u202f: ${places}. Les mêmes faits sont dans la liste plus bas.`,
    failed: 'La carte interactive ne peut pas s’afficher\u202f: voici un dessin.',
    vague: 'zone non précisée',
    denied: 'démenti',
    flowBy: {
      happened: () => '',
      found: (voice) => (voice ? `documenté par ${voice}` : 'documenté'),
      reported: (voice) => (voice ? `rapporté par ${voice}` : 'rapporté'),
      said: (voice) => (voice ? `dit par ${voice}` : 'dit'),
      denies: () => '',
    },
    tools: 'Déplacer la carte',
    wheel: 'Ctrl + molette pour zoomer sur la carte',
    wheelMac: '⌘ + molette pour zoomer sur la carte',
    touch: 'Déplacez la carte avec deux doigts',
    signs: 'Sur la carte\u202f: le lien entre un fait et un lieu.',
    stance: {
      here: 'Marque seule\u202f: cela se passe ou s’est passé ici',
      said: 'Avec une pointe\u202f: cela a été dit ici',
      seat: 'Sur un socle\u202f: parle au nom de ce lieu\u202f; lieu des propos non précisé',
      about: 'Petite marque\u202f: cela concerne ce lieu',
    },
    expectedMark: 'En tirets\u202f: encore à venir à ce moment-là',
    areaMark: 'Hachures\u202f: quelque part dans cette zone',
    flowMark: 'Flèche\u202f: un déplacement\u202f; en tirets quand c’est une affirmation',
  },
  frame: {
    frozen: (date) => {
      const then = date === null ? '' : isDay(date) ? ` ${le(date)}` : ` (${date})`;
      return `Cette version reste telle qu’elle était${then}. Les corrections faites depuis sont dans la`;
    },
    newest: 'version la plus récente',
  },
};

export const language: Source = {
  locale: 'fr-FR',
  dir: 'ltr',
  words: fr,
  parts: [
    ['early', /\b(?:début|commencement d|premiers jours d)/iu],
    ['mid', /(?<!\p{L})(?:mi-|milieu d)/iu],
    [
      'late',
      /(?<!\p{L})fin(?!\p{L})(?! de semaine| de journée| de matinée| d[’']après-midi| de soirée)|derniers jours d/iu,
    ],
  ],
  later: () => import('./later/fr.ts'),
  frame: () => import('./frame/fr.ts'),
  story: () => import('./story/fr.ts'),
};
