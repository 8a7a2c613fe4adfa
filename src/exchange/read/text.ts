import { WHOLE, placesIn, refuse } from './fault.ts';

/** Characters of a file that is read at all: some 5,000 long events. */
const LARGEST = 10_000_000;

const SAVE = 'Open it in an editor or a spreadsheet and save it as “UTF-8” (in Excel: “CSV UTF-8”).';

const NAMED = 'Import the file that holds the data: JSON, CSV, KML, a calendar. In Excel: “CSV UTF-8”.';

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
  if (isWide(text)) refuse(WHOLE, 'The file is not in UTF-8; it looks like UTF-16.', SAVE);
  if (isBinary(text))
    refuse(WHOLE, 'This is not a text file: a picture, a PDF, a program, or an Excel file of old.', NAMED);
  const nul = text.indexOf('\0');
  if (nul !== -1) refuse(placesIn(text)(nul), 'Here stands a character that no text has (U+0000).', 'Remove it.');
  const bad = text.indexOf('\uFFFD');
  if (bad !== -1)
    refuse(placesIn(text)(bad), 'A character here is not in UTF-8; the file may be in Windows-1252 or Latin-1.', SAVE);
  if (
    /^\s*(?:(?:(?:var|let|const)\s+)?[\w$.]+\s*[=(]\s*[{[]|(?:var|let|const)\s+[\w$]+\s*=|[\w$.]+\(\s*(?:function|\())/.test(
      text,
    )
  ) {
    const sentence = 'This is a script that holds JSON, not JSON itself.';
    refuse({ line: 1, column: 1 }, sentence, 'Remove what stands before the first { and after the last }.');
  }
  if (/^\s*\/[/*]/.test(text)) refuse({ line: 1, column: 1 }, 'Here stands a comment, which JSON has none of.', 'Remove the comments: JSON begins with its first { or [.'); // prettier-ignore
  if (text.trim() === '') refuse(WHOLE, 'The file is empty.', 'Export it again.');
  refuseConflict(text);
  return text;
}

/** What Git leaves in a file where it cannot choose between two versions. */
function refuseConflict(text: string): void {
  const found = /^<{7} .*$/m.exec(text);
  if (!found || !/^={7}\r?$/m.test(text) || !/^>{7} /m.test(text)) return;
  const remedy = 'Keep one version, and take away the lines that begin with <<<<<<<, ======= and >>>>>>>.';
  refuse(placesIn(text)(found.index), 'Two versions of this part stand here, as a merge left them.', remedy);
}

/** As UTF-16 looks in UTF-8: a broken byte order mark, or a NUL at about every second place and never two together. */
function isWide(text: string): boolean {
  const head = text.slice(0, 4000);
  const nuls = head.split('\0').length - 1;
  const isMarked = /^\uFFFD\uFFFD[^\uFFFD]/.test(head) && !head.startsWith('\u0011', 2);
  return isMarked || (nuls > head.length / 4 && !head.includes('\0\0'));
}

/** By the beginning that pictures, archives and documents have, or by several control characters among broken ones. */
function isBinary(text: string): boolean {
  const head = text.slice(0, 4000);
  const controls = head.match(/[^\P{Cc}\s]/gu)?.length ?? 0;
  return head.startsWith('%PDF-') || (controls > 2 && head.includes('\uFFFD'));
}
