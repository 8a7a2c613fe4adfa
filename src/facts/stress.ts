/** A run of text, stressed or not. */
export interface Segment {
  readonly text: string;
  readonly stressed: boolean;
}

/** The runs of a text in which `*words*` are stressed; an asterisk without a partner is an asterisk. */
export function segments(text: string): readonly Segment[] {
  const found: Segment[] = [];
  let end = 0;
  for (const match of text.matchAll(/\*([^*\s](?:[^*]*[^*\s])?)\*/g)) {
    if (match.index > end) found.push({ text: text.slice(end, match.index), stressed: false });
    found.push({ text: match[1] ?? '', stressed: true });
    end = match.index + match[0].length;
  }
  if (end < text.length) found.push({ text: text.slice(end), stressed: false });
  return found;
}

/** The text without its marks of stress, for what is spoken and for attributes. */
export function plainText(text: string): string {
  return segments(text)
    .map((segment) => segment.text)
    .join('');
}
