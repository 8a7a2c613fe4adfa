import { type NamedDate, namedDate } from './namedDate.ts';
import { isoDay, numericDays } from './numericDate.ts';
import { dayOf, isoOf } from './span.ts';

/** How a stretch or a bound is written here, and why. */
interface Bounded {
  readonly reason: string;
  readonly instead: string;
}

const SLASH = 'a stretch has a slash between its ends';
export const ONGOING = 'what goes on from then has a slash and two points';
const TILL = 'what lasted until then has two points and a slash';
const ONCE = 'what happened once, before or after a date, stands in square brackets';
const BETWEEN = 'what happened once, somewhere between, stands in square brackets';
const ONE_OF = 'one of several dates stands in square brackets';

/** A date of any form with a word before it, or two with a sign or a word between them; null for anything else. */
export function boundedDate(text: string): Bounded | null {
  for (const [form, toBounds] of BOUNDS) {
    const [, rest] = form.exec(text) ?? [];
    const date = rest === undefined ? null : dateIn(rest);
    if (date !== null) return toBounds(date);
  }
  const [, inner] = /^(?:between|bet\.?|entre|zwischen|tra)(?: el| le| dem)? (.+)$/i.exec(text) ?? [];
  const between = inner === undefined ? null : endsIn(inner, AND);
  if (between) return { reason: BETWEEN, instead: `"[${between.join('..')}]"` };
  const either = endsIn(text, OR);
  if (either) return { reason: ONE_OF, instead: `"[${either.join(',')}]"` };
  const bare = text.replace(/^(?:from|del?|du|vom|dal) /i, '');
  const ends = endsIn(bare, TO) ?? endsIn(bare, HYPHEN);
  return ends && { reason: SLASH, instead: ends.join('/') };
}

const BOUNDS: readonly (readonly [RegExp, (date: string) => Bounded])[] = [
  [/^(?:since|from|starting|seit|ab|depuis|à partir d[eu]|desde|a partir del?|dal) (.+)$/i, (date) => ({ reason: ONGOING, instead: `${date}/..` })], // prettier-ignore
  [/^(?:until|till|up to|bis(?: zum)?|jusqu.(?:au?|à|en)|hasta|até|fino al) (.+)$/i, (date) => ({ reason: TILL, instead: `../${date}` })], // prettier-ignore
  [/^(?:before|bef\.?|prior to|vor|avant|antes del?|prima del) (.+)$/i, (date) => ({ reason: ONCE, instead: `"[..${beside(date, -1)}]"` })], // prettier-ignore
  [/^(?:after|aft\.?|nach|après|después del?|depois de|dopo il) (.+)$/i, (date) => ({ reason: ONCE, instead: `"[${beside(date, 1)}..]"` })], // prettier-ignore
  [/^(?:by|no later than|not later than|spätestens|au plus tard) (.+)$/i, (date) => ({ reason: ONCE, instead: `"[..${date}]"` })], // prettier-ignore
];

const TO = /\s*[–—]\s*|\s+-\s+|\s+(?:to|until|through|bis(?: zum)?|au|al?|à|até|до|по)\s+/iu;
/** As it stands in dates, too. */
const HYPHEN = /(?<=\d\.?)-(?=\d)|(?<=\d\.)\/(?=\d)|(?<=\p{L})-(?=\p{L})/u;
const AND = /\s+(?:and|et|y|e|und)\s+/i;
const OR = /\s+(?:or|ou|oder|o)\s+/i;

/** One date of any form that has but one reading, as it is written here; null for any other. */
function dateIn(text: string): string | null {
  if (/^\d{4}(?:-\d\d){0,2}$/.test(text)) return text;
  const named = namedDate(text);
  if (named) return isoOfNamed(named);
  const [day, other] = numericDays(text) ?? [];
  return other === undefined ? (day ?? null) : null;
}

/** A date whose month is a word, as precise as it is; null where there is no such day. */
export function isoOfNamed({ year, month, day }: NamedDate): string | null {
  const own = year.padStart(4, '0');
  return day === '' ? `${own}-${String(month).padStart(2, '0')}` : isoDay(own, String(month), day);
}

/** The date before or after another, of the same length. */
function beside(date: string, step: 1 | -1): string {
  const [year = 0, month, day] = date.split('-').map(Number);
  if (month === undefined) return String(year + step).padStart(4, '0');
  if (day === undefined) {
    const months = year * 12 + month - 1 + step;
    return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}`;
  }
  return isoOf(dayOf(year, month, day) + step);
}

/**
 * The two dates of `12–14 March 2024`, `March 28 – April 3, 2024`, `Mai – Juli 1991`, `5.3. – 7.3.2024`; null for
 * anything else. What they share stands once.
 */
function endsIn(text: string, sign: RegExp): readonly [string, string] | null {
  const [left = '', right = '', ...rest] = text.split(sign);
  if (left === '' || right === '' || rest.length > 0) return null;
  const month = /^[\p{L}\p{M}.]+/u.exec(left)?.[0] ?? '';
  const last = dateIn(right) ?? dateIn(`${month} ${right}`);
  if (last === null) return null;
  const own = dateIn(left);
  const first = own ?? firstOf(left, right, last);
  if (first === null) return null;
  // The year stands once, behind the end, and a stretch over the turn of the year begins in the one before.
  return [own === null && first > last ? first.replace(/^\d{4}/, (year) => String(Number(year) - 1).padStart(4, '0')) : first, last]; // prettier-ignore
}

/** A beginning that leaves to the end what both share. */
function firstOf(left: string, right: string, last: string): string | null {
  const [, sign = '', month = '', year] = /^\d\d?([./])(\d\d?)\1(\d{4})$/.exec(right) ?? [];
  if (year === undefined)
    return dateIn(`${left} ${last.slice(0, 4)}`) ?? dateIn(`${left} ${right.replace(/^\d\d?\S*\s/, '')}`);
  const bare = left.replace(/[./]$/, '');
  return dateIn(/^\d\d?$/.test(bare) ? [bare, month, year].join(sign) : `${bare}${sign}${year}`);
}
