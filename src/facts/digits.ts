/** A text with the decimal digits of any script as 0 to 9, and the Arabic decimal sign as a point. */
export function latinDigits(text: string): string {
  if (!/[^\0-\x7F]/.test(text)) return text;
  return text
    .replace(/\p{Nd}/gu, (digit) => String(valueOf(digit.normalize('NFKC'))))
    .replace(/(?<=\d)\u066B(?=\d)/g, '.');
}

/** The ten digits of a script follow one another; those of a style, as 𝟭, are plain ones once normalised. */
function valueOf(digit: string): number {
  const own = digit.codePointAt(0) ?? 0;
  let zero = own;
  while (own - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return own - zero;
}
