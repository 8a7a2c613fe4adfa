/** What else than plain text a file is, by how it begins; null where it may be one. */
export function documentIn(text: string): string | null {
  if (text.startsWith('PK\u0003\u0004')) return 'it is a Word, Excel or zip file';
  if (text.startsWith('{\\rtf')) return 'it is a document of a word processor (RTF)';
  if (text.startsWith('%PDF-')) return 'it is a PDF';
  // As D0 CF 11 E0 look in UTF-8.
  return text.startsWith('\uFFFD\uFFFD\u0011\u0871') ? 'it is a Word or Excel file of old' : null;
}

/** What to do about it. */
export const AS_TEXT =
  'Save it as plain text in UTF-8; in Word: Save as, “Plain text”, then “Other encoding: Unicode (UTF-8)”.';
