import type { Node } from './node.ts';

/** `10.000`: ten for YAML, and ten thousand for whoever groups digits with points; nobody writes such a decimal. */
export function isGrouped(source: string): boolean {
  return /^-?[1-9]\d{0,2}\.\d\d0$/.test(source);
}

/** What to write for a text, or digits, that was to be a number; undefined where that is not certain. */
export function meantNumber(node: Node): string | undefined {
  if (node.kind === 'number') return eitherOf(node.source);
  const written = node.kind === 'text' ? String(node.value) : '';
  if (isGrouped(written)) return eitherOf(written);
  if (/^-?\d{1,15}(\.\d+)?$/.test(written)) return `Write \`${written}\`, without quotation marks.`;
  const [, least, most] = /^(\d{1,15}) ?[-–—] ?(\d{1,15})$/.exec(written) ?? [];
  if (most !== undefined) return `Write \`min: ${least}, max: ${most}\` in the place of \`value\`.`;
  const [, whole = '', part] = MEASURED.exec(written) ?? [];
  if (whole !== '') return `Write \`${part === undefined ? whole : `${whole}.${part}`}\`, without the unit.`;
  const digits = grouped(written) ?? counted(written);
  return digits === undefined ? bounded(written) : `Write \`${digits}\`.`;
}

const BOUNDS: readonly (readonly [RegExp, (digits: string) => string])[] = [
  [/^(?:at least|no (?:less|fewer) than|more than|over|mindestens|mehr als|über|au moins|plus de|al menos|más de|pelo menos|mais de|almeno|più di|щонайменше|понад) /i, (digits) => `min: ${digits}`], // prettier-ignore
  [/^(?:at most|no more than|up to|less than|fewer than|under|höchstens|bis zu|weniger als|au plus|jusqu.à|moins de|como máximo|hasta|menos de|no máximo|até|al massimo|fino a|meno di|щонайбільше|до) /i, (digits) => `max: ${digits}`], // prettier-ignore
  [/^(?:about|around|some|roughly|almost|nearly|circa|ca\.?|c\.|etwa|rund|environ|unos|cerca de|quase|около|близько|~ ?|≈ ?) ?/i, (digits) => `value: ${digits}, approx: true`], // prettier-ignore
];

/** `no more than 700`, `about 500`: the key that a bound or a round number has. */
function bounded(written: string): string | undefined {
  for (const [form, keysOf] of BOUNDS) {
    const rest = form.test(written) ? written.replace(form, '') : '';
    const digits = /^\d{1,15}$/.test(rest) ? rest : (grouped(rest) ?? counted(rest));
    if (digits !== undefined) return `Write \`${keysOf(digits)}\` in the place of \`value\`.`;
  }
  return undefined;
}

/** A number with its unit; a letter alone may be a size as well. */
const MEASURED = /^(-?\d{1,15})(?:[.,](\d{1,2}))? ?(?:[%٪€$£°]|°C|km²?|km2|ha|kg|euros?)$/i;

/** The two numbers that `10.000` can be. */
function eitherOf(source: string): string {
  return `Write \`${source.replaceAll('.', '')}\`, or \`${Number(source)}\` where the point parts decimals.`;
}

/** `1,200`, `2.500.000`, `12 000`: the digits without what groups them. */
function grouped(written: string): string | undefined {
  const isGrouped = /^-?\d{1,3}([ ,.'’\u00A0\u202F])\d{3}(?:\1\d{3})*$/.test(written);
  return isGrouped ? written.replace(/[^\d-]/g, '') : undefined;
}

const SIZES: readonly (readonly [RegExp, number])[] = [
  [/^(?:thousand|tausend|tsd\.?|mil|mille|тис\.?|тысяч|тыс\.?|tys\.?)$/i, 1e3],
  [/^(?:mi?o\.?|mln\.?|mill\.?|millions?|millionen|millón|millones|milhões|milioni|млн\.?|мільйон(?:и|ів)?)$/i, 1e6],
  [/^(?:billions?|mrd\.?|milliarden?|milliards?|miliardi|млрд\.?|мільярд(?:и|ів)?)$/i, 1e9],
];

/** `3 million`, `2.5 Mio`: the digits in full. */
function counted(written: string): string | undefined {
  const [, count = '', word = ''] = /^(\d{1,6}(?:[.,]\d{1,2})?) ?([\p{L}]+\.?)$/iu.exec(written) ?? [];
  const size = SIZES.find(([name]) => name.test(word))?.[1];
  return size === undefined ? undefined : String(Math.round(Number(count.replace(',', '.')) * size));
}
