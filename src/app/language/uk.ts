/* eslint max-lines: off -- a table of words */
import type { Words } from './en.ts';
import type { Source } from './language.ts';
import { counter } from './number.ts';

const count = counter('uk-UA');
const num = (n: number) => count(n, { other: '#' });
const facts = (n: number) => count(n, { one: '# факт', few: '# факти', many: '# фактів', other: '# факту' });
const articles = (n: number) => count(n, { one: '# стаття', few: '# статті', many: '# статей', other: '# статті' });
const origins = (n: number) =>
  count(n, { one: '# першоджерело', few: '# першоджерела', many: '# першоджерел', other: '# першоджерела' });
const sides = (n: number) => count(n, { one: '# сторона', few: '# сторони', many: '# сторін', other: '# сторони' });
const answers = (n: number) =>
  count(n, { one: '# відповідь', few: '# відповіді', many: '# відповідей', other: '# відповіді' });

const ROMAN = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];

const century = (n: number) => `${'X'.repeat(n / 10)}${ROMAN[n % 10] ?? ''} століття`;

/** `Intl` writes a month that stands without its day in the nominative; what is said before it asks for the genitive. */
const GENITIVE: readonly (readonly [RegExp, string])[] = [
  [/ень(?!\p{L})/u, 'ня'],
  [/лютий/, 'лютого'],
  [/листопад(?!\p{L})/u, 'листопада'],
  [/^весна/, 'весни'],
  [/^літо/, 'літа'],
  [/^осінь/, 'осені'],
  [/^зима/, 'зими'],
  [/-(?:ті|ві|ні)$/, '-х'],
];
const genitive = (date: string) => GENITIVE.reduce((words, [form, other]) => words.replace(form, other), year(date));
/** A year that stands alone is no number. */
const year = (date: string) => date.replace(/^\d{3,4}(\/\d+)?$/, '$& р.');
/** What began then; "від 17 жовтня" would be the date that a letter bears. */
const since = (date: string) => `${/^[зс]/.test(date) ? 'із' : 'з'} ${genitive(date)}`;
/** Dates end with the stop of "р.", which a sentence does not repeat. */
const ended = (text: string) => (text.endsWith('.') ? text : `${text}.`);
/** A dash stands close between numbers alone: "10–14 жовтня", "вересень – жовтень". */
const dash = (from: string, to: string) => (/^[\d\s]+$/.test(from) ? `${from}–${to}` : `${from} – ${to}`);

/** The words of the interface in Ukrainian. */
export const uk: Words = {
  standing: {
    happened: 'Сталося',
    found: 'Виявлено',
    reported: 'Повідомлено',
    said: 'Сказано',
    denies: 'Заперечує',
  },
  standingNote: {
    happened: 'Стаття пише про це від себе, і в цих джерелах ніхто цього не оспорює.',
    found: 'Організація, яка це вивчала, задокументувала це й навела докази; задокументовано, але не доведено.',
    reported: 'Від неназваних джерел, розвідки чи іншого видання; у цих джерелах незалежно не підтверджено.',
    said: 'Так стверджує названа особа чи уряд; у цих джерелах незалежно не підтверджено.',
    denies: 'Названа сторона заперечує слова інших; у цих джерелах незалежно не підтверджено.',
  },
  standingShort: {
    happened: 'так пише сама стаття',
    found: 'задокументовано, не доведено',
    reported: 'від неназваних джерел',
    said: 'твердження, автора названо',
    denies: 'заперечення слів інших',
  },
  unconfirmed: 'у цих джерелах незалежно не підтверджено',
  act: { assert: '', assess: 'оцінка', appeal: 'заклик', pledge: 'обіцянка' },
  expected: 'на той час ще попереду',
  cargo: {
    troops: 'війська',
    arms: 'зброя',
    missiles: 'ракети',
    drones: 'дрони',
    workers: 'працівники',
    people: 'люди',
  },
  position: {
    supports: 'Стверджує',
    denies: 'Заперечує',
    conditional: 'За певної умови',
    open: 'Лишає відкритим',
  },

  counts: { facts, articles, origins, sides, answers },
  quoted: (text) => `«${text}»`,
  aside: (text) => ` (${text})`,
  separator: ' · ',
  colon: ':',
  comma: ', ',
  stop: '.',
  theArticle: 'стаття',
  nothing: 'немає',
  skip: 'Перейти до списку фактів',
  close: 'Закрити',

  date: {
    weekday: (weekday, date) => `${weekday}, ${date}`,
    dayNotGiven: (date) => `${date}, день не вказано`,
    monthNotGiven: (date) => `${year(date)}, місяць і день не вказано`,
    yearNotGiven: (date) => `${date}, рік не вказано`,
    part: {
      early: (date) => `початок ${genitive(date)}`,
      mid: (date) => `середина ${genitive(date)}`,
      late: (date) => `кінець ${genitive(date)}`,
    },
    season: {
      spring: (y) => `весна ${year(y)}`,
      summer: (y) => `літо ${year(y)}`,
      autumn: (y) => `осінь ${year(y)}`,
      winter: (y) => `зима ${year(y)}`,
    },
    decade: (first) => `${first}-${first.endsWith('40') ? 'ві' : first.endsWith('000') ? 'ні' : 'ті'}`,
    century: (n) => (n > 0 ? century(n) : `${century(1 - n)} до н. е.`),
    about: (date) => `приблизно ${year(date)}`,
    perhaps: (date) => `можливо, ${year(date)}`,
    approximately: (dates) => `${dates}, дати приблизні`,
    uncertainly: (dates) => `${dates}, дати непевні`,
    from: (from, to) => `${since(from)} до ${genitive(to)}`,
    until: (date) => `до ${genitive(date)}`,
    since,
    fromOn: (date) => `${since(date)} і далі`,
    between: (from, to) => `в один із днів від ${genitive(from)} до ${genitive(to)}`,
    betweenDays: (from, to) => `між ${from} і ${to}`,
    notBefore: (date) => `не раніше ${genitive(date)}`,
    by: (date) => `не пізніше ${genitive(date)}`,
    /** In the genitive, which `by` and `until` ask for. */
    endOf: (date) => `кінця ${genitive(date)}`,
    each: (dates) => `у кожен із днів: ${dates}`,
    eachIn: (dates) => `у кожному з періодів: ${dates.replace(/ \d{3,4}$/, '$& рр.')}`,
    oneOf: (dates) => dates,
    oneIn: (dates) => dates.replace(/ \d{3,4}$/, '$& р.'),
    unknown: 'дату не вказано',
    inferred: (words, because) => `виведено зі слів «${words}»: ${because}`,
    inferredFrom: (words) => `виведено зі слів «${words}»`,
    asOf: (date) => `Станом на ${date}`,
  },

  place: {
    at: {
      happened: (where) => `Сталося тут: ${where}`,
      found: (where) => `Сталося тут: ${where}`,
      reported: (where) => `Повідомлено, що тут: ${where}`,
      said: (where) => `Сказано, що тут: ${where}`,
      denies: (where) => `Заперечено, що тут: ${where}`,
    },
    expected: (where) => `Очікується тут: ${where}`,
    inside: (place) => place,
    said: (place) => `Де сказано: ${place}`,
    seat: (place) => `Говорить від імені: ${place}; де сказано, не вказано`,
    about: (place) => `Стосується: ${place}`,
    fromTo: (from, to, cargo) => `Звідки — ${from}, куди — ${to}: ${cargo}`,
    from: (from, cargo) => `Звідки — ${from}: ${cargo}`,
    to: (to, cargo) => `Куди — ${to}: ${cargo}`,
    somewhere: (place) => `${place} (десь у цих межах)`,
    vague: (place) => `${place} (район не уточнено)`,
    none: 'Місце не вказано',
  },

  figure: {
    separator: '; ',
    labelled: (measure, words) => `${measure}: ${words}`,
    range: dash,
    atLeast: (min) => `щонайменше ${min}`,
    atMost: (max) => `до ${max}`,
    about: (number) => `близько ${number}`,
    unit: (number, unit) => `${number} ${unit}`,
  },

  status: {
    supports: (n) => `стверджують: ${n}`,
    denies: (n) => `заперечують: ${n}`,
    conditional: (n) => `за певної умови: ${n}`,
    open: (n) => `лишають відкритим: ${n}`,
    told: (n) => `відповідають: ${n}`,
    sides: (n) => ` (${sides(n)})`,
    figures: (n) => count(n, { one: '# число', few: '# числа', many: '# чисел', other: '# числа' }),
    perhaps: (n) => `можливо, відомо ще: ${num(n)}`,
    nothing: 'відповідь ще не відома',
    many: {
      supports: (n) => `стверджують: ${n}`,
      denies: (n) => `заперечують: ${n}`,
      conditional: (n) => `за певної умови: ${n}`,
      open: (n) => `лишають відкритим: ${n}`,
      told: (n) => `відповідають: ${n}`,
    },
  },
  sources: (nArticles, nOrigins) => `${articles(nArticles)}, ${origins(nOrigins)}`,
  line: (date, voice, text) => `${date}, ${voice}: ${text}`,

  heading: {
    asKnown: (date) => `Відомо на ${date}`,
    inFile: (n) => `у цьому файлі: ${num(n)}`,
    keyOf: (key, all) =>
      `${count(key, {
        one: '# ключовий факт',
        few: '# ключові факти',
        many: '# ключових фактів',
        other: '# ключового факту',
      })} із ${num(all)}`,
  },
  key: {
    title: 'Наскільки певно',
    explain: 'Що означають позначки',
    filled: 'Зафарбована позначка: засвідчено в цих джерелах. Порожня: твердження.',
  },

  card: {
    before: 'ще до того, як це сказали',
    title: 'Відкритий факт',
    none: 'Жодного факту не відкрито. Виберіть його на карті, у хронології або в списку.',
    printed: 'Опубліковано',
    expected: 'Очікується',
    saidBy: {
      happened: 'Опубліковано',
      found: 'Оприлюднено',
      reported: 'Повідомлено',
      said: 'Сказано',
      denies: 'Заперечено',
    },
    eventBy: {
      happened: 'Сталося',
      found: 'Сталося',
      reported: 'Про який час',
      said: 'Про який час',
      denies: 'Про який час',
    },
    ownVoice: 'від себе',
    denied: 'Заперечення',
    deniedBy: (n) => `заперечують: ${num(n)}`,
    deniersHere: (n, all) => `Тут названо ${num(n)} із ${num(all)} тих, хто це заперечує`,
    moreDeniers: (n) =>
      count(n, {
        one: 'Ще # заперечує',
        few: 'Ще # заперечують',
        many: 'Ще # заперечують',
        other: 'Ще # заперечують',
      }),
    moreDenials: (n) =>
      count(n, {
        one: 'ще # заперечення',
        few: 'ще # заперечення',
        many: 'ще # заперечень',
        other: 'ще # заперечення',
      }),
    moreNumbers: (n) => count(n, { one: 'Ще # число', few: 'Ще # числа', many: 'Ще # чисел', other: 'Ще # числа' }),
    otherNumbers: 'Інші числа',
    otherNumber: (number, voice) => `${number} (${voice})`,
    otherMeasure: (measure) => `Інший показник, порівнювати не можна: ${measure}`,
    questions: 'Відповідає на запитання',
    appearsIn: (n) => count(n, { one: 'У # статті', few: 'У # статтях', many: 'У # статтях', other: 'У # статті' }),
    via: (names) => `з посиланням на: ${names}`,
    passage: (first, last) =>
      last ? `Уривок починається з «${first}» і закінчується на «${last}»` : `Уривок: «${first}»`,
    toSentence: (outlet) => `Читати це речення: ${outlet}`,
    toSource: (outlet) => `Читати: ${outlet}`,
    unread: 'Ніхто ще не звірив цього з джерелом.',
    corrected: (date, note) => `Виправлено ${date}: ${note}`,
    withdrawn: (date, why) => `Відкликано ${date}: ${why}`,
    later: (date) => `На ${date} відкритий факт ще не був відомий. Його буде показано з його дня.`,
    lastKnown: (date) => `Останнє, що було відомо на ${date}`,
    perhaps: (date) => `Можливо, відомо на ${date}; до підрахунків не входить.`,
  },
  provenance: {
    title: 'Як це перевірити',
    explain: 'Кожен, хто має статтю, може перевірити, що уривок є в ній слово в слово.',
    failed: 'Не вдалося завантажити запис про джерела. На факти цієї сторінки це не впливає.',
  },

  list: {
    showing: (shown, total, key = false) => `Показано ${num(shown)} із ${num(total)}${key ? ' ключових' : ''}.`,
    brought: (n) =>
      count(n, {
        one: '# заперечення показано разом із твердженням.',
        few: '# заперечення показано разом із твердженнями.',
        many: '# заперечень показано разом із твердженнями.',
        other: '# заперечення показано разом із твердженнями.',
      }),
    outside: (n) => `${facts(n)} поза вибраними днями, показано блідо.`,
  },
  filters: {
    find: 'Знайти',
    clear: 'Скинути',
  },

  trouble: {
    dataset: 'Не вдалося завантажити факти цієї сторінки, тому карта й хронологія нерухомі.',
    facts: 'Ключові факти є; решту фактів завантажити не вдалося.',
    rest: 'Частину сторінки завантажити не вдалося: деякі кнопки й тексти не відповідають.',
    reload: 'Завантажити сторінку знову',
  },
  time: {
    title: 'Хронологія',
    play: 'Пуск',
    pause: 'Пауза',
    back: 'Попередній факт',
    forward: 'Наступний факт',
    knownBy: (n, total, date) => `Відомо ${num(n)} із ${num(total)} на ${date}`,
    scrub: 'Факт',
    clock: 'Які дати показано',
    asKnown: 'Як знали тоді',
    keyFacts: (n) => `Ключові ${num(n)}`,
    allFacts: (n) => `Усі ${num(n)}`,
    factsHere: (n) => `Усі тут ${num(n)}`,
    lanes: 'Рядки',
    lanesBy: { place: 'За місцями', voice: 'За мовцями', question: 'За запитаннями' },
    nowhere: {
      place: 'Місце не вказано',
      voice: 'Самі статті',
      question: 'Поза запитаннями',
    },
    scale: 'Масштаб',
    broken: 'Проміжки стиснуто',
    true: 'У масштабі',
    gaps: (n) =>
      count(n, {
        one: '# проміжок стиснуто',
        few: '# проміжки стиснуто',
        many: '# проміжків стиснуто',
        other: '# проміжку стиснуто',
      }),
    axis: (from, to) => `Вісь часу (${dash(from, to)})`,
    range: 'Вибрати дні',
    rangeAll: 'Усі дні',
    zoomIn: 'Наблизити',
    zoomOut: 'Віддалити',
    clocks: { said: 'Коли сказано', event: 'Коли сталося' },
    upTo: (n, total, date) => `${num(n)} із ${num(total)} до ${date}`,
    place: (n, total) => `факт ${num(n)} із ${num(total)}`,
    others: { place: 'Інші місця', voice: 'Інші мовці', question: 'Інші запитання' },
    loading: 'Завантаження…',
    shown: 'Які факти показано',
    more: 'Ще',
    strip: 'Вибрати дні на смузі',
    whole: 'Увесь період',
    axisGap: (length, from, to) => `${length} (${dash(from, to)})`,
  },
  map: {
    title: 'Карта',
    zoomIn: 'Наблизити',
    zoomOut: 'Віддалити',
    reset: 'Уся історія',
    inset: 'Скупчення, збільшено',
    wholeRoute: 'Уся карта',
    borderArea: 'Скупчення',
    globe: 'Глобус',
    flow: (cargo, by) => `${cargo}, з чиїх слів: ${by}`,
    describe: (places) => `Карта з фактами. Місця: ${places}. Ті самі факти є в списку нижче.`,
    failed: 'Інтерактивну карту показати не вдалося: це малюнок.',
    vague: 'район не уточнено',
    denied: 'заперечено',
    flowBy: {
      happened: () => '',
      found: (voice) => (voice ? `задокументовано: ${voice}` : 'задокументовано'),
      reported: (voice) => (voice ? `повідомлено: ${voice}` : 'повідомлено'),
      said: (voice) => (voice ? `сказано: ${voice}` : 'сказано'),
      denies: () => '',
    },
    tools: 'Рухати карту',
    wheel: 'Ctrl + прокручування: масштаб карти',
    wheelMac: '⌘ + прокручування: масштаб карти',
    touch: 'Рухайте карту двома пальцями',
    signs: 'На карті: як факт пов’язаний із місцем.',
    stance: {
      here: 'Сама позначка: це є або було тут',
      said: 'З хвостиком: сказано тут',
      seat: 'На підставці: говорить від імені цього місця; де сказано, не вказано',
      about: 'Мала позначка: стосується цього місця',
    },
    expectedMark: 'Пунктир: на той час ще попереду',
    areaMark: 'Штрихування: десь у цих межах',
    flowMark: 'Стрілка: щось переміщується; пунктирна, якщо це твердження',
  },
  frame: {
    frozen: (date) =>
      `${ended(`Ця версія лишається такою, якою була${date === null ? '' : ` на ${date}`}`)} Пізніші виправлення —`,
    newest: 'у найновішій версії',
  },
};

export const language: Source = {
  locale: 'uk-UA',
  dir: 'ltr',
  words: uk,
  parts: [
    ['early', /(?<!\p{L})(?:початок|початк\p{L}*|перш(?:і дні|их днях|их числах|ими числами))(?!\p{L})/iu],
    ['mid', /(?<!\p{L})(?:по)?середин\p{L}*/iu],
    ['late', /(?<!\p{L})(?:наприкінці|кін(?:ець|ця|цю|цем|ці)|останн(?:і дні|іх днях|іх числах))(?!\p{L})/iu],
  ],
  later: () => import('./later/uk.ts'),
  frame: () => import('./frame/uk.ts'),
  story: () => import('./story/uk.ts'),
};
