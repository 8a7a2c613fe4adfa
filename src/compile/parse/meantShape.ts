import type { Node } from './node.ts';

/**
 * A value by itself, as the table that is needed: its first key is most often what was meant.
 * @param required the keys that the table needs
 */
export function asTable(node: Node, [first, ...others]: readonly string[]): string | undefined {
  if (first === undefined || node.kind === 'list' || node.kind === 'nothing' || node.kind === 'map') return undefined;
  const isShort = node.kind === 'text' && node.source.length < 80;
  const own = isShort && others.length === 0 ? `"${String(node.value).replaceAll('"', '\\"')}"` : '…';
  return `{ ${[`${first}: ${own}`, ...others.map((key) => `${key}: …`)].join(', ')} }`;
}

/**
 * How a value that is no list becomes one.
 * @param required the keys that an entry of the list needs, where it is a table
 */
export function asList(node: Node, required: readonly string[] | undefined): string {
  const isInline = node.kind === 'map' && node.source.startsWith('{');
  const one = required && asTable(node, required);
  if (one) return `Write \`[${one}]\`.`;
  if (!required && node.kind === 'text' && IDS.test(node.source)) return `Write \`[${node.source}]\`.`;
  return isInline ? 'Put square brackets round it: `[{ … }]`.' : 'Begin each entry with `- `.';
}

/** Ids with commas between them, which want their brackets only. */
const IDS = /^[a-z\d-]+(?:, *[a-z\d-]+)*$/;
