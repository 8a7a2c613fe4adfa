/* eslint max-lines: off -- a table of words */
import type { Words } from './en.ts';
import type { Source } from './language.ts';
import { counter } from './number.ts';

// Said with the digits of the international press: engines differ in what plain `ar` gives.
const count = counter('ar-u-nu-latn');
const num = (n: number) => count(n, { other: '#' });
const facts = (n: number) =>
  count(n, { one: 'معلومة واحدة', two: 'معلومتان', few: '# معلومات', many: '# معلومة', other: '# معلومة' });
const articles = (n: number) =>
  count(n, { one: 'مقال واحد', two: 'مقالان', few: '# مقالات', many: '# مقالًا', other: '# مقال' });
const origins = (n: number) =>
  count(n, {
    one: 'مصدر أصلي واحد',
    two: 'مصدران أصليان',
    few: '# مصادر أصلية',
    many: '# مصدرًا أصليًا',
    other: '# مصدر أصلي',
  });
const sides = (n: number) =>
  count(n, { one: 'طرف واحد', two: 'طرفان', few: '# أطراف', many: '# طرفًا', other: '# طرف' });
const answers = (n: number) =>
  count(n, { one: 'إجابة واحدة', two: 'إجابتان', few: '# إجابات', many: '# إجابة', other: '# إجابة' });

/** Text in another script keeps its own direction, full stops included, inside an Arabic sentence. */
const own = (text: string) => `\u2068${text}\u2069`;

/** "تسعينيات": the tens of a century, from its first. */
const TENS = [
  'العقد الأول من',
  'العقد الثاني من',
  'عشرينيات',
  'ثلاثينيات',
  'أربعينيات',
  'خمسينيات',
  'ستينيات',
  'سبعينيات',
  'ثمانينيات',
  'تسعينيات',
];
const century = (n: number) => `القرن الـ${n}`;

/** The words of the interface in Arabic. */
export const ar: Words = {
  standing: {
    happened: 'حدث',
    found: 'توثيق',
    reported: 'أنباء',
    said: 'تصريح',
    denies: 'نفي',
  },
  standingNote: {
    happened: 'يورده مقال في نصه دون نسبته إلى أحد، ولا يعترض عليه أحد في هذه المصادر.',
    found: 'وثّقته بالأدلة هيئة بحثت فيه؛ موثّق لكنه غير مُثبت.',
    reported: 'عن مصادر غير مسماة أو استخبارات أو وسيلة إعلام أخرى؛ دون تأكيد مستقل في هذه المصادر.',
    said: 'يقوله شخص أو حكومة، والاسم معلن؛ دون تأكيد مستقل في هذه المصادر.',
    denies: 'تنفي جهة معلنة الاسم ما يقوله آخرون؛ دون تأكيد مستقل في هذه المصادر.',
  },
  standingShort: {
    happened: 'يورده المقال في نصه',
    found: 'موثّق لكنه غير مُثبت',
    reported: 'عن مصادر غير مسماة',
    said: 'قول جهة معلنة الاسم',
    denies: 'ينفي ما يقوله آخرون',
  },
  unconfirmed: 'دون تأكيد مستقل في هذه المصادر',
  act: { assert: '', assess: 'تقدير', appeal: 'مناشدة', pledge: 'تعهّد' },
  expected: 'كان متوقعًا حينها',
  cargo: {
    troops: 'قوات',
    arms: 'أسلحة',
    missiles: 'صواريخ',
    drones: 'مسيّرات',
    workers: 'عمال',
    people: 'أشخاص',
  },
  position: {
    supports: 'تأييد',
    denies: 'نفي',
    conditional: 'بشرط',
    open: 'دون حسم',
  },

  counts: { facts, articles, origins, sides, answers },
  quoted: (text: string) => `«${own(text)}»`,
  aside: (text: string) => ` (${text})`,
  separator: ' · ',
  colon: ':',
  comma: '، ',
  stop: '.',
  theArticle: 'المقال',
  nothing: 'لا يوجد',
  skip: 'الانتقال إلى قائمة المعلومات',
  close: 'إغلاق',

  date: {
    weekday: (weekday: string, date: string) => `${weekday} ${date}`,
    dayNotGiven: (date: string) => `${date}، دون ذكر اليوم`,
    monthNotGiven: (date: string) => `${date}، دون ذكر الشهر واليوم`,
    yearNotGiven: (date: string) => `${date}، دون ذكر السنة`,
    part: {
      early: (date: string) => `أوائل ${date}`,
      mid: (date: string) => `منتصف ${date}`,
      late: (date: string) => `أواخر ${date}`,
    },
    season: {
      spring: (year: string) => `ربيع ${year}`,
      summer: (year: string) => `صيف ${year}`,
      autumn: (year: string) => `خريف ${year}`,
      winter: (year: string) => `شتاء ${year}`,
    },
    decade: (year: string) => {
      const tens = TENS[(Number(year) / 10) % 10];
      return tens === undefined ? `عقد ${year}` : `${tens} ${century(Math.floor(Number(year) / 100) + 1)}`;
    },
    century: (n: number) => (n > 0 ? century(n) : `${century(1 - n)} قبل الميلاد`),
    about: (date: string) => `نحو ${date}`,
    perhaps: (date: string) => `ربما ${date}`,
    approximately: (dates: string) => `${dates}، والتواريخ تقريبية`,
    uncertainly: (dates: string) => `${dates}، والتواريخ غير مؤكدة`,
    from: (from: string, to: string) => `من ${from} إلى ${to}`,
    until: (date: string) => `حتى ${date}`,
    since: (date: string) => `منذ ${date}`,
    fromOn: (date: string) => `ابتداءً من ${date}`,
    between: (from: string, to: string) => `في يوم بين ${from} و${to}`,
    betweenDays: (from: string, to: string) => `بين ${from} و${to}`,
    notBefore: (date: string) => `ليس قبل ${date}`,
    by: (date: string) => `بحلول ${date}`,
    endOf: (date: string) => `نهاية ${date}`,
    each: (dates: string) => `في كل من ${dates}`,
    eachIn: (dates: string) => `في كل من ${dates}`,
    oneOf: (dates: string) => `في ${dates}`,
    oneIn: (dates: string) => `في ${dates}`,
    unknown: 'التاريخ غير مذكور',
    inferred: (words: string, because: string) => `مستنتج من «${own(words)}»: ${because}`,
    inferredFrom: (words: string) => `مستنتج من «${own(words)}»`,
    asOf: (date: string) => `حتى تاريخ ${date}`,
  },

  place: {
    at: {
      happened: (where: string) => `حدث ${where}`,
      found: (where: string) => `حدث ${where}`,
      reported: (where: string) => `المكان بحسب الأنباء: ${where}`,
      said: (where: string) => `المكان بحسب القول: ${where}`,
      denies: (where: string) => `نفي أن يكون ذلك ${where}`,
    },
    expected: (where: string) => `متوقع ${where}`,
    inside: (place: string) => `في ${place}`,
    said: (place: string) => `قيل في ${place}`,
    seat: (place: string) => `قول باسم ${place}؛ مكانه غير مذكور`,
    about: (place: string) => `يخص ${place}`,
    fromTo: (from: string, to: string, cargo: string) => `من ${from} إلى ${to}: ${cargo}`,
    from: (from: string, cargo: string) => `من ${from}: ${cargo}`,
    to: (to: string, cargo: string) => `إلى ${to}: ${cargo}`,
    somewhere: (place: string) => `في مكان ما في ${place}`,
    vague: (place: string) => `${place} (منطقة غير محددة)`,
    none: 'المكان غير مذكور',
  },

  figure: {
    separator: '؛ ',
    labelled: (measure: string, words: string) => `${measure}: ${words}`,
    range: (min: string, max: string) => `${min} إلى ${max}`,
    atLeast: (min: string) => `${min} على الأقل`,
    atMost: (max: string) => `حتى ${max}`,
    about: (number: string) => `نحو ${number}`,
    unit: (number: string, unit: string) => `${number} ${unit}`,
  },

  status: {
    supports: (n: string) => `تأييد: ${n}`,
    denies: (n: string) => `نفي: ${n}`,
    conditional: (n: string) => `بشرط: ${n}`,
    open: (n: string) => `دون حسم: ${n}`,
    told: (n: string) => `إجابة: ${n}`,
    sides: (n: number) => ` (${sides(n)})`,
    figures: (n: number) => count(n, { one: 'رقم واحد', two: 'رقمان', few: '# أرقام', many: '# رقمًا', other: '# رقم' }),
    perhaps: (n: number) => `ربما عُرف: ${num(n)}`,
    nothing: 'لا إجابة معروفة بعد',
    many: {
      supports: (n: string) => `تأييد: ${n}`,
      denies: (n: string) => `نفي: ${n}`,
      conditional: (n: string) => `بشرط: ${n}`,
      open: (n: string) => `دون حسم: ${n}`,
      told: (n: string) => `إجابة: ${n}`,
    },
  },
  sources: (nArticles: number, nOrigins: number) => `${articles(nArticles)}، ${origins(nOrigins)}`,
  line: (date: string, voice: string, text: string) => `${date}، ${voice}: ${text}`,

  heading: {
    asKnown: (date: string) => `المعروف حتى ${date}`,
    inFile: (n: number) => `في هذا الملف: ${num(n)}`,
    keyOf: (key: number, all: number) =>
      `${count(key, {
        one: 'معلومة رئيسية واحدة',
        two: 'معلومتان رئيسيتان',
        few: '# معلومات رئيسية',
        many: '# معلومة رئيسية',
        other: '# معلومة رئيسية',
      })} من أصل ${num(all)}`,
  },
  key: {
    title: 'درجة التأكد',
    explain: 'معنى العلامات',
    filled: 'الممتلئة: ما تورده هذه المصادر واقعًا أو موثّقًا. المفرّغة: قول منسوب إلى صاحبه.',
  },

  card: {
    before: 'قبل هذا القول',
    title: 'المعلومة المفتوحة',
    none: 'لا معلومة مفتوحة. اختر واحدة من الخريطة أو الخط الزمني أو القائمة.',
    printed: 'نُشر',
    expected: 'متوقع',
    saidBy: {
      happened: 'نُشر',
      found: 'نُشر',
      reported: 'ورد',
      said: 'قيل',
      denies: 'نُفي',
    },
    eventBy: {
      happened: 'حدث',
      found: 'حدث',
      reported: 'الزمن المقصود',
      said: 'الزمن المقصود',
      denies: 'الزمن المقصود',
    },
    ownVoice: 'في نص المقال نفسه',
    denied: 'من ينفي ذلك',
    deniedBy: (n: number) =>
      count(n, {
        one: 'تنفيه جهة واحدة',
        two: 'تنفيه جهتان',
        few: 'تنفيه # جهات',
        many: 'تنفيه # جهة',
        other: 'تنفيه # جهة',
      }),
    deniersHere: (n: number, all: number) => `يُذكر هنا ${num(n)} من أصل ${num(all)} ينفونه`,
    moreDeniers: (n: number) =>
      count(n, {
        one: 'جهة أخرى تنفيه',
        two: 'جهتان أخريان تنفيانه',
        few: '# جهات أخرى تنفيه',
        many: '# جهة أخرى تنفيه',
        other: '# جهة أخرى تنفيه',
      }),
    moreDenials: (n: number) =>
      count(n, {
        one: 'بيان نفي آخر',
        two: 'بيانا نفي آخران',
        few: '# بيانات نفي أخرى',
        many: '# بيان نفي آخر',
        other: '# بيان نفي آخر',
      }),
    moreNumbers: (n: number) =>
      count(n, { one: 'رقم آخر', two: 'رقمان آخران', few: '# أرقام أخرى', many: '# رقمًا آخر', other: '# رقم آخر' }),
    otherNumbers: 'أرقام أخرى',
    otherNumber: (number: string, voice: string) => `${number} (${voice})`,
    otherMeasure: (measure: string) => `لا تصح المقارنة، فالمعدود مختلف: ${measure}`,
    questions: 'إجابة عن السؤال',
    appearsIn: (n: number) =>
      count(n, {
        one: 'في مقال واحد',
        two: 'في مقالين',
        few: 'في # مقالات',
        many: 'في # مقالًا',
        other: 'في # مقال',
      }),
    via: (names: string) => `نقلًا عن ${names}`,
    passage: (first: string, last: string) =>
      last ? `يبدأ المقطع بـ«${own(first)}» وينتهي بـ«${own(last)}»` : `المقطع: «${own(first)}»`,
    toSentence: (outlet: string) => `اقرأ الجملة في ${outlet}`,
    toSource: (outlet: string) => `اقرأ ${outlet}`,
    unread: 'لم يقارن أحد هذا بمصدره بعد.',
    corrected: (date: string, note: string) => `تصحيح في ${date}: ${note}`,
    withdrawn: (date: string, why: string) => `سُحبت في ${date}: ${why}`,
    later: (date: string) => `لم تكن المعلومة المفتوحة معروفة بعد في ${date}. تظهر ابتداءً من يومها.`,
    lastKnown: (date: string) => `آخر ما عُرف حتى ${date}`,
    perhaps: (date: string) => `ربما عُرفت بحلول ${date}؛ لا تدخل في أي عدد.`,
  },
  provenance: {
    title: 'كيف يمكن التحقق من هذا',
    explain: 'كل من لديه المقال يمكنه التحقق من أن المقطع وارد فيه حرفيًا.',
    failed: 'تعذّر تحميل سجل المصادر. لا أثر لذلك في معلومات هذه الصفحة.',
  },

  list: {
    showing: (shown: number, total: number, key = false) =>
      `المعروض ${num(shown)} من أصل ${num(total)}${key ? ' من المعلومات الرئيسية' : ''}.`,
    brought: (n: number) =>
      count(n, {
        one: 'يُعرض بيان نفي واحد مع القول المنفي.',
        two: 'يُعرض بيانا نفي مع ما ينفيانه.',
        few: 'تُعرض # بيانات نفي مع الأقوال المنفية.',
        many: 'يُعرض # بيان نفي مع الأقوال المنفية.',
        other: 'يُعرض # بيان نفي مع الأقوال المنفية.',
      }),
    outside: (n: number) => `${facts(n)} خارج الأيام المختارة، بلون باهت.`,
  },
  filters: {
    find: 'بحث',
    clear: 'إلغاء التصفية',
  },

  trouble: {
    dataset: 'تعذّر تحميل معلومات هذه الصفحة، لذلك لا تتحرك الخريطة ولا الخط الزمني.',
    facts: 'المعلومات الرئيسية موجودة؛ أما الباقي فتعذّر تحميله.',
    rest: 'تعذّر تحميل جزء من هذه الصفحة: بعض الأزرار والنصوص لا يستجيب.',
    reload: 'إعادة تحميل الصفحة',
  },
  time: {
    title: 'الخط الزمني',
    play: 'تشغيل',
    pause: 'إيقاف مؤقت',
    back: 'المعلومة السابقة',
    forward: 'المعلومة التالية',
    knownBy: (n: number, total: number, date: string) => `عُرفت ${num(n)} من ${num(total)} حتى ${date}`,
    scrub: 'معلومة',
    clock: 'التاريخ المعروض',
    asKnown: 'المعروف حينها',
    keyFacts: (n: number) => `الرئيسية ${num(n)}`,
    allFacts: (n: number) => `الكل ${num(n)}`,
    factsHere: (n: number) => `كل ما هنا ${num(n)}`,
    lanes: 'الصفوف',
    lanesBy: { place: 'حسب المكان', voice: 'حسب الجهة', question: 'حسب السؤال' },
    nowhere: {
      place: 'المكان غير مذكور',
      voice: 'المقالات نفسها',
      question: 'لا تجيب عن سؤال',
    },
    scale: 'المقياس',
    broken: 'فجوات مختصرة',
    true: 'مقياس فعلي',
    gaps: (n: number) =>
      count(n, {
        one: 'فجوة واحدة مختصرة',
        two: 'فجوتان مختصرتان',
        few: '# فجوات مختصرة',
        many: '# فجوة مختصرة',
        other: '# فجوة مختصرة',
      }),
    axis: (from: string, to: string) => `الزمن من ${from} إلى ${to}`,
    range: 'اختيار الأيام',
    rangeAll: 'كل الأيام',
    zoomIn: 'تكبير',
    zoomOut: 'تصغير',
    clocks: { said: 'متى قيل', event: 'متى حدث' },
    upTo: (n: number, total: number, date: string) => `${num(n)} من ${num(total)} حتى ${date}`,
    place: (n: number, total: number) => `المعلومة ${num(n)} من ${num(total)}`,
    others: { place: 'أماكن أخرى', voice: 'جهات أخرى', question: 'أسئلة أخرى' },
    loading: 'جارٍ التحميل…',
    shown: 'المعلومات المعروضة',
    more: 'المزيد',
    strip: 'اختيار الأيام على شريط',
    whole: 'الزمن كله',
    axisGap: (length: string, from: string, to: string) => `${length} بين ${from} و${to}`,
  },
  map: {
    title: 'الخريطة',
    zoomIn: 'تكبير',
    zoomOut: 'تصغير',
    reset: 'القصة كلها',
    inset: 'المنطقة المزدحمة مكبّرة',
    wholeRoute: 'الخريطة كلها',
    borderArea: 'الجزء المزدحم',
    globe: 'الكرة الأرضية',
    flow: (cargo: string, by: string) => `${cargo}، بحسب ${by}`,
    describe: (places: string) => `خريطة عليها معلومات في هذه الأماكن: ${places}. المعلومات نفسها في القائمة أدناه.`,
    failed: 'تعذّر عرض الخريطة التفاعلية: هذا رسم.',
    vague: 'منطقة غير محددة',
    denied: 'يقابله نفي',
    flowBy: {
      happened: () => '',
      found: (voice: string) => (voice ? `توثيق: ${voice}` : 'موثّق'),
      reported: (voice: string) => (voice ? `أنباء: ${voice}` : 'أنباء'),
      said: (voice: string) => (voice ? `تصريح: ${voice}` : 'تصريح'),
      denies: () => '',
    },
    tools: 'تحريك الخريطة',
    wheel: 'لتكبير الخريطة: Ctrl مع التمرير',
    wheelMac: 'لتكبير الخريطة: ⌘ مع التمرير',
    touch: 'حرّك الخريطة بإصبعين',
    signs: 'على الخريطة: صلة المعلومة بالمكان.',
    stance: {
      here: 'علامة وحدها: هو هنا أو كان هنا',
      said: 'لها ذيل: قيل هنا',
      seat: 'على قاعدة: قول باسم هذا المكان؛ مكان القول غير مذكور',
      about: 'علامة صغيرة: يخص هذا المكان',
    },
    expectedMark: 'خط متقطع: كان متوقعًا حين قيل',
    areaMark: 'مظلّل بخطوط: في مكان ما من هذه المنطقة',
    flowMark: 'سهم: شيء ينتقل؛ ويكون متقطعًا حين يكون قولًا',
  },
  frame: {
    frozen: (date: string | null) =>
      `تبقى هذه النسخة كما كانت${date === null ? '' : ` (${date})`}. التصحيحات اللاحقة في`,
    newest: 'أحدث نسخة',
  },
};

export const language: Source = {
  locale: 'ar-u-nu-latn',
  dir: 'rtl',
  words: ar,
  parts: [
    ['early', /(?<!\p{L})[وفبلك]?(?:أوائل|مطلع|بداية|بدايات|مستهل)(?!\p{L})/u],
    ['mid', /(?<!\p{L})[وفبلك]?(?:منتصف|أواسط)(?!\p{L})/u],
    ['late', /(?<!\p{L})[وفبلك]?(?:أواخر|نهاية|نهايات|ختام)(?!\p{L})(?! الأسبوع)/u],
  ],
  later: () => import('./later/ar.ts'),
  frame: () => import('./frame/ar.ts'),
  story: () => import('./story/ar.ts'),
};
