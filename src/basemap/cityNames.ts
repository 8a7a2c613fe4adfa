import type { Names } from './unit.ts';

/** Territories whose capital is no capital of a state. */
export const dependencies = new Set(
  'AI AS AW AX BL BM BQ CC CK CW CX FK FO GF GG GI GL GP GU HK IM IO JE KY MF MO MP MQ MS NC NF NU PF PM PN PR RE SH SJ SX TC TF TK VG VI WF YT'.split(
    ' ',
  ),
);

/** Spellings by the name that GeoNames has, with the country; modern and plain. */
const spellings: Record<string, string> = {
  'UA Zaporizhzhya': 'Zaporizhzhia',
  'UA Kryvyy Rih': 'Kryvyi Rih',
  'UA Mykolayiv': 'Mykolaiv',
  'UA Vinnytsya': 'Vinnytsia',
  'UA Kropyvnytskyy': 'Kropyvnytskyi',
  'UA Kamyanske': 'Kamianske',
  'UA Uzhgorod': 'Uzhhorod',
  'UA Kadiyivka': 'Kadiivka',
  'UA Yevpatoriya': 'Yevpatoriia',
  'UA Berdyansk': 'Berdiansk',
  'UA Oleksandriya': 'Oleksandriia',
  'UA Novomoskovsk': 'Samar',
  'UA Chervonohrad': 'Sheptytskyi',
  'UA Feodosiya': 'Feodosiia',
  'UA Krasnyy Lyman': 'Lyman',
  'RU Orël': 'Oryol',
  'RU Rostov-na-Donu': 'Rostov-on-Don',
  "BY Homyel'": 'Homiel',
  'BY Mahilyow': 'Mahilioŭ',
  'KP Songnim-ni': 'Songnim',
};

/** The name of GeoNames without the signs of scholarly transliteration, in today's spelling. */
export function plainName(country: string, name: string): string {
  const plain = plainers[country]?.(name) ?? name;
  return spellings[`${country} ${plain}`] ?? plain;
}

const plainers: Record<string, (name: string) => string> = {
  KP: (name) => name.normalize('NFD').replace(/[^A-Za-z -]/g, ''),
  RU: (name) => name.replace(/[’']/g, '').replace(/yy\b/g, 'y'),
};

type Row = [uk: string, ko: string, fr: string, de: string, es: string, ar: string];

/** Names by hand for cities that CLDR does not have, or spells in the old way. Keys are country and English name. */
const rows: Record<string, Row> = {
  'UA Kyiv': ['Київ', '키이우', 'Kyïv', 'Kyjiw', 'Kiev', 'كييف'],
  'UA Kharkiv': ['Харків', '하르키우', 'Kharkiv', 'Charkiw', 'Járkov', 'خاركيف'],
  'UA Odesa': ['Одеса', '오데사', 'Odessa', 'Odessa', 'Odesa', 'أوديسا'],
  'UA Dnipro': ['Дніпро', '드니프로', 'Dnipro', 'Dnipro', 'Dnipró', 'دنيبرو'],
  'UA Donetsk': ['Донецьк', '도네츠크', 'Donetsk', 'Donezk', 'Donetsk', 'دونيتسك'],
  'UA Luhansk': ['Луганськ', '루한스크', 'Louhansk', 'Luhansk', 'Lugansk', 'لوهانسك'],
  'UA Lviv': ['Львів', '리비우', 'Lviv', 'Lwiw', 'Leópolis', 'لفيف'],
  'UA Zaporizhzhia': ['Запоріжжя', '자포리자', 'Zaporijjia', 'Saporischschja', 'Zaporiyia', 'زابوريجيا'],
  'UA Kryvyi Rih': ['Кривий Ріг', '크리비리흐', 'Kryvyï Rih', 'Krywyj Rih', 'Krivói Rog', 'كريفي ريه'],
  'UA Mykolaiv': ['Миколаїв', '미콜라이우', 'Mykolaïv', 'Mykolajiw', 'Mykolaiv', 'ميكولايف'],
  'UA Mariupol': ['Маріуполь', '마리우폴', 'Marioupol', 'Mariupol', 'Mariúpol', 'ماريوبول'],
  'UA Sevastopol': ['Севастополь', '세바스토폴', 'Sébastopol', 'Sewastopol', 'Sebastopol', 'سيفاستوبول'],
  'UA Kherson': ['Херсон', '헤르손', 'Kherson', 'Cherson', 'Jersón', 'خيرسون'],
  'UA Chernihiv': ['Чернігів', '체르니히우', 'Tchernihiv', 'Tschernihiw', 'Cherníhiv', 'تشيرنيهيف'],
  'UA Sumy': ['Суми', '수미', 'Soumy', 'Sumy', 'Sumy', 'سومي'],
  'UA Poltava': ['Полтава', '폴타바', 'Poltava', 'Poltawa', 'Poltava', 'بولتافا'],
  'UA Vinnytsia': ['Вінниця', '빈니차', 'Vinnytsia', 'Winnyzja', 'Vínnytsia', 'فينيتسا'],
  'UA Zhytomyr': ['Житомир', '지토미르', 'Jytomyr', 'Schytomyr', 'Zhytómyr', 'جيتومير'],
  'UA Rivne': ['Рівне', '리우네', 'Rivne', 'Riwne', 'Rivne', 'ريفنه'],
  'UA Kramatorsk': ['Краматорськ', '크라마토르스크', 'Kramatorsk', 'Kramatorsk', 'Kramatorsk', 'كراماتورسك'],
  'UA Bakhmut': ['Бахмут', '바흐무트', 'Bakhmout', 'Bachmut', 'Bajmut', 'باخموت'],
  'UA Pokrovsk': ['Покровськ', '포크로우스크', 'Pokrovsk', 'Pokrowsk', 'Pokrovsk', 'بوكروفسك'],
  'UA Kupiansk': ["Куп'янськ", '쿠피안스크', 'Koupiansk', 'Kupjansk', 'Kupiansk', 'كوبيانسك'],
  'UA Melitopol': ['Мелітополь', '멜리토폴', 'Melitopol', 'Melitopol', 'Melitópol', 'ميليتوبول'],
  'RU Kursk': ['Курськ', '쿠르스크', 'Koursk', 'Kursk', 'Kursk', 'كورسك'],
  'RU Belgorod': ['Бєлгород', '벨고로드', 'Belgorod', 'Belgorod', 'Bélgorod', 'بيلغورود'],
  'RU Bryansk': ['Брянськ', '브랸스크', 'Briansk', 'Brjansk', 'Briansk', 'بريانسك'],
  'RU Voronezh': ['Воронеж', '보로네시', 'Voronej', 'Woronesch', 'Vorónezh', 'فورونيج'],
  'RU Rostov-on-Don': [
    'Ростов-на-Дону',
    '로스토프나도누',
    'Rostov-sur-le-Don',
    'Rostow am Don',
    'Rostov del Don',
    'روستوف على الدون',
  ],
  'RU Saint Petersburg': [
    'Санкт-Петербург',
    '상트페테르부르크',
    'Saint-Pétersbourg',
    'Sankt Petersburg',
    'San Petersburgo',
    'سانت بطرسبرغ',
  ],
  'RU Khabarovsk': ['Хабаровськ', '하바롭스크', 'Khabarovsk', 'Chabarowsk', 'Jabárovsk', 'خاباروفسك'],
  'KP Wonsan': ['Вонсан', '원산', 'Wonsan', 'Wŏnsan', 'Wonsan', 'وونسان'],
  'KP Hamhung': ['Хамхин', '함흥', 'Hamhung', 'Hamhŭng', 'Hamhung', 'هامهونغ'],
  'KP Nampo': ['Нампхо', '남포', 'Nampo', 'Namp’o', 'Nampo', 'نامبو'],
  'KP Kaesong': ['Кесон', '개성', 'Kaesong', 'Kaesŏng', 'Kaesong', 'كيسونغ'],
  'KP Chongjin': ['Чхонджін', '청진', 'Chongjin', 'Ch’ŏngjin', 'Chongjin', 'تشونغجين'],
  'KP Sinuiju': ['Сінийджу', '신의주', 'Sinuiju', 'Sinŭiju', 'Sinuiju', 'سينويجو'],
  'KR Busan': ['Пусан', '부산', 'Busan', 'Busan', 'Busan', 'بوسان'],
  'KR Incheon': ['Інчхон', '인천', 'Incheon', 'Incheon', 'Incheon', 'إنتشون'],
  'US Washington': ['Вашингтон', '워싱턴', 'Washington', 'Washington', 'Washington', 'واشنطن'],
  'CN Beijing': ['Пекін', '베이징', 'Pékin', 'Peking', 'Pekín', 'بكين'],
  'IN New Delhi': ['Нью-Делі', '뉴델리', 'New Delhi', 'Neu-Delhi', 'Nueva Delhi', 'نيودلهي'],
  'TR Ankara': ['Анкара', '앙카라', 'Ankara', 'Ankara', 'Ankara', 'أنقرة'],
  'CA Ottawa': ['Оттава', '오타와', 'Ottawa', 'Ottawa', 'Ottawa', 'أوتاوا'],
  'AU Canberra': ['Канберра', '캔버라', 'Canberra', 'Canberra', 'Canberra', 'كانبرا'],
  'CH Bern': ['Берн', '베른', 'Berne', 'Bern', 'Berna', 'برن'],
  'CH Geneva': ['Женева', '제네바', 'Genève', 'Genf', 'Ginebra', 'جنيف'],
  'VN Hanoi': ['Ханой', '하노이', 'Hanoï', 'Hanoi', 'Hanói', 'هانوي'],
  'PK Islamabad': ['Ісламабад', '이슬라마바드', 'Islamabad', 'Islamabad', 'Islamabad', 'إسلام آباد'],
  'AE Abu Dhabi': ['Абу-Дабі', '아부다비', 'Abou Dabi', 'Abu Dhabi', 'Abu Dabi', 'أبوظبي'],
  'MA Rabat': ['Рабат', '라바트', 'Rabat', 'Rabat', 'Rabat', 'الرباط'],
  'XK Pristina': ['Приштина', '프리슈티나', 'Pristina', 'Pristina', 'Pristina', 'بريشتينا'],
};

export function namesByHand(country: string, name: string): Names | undefined {
  const row = rows[`${country} ${name}`];
  if (!row) return undefined;
  const [uk, ko, fr, de, es, ar] = row;
  return { uk, ko, fr, de, es, ar };
}
