import { latinDigits } from './digits.ts';

/** An angle on the globe, in degrees; south and west are below zero. */
export interface Angle {
  readonly degrees: number;
  /** What its letter says; null where it has none. */
  readonly axis: 'latitude' | 'longitude' | null;
}

const NUMBER = String.raw`\d+(?:[.,]\d+)?`;
const FORM = new RegExp(
  [
    String.raw`^(?<first>[NSEW])?\s*(?<sign>[-−+])?\s*(?<degrees>${NUMBER})\s*(?<mark>[°º˚]|deg\b)?`,
    String.raw`(?:\s*(?<minutes>${NUMBER})\s*(?:['′’ʹ]|min\b)?(?:\s*(?<seconds>${NUMBER})\s*(?:["″”ʺ]|''|′′|’’|sec?\b)?)?)?`,
    String.raw`\s*(?<last>[NSEW])?$`,
  ].join(''),
  'i',
);
const LONGEST = 60;

/**
 * Reads `52.52`, `52,52`, `52°31'12"N`, `N 50° 56.5'`, `41N`; null where it is none of these. Minutes need a degree sign
 * or a letter. “O” is no letter here: it is east in German and west in French and Spanish.
 */
export function angleOf(text: string): Angle | null {
  if (text.length > LONGEST) return null;
  const { first, sign = '', degrees = '', mark, minutes, seconds, last } = FORM.exec(latinDigits(text.trim()))?.groups ?? {}; // prettier-ignore
  const letter = (first ?? last ?? '').toUpperCase();
  const isBare = letter === '' && mark === undefined;
  if (degrees === '' || (first && last) || (sign !== '' && letter !== '')) return null;
  if (minutes !== undefined && (isBare || /[.,]/.test(degrees) || (seconds !== undefined && /[.,]/.test(minutes)))) return null; // prettier-ignore
  const [m, s] = [valueOf(minutes), valueOf(seconds)];
  if (m >= 60 || s >= 60) return null;
  const size = valueOf(degrees) + m / 60 + s / 3600;
  const isBelow = /[-−]/.test(sign) || letter === 'S' || letter === 'W';
  const axis = letter === '' ? null : /[NS]/.test(letter) ? 'latitude' : 'longitude';
  return { degrees: (isBelow ? -size : size) + 0, axis };
}

function valueOf(text = '0'): number {
  return Number(text.replace(',', '.'));
}

/** Two angles as they stand in one text, parted by a comma, a semicolon or a space; null unless there is one way to part it. */
export function anglesIn(text: string): readonly [Angle, Angle] | null {
  if (text.length > 2 * LONGEST) return null;
  const found = [...text.matchAll(/[,;\s]+/g)].flatMap(({ 0: gap, index }): (readonly [Angle, Angle])[] => {
    const [one, other] = [angleOf(text.slice(0, index)), angleOf(text.slice(index + gap.length))];
    if (!one || !other) return [];
    const isPair = one.axis === null ? other.axis === null : other.axis !== null && one.axis !== other.axis;
    return isPair ? [[one, other]] : [];
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}
