import { WHOLE, placesIn, refuse } from './fault.ts';

/** Characters of a file that is read at all: some 5,000 long events. */
const LARGEST = 10_000_000;

const SAVE = 'Open it in an editor or a spreadsheet and save it as “UTF-8” (in Excel: “CSV UTF-8”).';

/**
 * The text of a file without its byte order mark.
 * @param raw as decoded from UTF-8, so that other encodings show as U+FFFD and NUL
 */
export function soundText(raw: string): string {
  if (raw.length > LARGEST) {
    const size = Math.round(raw.length / 1e6);
    refuse(WHOLE, `The file has ${size} MB; the limit is ${LARGEST / 1e6} MB.`, 'Import it in parts.');
  }
  const text = raw.startsWith('\uFEFF') ? raw.slice(1) : raw;
  if (text.startsWith('PK\u0003\u0004'))
    refuse(
      WHOLE,
      'This is an Excel, KMZ or zip file, not text.',
      'In Excel: File, Save as, “CSV UTF-8”. A KMZ file is a zip file: unzip it, and import the doc.kml in it.',
    );
  if (text.slice(0, 4000).includes('\0')) refuse(WHOLE, 'The file is not in UTF-8; it looks like UTF-16.', SAVE);
  const bad = text.search(/[\uFFFD\0]/);
  if (bad !== -1)
    refuse(placesIn(text)(bad), 'A character here is not in UTF-8; the file may be in Windows-1252 or Latin-1.', SAVE);
  if (/^\s*(var |let |const )?[\w$.]+\s*[=(]\s*[{[]/.test(text)) {
    const sentence = 'This is a script that holds JSON, not JSON itself.';
    refuse({ line: 1, column: 1 }, sentence, 'Remove what stands before the first { and after the last }.');
  }
  if (text.trim() === '') refuse(WHOLE, 'The file is empty.', 'Export it again.');
  return text;
}
