/**
 * Names under which people keep the same thing in the columns of a table and in the properties of a map file: small
 * letters, parted by one space. The first one that is there counts.
 */
export const NAMES = {
  headline: listed(
    'title | headline | name | label | event | subject | what | titel | ereignis | titre | événement',
    'título | titulo | titolo | evento | overskrift | назва | заголовок | подія | 제목 | 사건 | العنوان',
    'الحدث | event name | dyad name | what happened',
    'was | was ist passiert | was geschah | quoi | qué | qué pasó | que s’est il passé | cosa | cosa è successo',
    'o que | o que aconteceu | що | що сталося | 무엇 | ماذا',
  ),
  text: listed(
    'description | text | details | notes | note | summary | content | body | beschreibung | texte',
    'descripción | descripcion | texto | descrizione | testo | descrição | опис | 설명 | الوصف',
  ),
  start: listed(
    'start date | startdate | date start | start | begin | event date | date | startdatum | beginn | datum | fecha',
    'fecha inicio | fecha de inicio | date de début | дата | 날짜 | التاريخ | when | from | datetime | time',
    'pointintime | point in time | starttime | sqldate | year | jahr | année | año | anno | ano | рік',
    '연도 | السنة | iyear | start year | data | when did it happen | when was it',
    'wann | quand | cuándo | cuando | quando | коли | 언제 | متى',
    // Of a form, when it was filled in.
    'timestamp',
  ),
  end: listed(
    'end date | enddate | date end | end | endtime | end year | until | to | enddatum | ende | fecha fin | fecha de fin | fin',
    'date de fin | data fine | fim | кінець | 종료 | النهاية',
  ),
  month: listed('month | imonth | start month | monat | mois | mes | mês | mese | місяць | 월 | الشهر'),
  day: listed('day | iday | start day | tag | jour | día | dia | giorno | день | 일 | اليوم'),
  endMonth: listed('end month'),
  endDay: listed('end day'),
  clock: listed('time | start time | uhrzeit | zeit | heure | hora | ora | час | 시간 | الوقت'),
  endClock: listed('end time'),
  url: listed(
    'source url | sourceurl | url | link | web page | webpage | website | href | lien | enlace',
    'посилання | 링크 | الرابط | source | quelle | fuente | fonte | джерело | 출처 | المصدر | sources | links',
    'reference | references | item',
  ),
  credit: listed(
    'source | publisher | outlet | credit | quelle | fuente | fonte | джерело | 출처 | المصدر',
    'sources | reference | references | source article | scite1',
  ),
  place: listed(
    'place | place name | placename | location | city | town | address | where | ort | stadt | lieu',
    'ville | lugar | ciudad | luogo | città | cidade | місце | 장소 | المكان',
    'actiongeo fullname | where coordinates | where description | where did it happen | where was it | spatial',
    'wo | où | dónde | donde | dove | onde | де | 어디 | أين',
    'location reference',
  ),
  latitude: listed(
    'latitude | lat | actiongeo lat | y | breite | breitengrad | latitud | latitudine | широта | 위도 | خط العرض',
  ),
  longitude: listed(
    'longitude | lon | lng | long | actiongeo long | x | länge | längengrad | longitud | longitudine | довгота | 경도',
    'خط الطول',
  ),
  point: listed(
    'coordinates | coords | coord | gps | koordinaten | coordonnées | coordenadas | coordinate',
    'координати | latlong | latlng | latlon | lat long | lat lng | lat lon | lat/long | lat/lng | lat/lon',
    'lat, long | lat, lng | lat, lon | latitude/longitude | latitude, longitude | latitude longitude',
    'wkt | geom | geometry',
  ),
  group: listed(
    'group | category | event type | type | tags | kategorie | catégorie | categoría | categoria',
    'категорія | 분류 | الفئة',
  ),
};

/** Beside a date To is a place, as From is; beside another start it is the end. */
export function endsBeside(start: string): readonly string[] {
  return ['from', 'start', 'begin', ''].includes(start) ? NAMES.end : NAMES.end.filter((name) => name !== 'to');
}

function listed(...lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => line.split(' | '));
}

/** The columns of the sheets of TimelineJS and TimeMapper that no other table has. */
const OF_TOOLS = [
  ...['year', 'month', 'day', 'end year', 'end month', 'end day', 'end time', 'display date', 'media', 'media credit'],
  ...['media caption', 'media thumbnail', 'background', 'image'],
];

/**
 * The columns of a table by the part of each that is a name by itself: `Date` for `Date (YYYY-MM-DD)`, `Year` for
 * `Year / Jahr`. One whose name is known as it is, or would be that of another column, stays as it is.
 */
export function columnNames(header: readonly string[]): readonly string[] {
  const named = header.map((cell) => partNamed(cell) ?? cell);
  const count = (name: string) => named.filter((other) => plainName(other) === plainName(name)).length;
  const isFirst = (at: number) => named.findIndex((name) => plainName(name) === plainName(named[at] ?? '')) === at;
  return header.map((cell, at) => (count(named[at] ?? '') === 1 || (OF_VOCABULARY.test(cell) && isFirst(at)) ? (named[at] ?? cell) : cell)); // prettier-ignore
}

/** As archives name what they hold: `dcterms:title`, `Dublin Core:Title`. */
const OF_VOCABULARY = /^[\w ]+:\w/;

const KNOWN: readonly string[] = [...OF_TOOLS, ...Object.values(NAMES).flat()];

function partNamed(cell: string): string | undefined {
  if (KNOWN.includes(plainName(cell))) return cell;
  const parts = cell.split(/[/()[\]|:\n]/).map((part) => part.trim());
  const find = (names: readonly string[]) => parts.find((part) => names.includes(plainName(part)));
  return find(OF_TOOLS) ?? find(KNOWN);
}

/** A name as NAMES has it: capital letters, underscores and hyphens, and what ends the question of a form, say nothing. */
export function plainName(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .replace(/^¿ ?|[ ?؟*]+$/g, '')
    .trim();
}
