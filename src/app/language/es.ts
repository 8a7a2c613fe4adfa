/* eslint max-lines: off -- a table of words */
import type { Words } from './en.ts';
import type { Source } from './language.ts';
import { counter } from './number.ts';

const count = counter('es-ES');
const num = (n: number) => count(n, { other: '#' });
const facts = (n: number) => count(n, { one: '# dato', many: '# de datos', other: '# datos' });
const articles = (n: number) => count(n, { one: '# artículo', many: '# de artículos', other: '# artículos' });
const origins = (n: number) => count(n, { one: '# origen', many: '# de orígenes', other: '# orígenes' });
const sides = (n: number) => count(n, { one: '# bando', many: '# de bandos', other: '# bandos' });
const answers = (n: number) => count(n, { one: '# respuesta', many: '# de respuestas', other: '# respuestas' });

/** A date that is a day: "17 de octubre de 2024", "17 oct"; also "17" alone, the first of two days of one month. */
const DAY = /^(?:[12]?\d|3[01])(?=$| de | \p{L}{3})/u;
const isDay = (date: string) => DAY.test(date);
/** The article that a day takes and a month or a year does not: "el 17 de octubre de 2024", "octubre de 2024". */
const el = (date: string) => (isDay(date) ? `el ${date}` : date);
/** "del 17 de octubre", "de octubre de 2024" */
const de = (date: string) => `de ${el(date)}`.replace(/^de el /, 'del ');
/** "al 17 de octubre", "a octubre de 2024" */
const al = (date: string) => `a ${el(date)}`.replace(/^a el /, 'al ');
const endOf = (date: string) => `fin ${de(date)}`;

const UNITS = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];
const roman = (n: number) => 'X'.repeat(Math.floor(n / 10)) + (UNITS[n % 10] ?? '');

/** The words of the interface in Spanish. */
export const es: Words = {
  standing: {
    happened: 'Ocurrió',
    found: 'Documentado',
    reported: 'Según fuentes',
    said: 'Dicho',
    denies: 'Niega',
  },
  standingNote: {
    happened: 'Un artículo lo escribe en nombre propio y nadie lo discute en estas fuentes.',
    found: 'Un organismo que investigó lo documenta y aporta elementos que lo respaldan; documentado, no probado.',
    reported:
      'Viene de fuentes anónimas, de servicios de inteligencia o de otro medio; no confirmado de forma independiente en estas fuentes.',
    said: 'Lo afirma una persona identificada o un Gobierno; no confirmado de forma independiente en estas fuentes.',
    denies:
      'Una persona identificada o un Gobierno rechaza lo que otros dicen; no confirmado de forma independiente en estas fuentes.',
  },
  standingShort: {
    happened: 'lo escribe el propio artículo',
    found: 'documentado, no probado',
    reported: 'de fuentes anónimas',
    said: 'afirmación de una voz identificada',
    denies: 'rechaza lo que otros dicen',
  },
  unconfirmed: 'no confirmado de forma independiente en estas fuentes',
  act: { assert: '', assess: 'una valoración', appeal: 'un llamamiento', pledge: 'un compromiso' },
  expected: 'aún por llegar en ese momento',
  cargo: {
    troops: 'tropas',
    arms: 'armas',
    missiles: 'misiles',
    drones: 'drones',
    workers: 'trabajadores',
    people: 'personas',
  },
  position: {
    supports: 'Lo afirma',
    denies: 'Lo niega',
    conditional: 'Con condiciones',
    open: 'Lo deja abierto',
  },

  counts: { facts, articles, origins, sides, answers },
  quoted: (text) => `«${text}»`,
  aside: (text) => ` (${text})`,
  separator: ' · ',
  colon: ':',
  comma: ', ',
  stop: '.',
  theArticle: 'el artículo',
  nothing: 'ninguno',
  skip: 'Ir a la lista de datos',
  close: 'Cerrar',

  date: {
    weekday: (weekday, date) => `${weekday} ${date}`,
    dayNotGiven: (date) => `${date}, día no indicado`,
    monthNotGiven: (date) => `${date}, mes y día no indicados`,
    yearNotGiven: (date) => `${date}, año no indicado`,
    part: {
      early: (date) => `principios ${de(date)}`,
      mid: (date) => `mediados ${de(date)}`,
      late: (date) => `finales ${de(date)}`,
    },
    season: {
      spring: (year) => `la primavera de ${year}`,
      summer: (year) => `el verano de ${year}`,
      autumn: (year) => `el otoño de ${year}`,
      winter: (year) => `el invierno de ${year}`,
    },
    decade: (year) => `la década de ${year}`,
    century: (n) => (n > 0 ? `el siglo ${roman(n)}` : `el siglo ${roman(1 - n)} a. C.`),
    about: (date) => `hacia ${el(date)}`,
    perhaps: (date) => `quizá ${el(date)}`,
    approximately: (dates) => `${dates}, fechas aproximadas`,
    uncertainly: (dates) => `${dates}, fechas inciertas`,
    from: (from, to) => `${de(from)} ${al(to)}`,
    until: (date) => `hasta ${el(date)}`,
    since: (date) => `desde ${el(date)}`,
    fromOn: (date) => `a partir ${de(date)}`,
    between: (from, to) => `un día entre ${el(from)} y ${el(to)}`,
    betweenDays: (from, to) => `entre ${el(from)} y ${el(to)}`,
    notBefore: (date) => `no antes ${de(date)}`,
    by: (date) => `a más tardar ${isDay(date) ? el(date) : al(date)}`,
    endOf,
    each: (dates) => `en cada una de estas fechas: ${dates}`,
    eachIn: (dates) => `en cada uno de estos periodos: ${dates}`,
    oneOf: (dates) => `en una de estas fechas: ${dates}`,
    oneIn: (dates) => `en uno de estos periodos: ${dates}`,
    unknown: 'fecha no indicada',
    inferred: (words, because) => `deducido de «${words}»: ${because}`,
    inferredFrom: (words) => `deducido de «${words}»`,
    asOf: (date) => (isDay(date) ? `Situación a ${date}` : `Situación: ${date}`),
  },

  place: {
    at: {
      happened: (where) => `Ocurrió ${where}`,
      found: (where) => `Ocurrió ${where}`,
      reported: (where) => `Según fuentes, ${where}`,
      said: (where) => `Según la declaración, ${where}`,
      denies: (where) => `Se niega que sea ${where}`,
    },
    expected: (where) => `Previsto ${where}`,
    inside: (place) => `en ${place}`,
    said: (place) => `Dicho en ${place}`,
    seat: (place) => `Habla por ${place}; lugar de la declaración no indicado`,
    about: (place) => `Se refiere a: ${place}`,
    fromTo: (from, to, cargo) => `Salida: ${from}; llegada: ${to}; ${cargo}`,
    from: (from, cargo) => `Salida: ${from}; ${cargo}`,
    to: (to, cargo) => `Llegada: ${to}; ${cargo}`,
    somewhere: (place) => `en algún punto de ${place}`,
    vague: (place) => `${place} (zona no precisada)`,
    none: 'Lugar no indicado',
  },

  figure: {
    separator: '; ',
    labelled: (measure, words) => `${measure}: ${words}`,
    range: (min, max) => (/^\d{1,2} (?:de |\p{L}{3})/u.test(max) ? `${de(min)} ${al(max)}` : `${min} a ${max}`),
    atLeast: (min) => `al menos ${min}`,
    atMost: (max) => `hasta ${max}`,
    about: (number) => `alrededor de ${number}`,
    unit: (number, unit) => `${number} ${unit}`,
  },

  status: {
    supports: (n) => `afirmado por ${n}`,
    denies: (n) => `negado por ${n}`,
    conditional: (n) => `afirmado con condiciones por ${n}`,
    open: (n) => `dejado abierto por ${n}`,
    told: (n) => `respondido por ${n}`,
    sides: (n) => ` (${sides(n)})`,
    figures: (n) => count(n, { one: '# cifra', many: '# de cifras', other: '# cifras' }),
    perhaps: (n) => count(n, { one: '# quizá conocida', other: '# quizá conocidas' }),
    nothing: 'aún no se conoce respuesta',
    many: {
      supports: (n) => `afirmado en ${n}`,
      denies: (n) => `negado en ${n}`,
      conditional: (n) => `afirmado con condiciones en ${n}`,
      open: (n) => `dejado abierto en ${n}`,
      told: (n) => `tratado en ${n}`,
    },
  },
  sources: (nArticles, nOrigins) => `${articles(nArticles)}, ${origins(nOrigins)}`,
  line: (date, voice, text) => `${date}, ${voice}: ${text}`,

  heading: {
    asKnown: (date) => `Lo que se sabía el ${date}`,
    inFile: (n) => `${num(n)} en este archivo`,
    keyOf: (key, all) =>
      `${count(key, { one: '# dato clave', many: '# de datos clave', other: '# datos clave' })} de ${num(all)}`,
  },
  key: {
    title: 'Grado de certeza',
    explain: 'Qué indican las marcas',
    filled: 'Marca rellena: establecido en estas fuentes. Marca vacía: una afirmación.',
  },

  card: {
    before: 'antes de que se dijera esto',
    title: 'El dato abierto',
    none: 'No hay ningún dato abierto. Elija uno en el mapa, en la cronología o en la lista.',
    printed: 'Publicado',
    expected: 'Previsto',
    saidBy: {
      happened: 'Publicado',
      found: 'Publicado',
      reported: 'Difundido',
      said: 'Dicho',
      denies: 'Negado',
    },
    eventBy: {
      happened: 'Ocurrió',
      found: 'Ocurrió',
      reported: 'Fecha mencionada',
      said: 'Fecha mencionada',
      denies: 'Fecha mencionada',
    },
    ownVoice: 'en nombre propio',
    denied: 'Negado',
    deniedBy: (n) => `negado por ${num(n)}`,
    deniersHere: (n, all) => `Voces que lo niegan, con nombre aquí: ${num(n)} de ${num(all)}`,
    moreDeniers: (n) =>
      count(n, {
        one: '# voz más que lo niega',
        many: '# de voces más que lo niegan',
        other: '# voces más que lo niegan',
      }),
    moreDenials: (n) => count(n, { one: '# negación más', many: '# de negaciones más', other: '# negaciones más' }),
    moreNumbers: (n) => count(n, { one: '# cifra más', many: '# de cifras más', other: '# cifras más' }),
    otherNumbers: 'Otras cifras',
    otherNumber: (number, voice) => `${number} (${voice})`,
    otherMeasure: (measure) => `No comparable, otra medida: ${measure}`,
    questions: 'Responde a la pregunta',
    appearsIn: (n) => `En ${articles(n)}`,
    via: (names) => `según ${names}`,
    passage: (first, last) =>
      last ? `El pasaje empieza por «${first}» y termina en «${last}»` : `El pasaje: «${first}»`,
    toSentence: (outlet) => `Leer la frase en ${outlet}`,
    toSource: (outlet) => `Leer ${outlet}`,
    unread: 'Nadie ha comparado aún este dato con su fuente.',
    corrected: (date, note) => `Corregido el ${date}: ${note}`,
    withdrawn: (date, why) => `Retirado el ${date}: ${why}`,
    later: (date) => `El dato abierto aún no se conocía el ${date}. Se muestra a partir de su día.`,
    lastKnown: (date) => `Lo último conocido el ${date}`,
    perhaps: (date) => `Quizá ya conocido el ${date}; sin contar.`,
  },
  provenance: {
    title: 'Cómo se puede comprobar',
    explain: 'Quien tenga el artículo puede comprobar que el pasaje está ahí, palabra por palabra.',
    failed: 'No se pudo cargar el registro de fuentes. Los datos de esta página no cambian por ello.',
  },

  list: {
    showing: (shown, total, key = false) => `A la vista: ${num(shown)} de ${num(total)}${key ? ' datos clave' : ''}.`,
    brought: (n) =>
      count(n, {
        one: '# negación mostrada con su afirmación.',
        many: '# de negaciones mostradas con sus afirmaciones.',
        other: '# negaciones mostradas con sus afirmaciones.',
      }),
    outside: (n) =>
      count(n, {
        one: '# dato fuera de los días elegidos, atenuado.',
        many: '# de datos fuera de los días elegidos, atenuados.',
        other: '# datos fuera de los días elegidos, atenuados.',
      }),
  },
  filters: {
    find: 'Buscar',
    clear: 'Quitar filtros',
  },

  trouble: {
    dataset: 'No se pudieron cargar los datos de esta página, así que el mapa y la cronología no se mueven.',
    facts: 'Aquí están los datos clave; los demás no se pudieron cargar.',
    rest: 'No se pudo cargar una parte de esta página: algunos botones y textos no responden.',
    reload: 'Volver a cargar la página',
  },
  time: {
    title: 'Cronología',
    play: 'Reproducir',
    pause: 'Pausa',
    back: 'Dato anterior',
    forward: 'Dato siguiente',
    knownBy: (n, total, date) => {
      const known = count(n, { one: `# de ${num(total)} conocido`, other: `# de ${num(total)} conocidos` });
      return `${known} ${al(isDay(date) ? date : endOf(date))}`;
    },
    scrub: 'Dato',
    clock: 'Fechas que se muestran',
    asKnown: 'Lo que se sabía',
    keyFacts: (n) => `Datos clave ${num(n)}`,
    allFacts: (n) => `Todos ${num(n)}`,
    factsHere: (n) => `Todos aquí ${num(n)}`,
    lanes: 'Filas',
    lanesBy: { place: 'Por lugar', voice: 'Por voz', question: 'Por pregunta' },
    nowhere: {
      place: 'Lugar no indicado',
      voice: 'Los propios artículos',
      question: 'Sin pregunta',
    },
    scale: 'Escala',
    broken: 'Huecos acortados',
    true: 'A escala',
    gaps: (n) =>
      count(n, {
        one: '# hueco está acortado',
        many: '# de huecos están acortados',
        other: '# huecos están acortados',
      }),
    axis: (from, to) => `Periodo del ${from} al ${to}`,
    range: 'Elegir días',
    rangeAll: 'Todos los días',
    zoomIn: 'Acercar',
    zoomOut: 'Alejar',
    clocks: { said: 'Cuándo se dijo', event: 'Cuándo ocurrió' },
    upTo: (n, total, date) => `${num(n)} de ${num(total)} hasta ${isDay(date) ? el(date) : endOf(date)}`,
    place: (n, total) => `dato ${num(n)} de ${num(total)}`,
    others: { place: 'Otros lugares', voice: 'Otras voces', question: 'Otras preguntas' },
    loading: 'Cargando…',
    shown: 'Datos que se muestran',
    more: 'Más',
    strip: 'Elegir días en una banda',
    whole: 'Todo el periodo',
    axisGap: (length, from, to) => `${length} entre el ${from} y el ${to}`,
  },
  map: {
    title: 'Mapa',
    zoomIn: 'Acercar',
    zoomOut: 'Alejar',
    reset: 'Toda la historia',
    inset: 'La zona más densa, ampliada',
    wholeRoute: 'Mapa entero',
    borderArea: 'Zona densa',
    globe: 'Globo',
    flow: (cargo, by) => `${cargo}, según ${by}`,
    describe: (places) => `Mapa con datos en ${places}. Los mismos datos están en la lista de abajo.`,
    failed: 'El mapa interactivo no se puede mostrar: esto es un dibujo.',
    vague: 'zona no precisada',
    denied: 'negado',
    flowBy: {
      happened: () => '',
      found: (voice) => (voice ? `documentado por ${voice}` : 'documentado'),
      reported: (voice) => (voice ? `según ${voice}` : 'según fuentes'),
      said: (voice) => (voice ? `dicho por ${voice}` : 'dicho'),
      denies: () => '',
    },
    tools: 'Mover el mapa',
    wheel: 'Ctrl + rueda para acercar o alejar el mapa',
    wheelMac: '⌘ + rueda para acercar o alejar el mapa',
    touch: 'Mueva el mapa con dos dedos',
    signs: 'En el mapa: qué relación tiene un dato con un lugar.',
    stance: {
      here: 'Marca sola: está o estuvo aquí',
      said: 'Con punta: se dijo aquí',
      seat: 'Sobre un pedestal: habla por este lugar; lugar de la declaración no indicado',
      about: 'Marca pequeña: se refiere a este lugar',
    },
    expectedMark: 'Trazo discontinuo: aún por llegar en ese momento',
    areaMark: 'Rayado: en algún punto de esta zona',
    flowMark: 'Flecha: algo se mueve; discontinua si es una afirmación',
  },
  frame: {
    frozen: (date) => {
      const then = date === null ? '' : isDay(date) ? ` ${el(date)}` : ` (${date})`;
      return `Esta versión se conserva como estaba${then}. Las correcciones posteriores están en la`;
    },
    newest: 'versión más reciente',
  },
};

export const language: Source = {
  locale: 'es-ES',
  dir: 'ltr',
  words: es,
  parts: [
    ['early', /\b(?:principios?|comienzos?|inicios?|primeros días) del?\b/iu],
    ['mid', /\bmediados del?\b/iu],
    ['late', /\b(?:finales|fines) del?\b(?! semana)|(?<!\p{L})últimos días del?\b/iu],
  ],
  later: () => import('./later/es.ts'),
  frame: () => import('./frame/es.ts'),
  story: () => import('./story/es.ts'),
};
