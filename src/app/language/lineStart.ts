/** A text that begins a line: its first letter large, as the language writes it. A host name is left as it is. */
export function lineStart(tag: string, text: string): string {
  if (/^[\w-]+(\.[\w-]+)+(?![\w.-])/.test(text)) return text;
  const [first = ''] = text;
  return first.toLocaleUpperCase(tag) + text.slice(first.length);
}
