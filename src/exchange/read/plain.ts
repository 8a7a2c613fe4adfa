import { XML_ENTITIES, decoded } from './entities.ts';

/** A text without its markup, and the addresses that it linked to. */
interface Plain {
  readonly text: string;
  readonly links: readonly string[];
}

/** What ends a run of words on a page: between two of these stands a space. */
const BLOCK = /<\/?(?:p|div|br|li|ul|ol|h[1-6]|tr|td|th|table|blockquote|figure|figcaption|section|hr)\b[^<>]*>/gi;
const HIDDEN = /<(script|style|template|noscript|iframe|object|svg)\b[^<>]*>[\s\S]*?(?:<\/\1\s*>|$)/gi;
const TAG = /<\/?[a-z][^<>]*>|<!--[\s\S]*?(?:-->|$)|<![a-z][^<>]*>/gi;

/** `[[https://example.org|the report]]`, as uMap writes a link. */
const WIKI_LINK = /\[\[(https?:\/\/[^\s|\]"<>]+)(?:\|([^\]|]*))?(?:\|[^\]]*)?\]\]/gi;

/**
 * HTML as other tools keep it in their texts, as plain text on one line. It is data: what looks like a tag is taken
 * out, what was written as an entity is read once and never parsed again.
 */
export function plainOf(written: string): Plain {
  const html = written.replace(
    WIKI_LINK,
    (_, address: string, name = address) => `<a href="${address}">${String(name)}</a>`,
  );
  const links = [
    ...html.matchAll(
      /<(?:a|iframe|blockquote|img|video|audio|source|embed)\b[^<>]*?\s(?:href|src|cite)\s*=\s*("[^"]*"|'[^']*'|[^\s>]+)/gi,
    ),
  ];
  const bare = html.replace(HIDDEN, ' ').replace(BLOCK, ' ').replace(TAG, '');
  const text = oneLine(decoded(bare, ENTITIES));
  const addresses = links.map(([, address = '']) => decoded(address.replace(/^["']|["']$/g, ''), ENTITIES));
  return { text, links: [...addresses, ...addressesIn(text)].flatMap((address) => addressOf(address) ?? []) };
}

/** What browsers open for sure; it also keeps the search for the end of an address short. */
const LONGEST = 2000;

/** Addresses that stand in a text as they are, without the signs that end their sentence. */
function addressesIn(text: string): readonly string[] {
  const found = text.match(/\bhttps?:\/\/[^\s|<>"“”«»\u3000-\u303F\uFF00-\uFFEF]+/gi) ?? [];
  return found
    .filter(({ length }) => length <= LONGEST)
    .map((address) => {
      const bare = address.replace(/[.,;:!?'’…\]}]+$/, '');
      return bare.includes('(') ? bare : bare.replace(/\).*$/, '');
    });
}

/** On one line, without control characters, half characters and what turns the direction of text. */
export function oneLine(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{Zs}\p{Zl}\p{Zp}\s\u0085]+/gu, ' ')
    .replace(/[\p{Cc}\p{Cs}\u200B\u202A-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]/gu, '')
    .trim();
}

/** A web address as a link may have it, or undefined: nothing else than http and https is followed. */
export function addressOf(text: string): string | undefined {
  const given = text
    .trim()
    .replace(/^\/\//, 'https://')
    .replace(/^www\./i, 'https://www.');
  if (!/^https?:\/\//i.test(given) || !URL.canParse(given)) return undefined;
  const url = new URL(given);
  return url.username || url.password || !url.hostname.includes('.')
    ? undefined
    : url.href.replace(/[<>"`\\]/g, encodeURIComponent);
}

/** The host of an address as readers know it. */
export function hostOf(address: string): string {
  return new URL(address).hostname.replace(/^www\./, '');
}

const ENTITIES: Readonly<Record<string, string>> = {
  ...XML_ENTITIES,
  ...{ nbsp: ' ', shy: '', copy: '©', reg: '®', trade: '™' },
  ...{ ndash: '–', mdash: '—', hellip: '…', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', laquo: '«', raquo: '»' },
  ...{ bdquo: '„', sbquo: '‚', deg: '°', middot: '·', bull: '•', times: '×', frac12: '½', euro: '€', pound: '£' },
  ...{ auml: 'ä', ouml: 'ö', uuml: 'ü', Auml: 'Ä', Ouml: 'Ö', Uuml: 'Ü', szlig: 'ß', aelig: 'æ', oslash: 'ø' },
  ...{ eacute: 'é', egrave: 'è', ecirc: 'ê', agrave: 'à', aacute: 'á', acirc: 'â', aring: 'å', ccedil: 'ç' },
  ...{ iacute: 'í', oacute: 'ó', uacute: 'ú', ntilde: 'ñ', ocirc: 'ô', icirc: 'î', ucirc: 'û', euml: 'ë', iuml: 'ï' },
};
