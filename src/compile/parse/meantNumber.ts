import type { Node } from './yaml.ts';

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
  const percent = /^(-?\d{1,15})(?:[.,](\d{1,2}))? ?[%٪]$/.exec(written);
  if (percent)
    return `Write \`${[percent[1], percent[2]].filter(Boolean).join('.')}\`: the sign stands in the words, and in the \`unit\` of the measure.`;
  const digits = grouped(written) ?? counted(written);
  return digits === undefined ? undefined : `Write \`${digits}\`.`;
}

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
  [/^thousand$/i, 1e3],
  [/^mio\.?$|^millions?$/i, 1e6],
  [/^billions?$/i, 1e9],
];

/** `3 million`, `2.5 Mio`: the digits in full. */
function counted(written: string): string | undefined {
  const [, count = '', word = ''] = /^(\d{1,6}(?:[.,]\d{1,3})?) ?([a-z]+\.?)$/i.exec(written) ?? [];
  const size = SIZES.find(([name]) => name.test(word))?.[1];
  return size === undefined ? undefined : String(Math.round(Number(count.replace(',', '.')) * size));
}
