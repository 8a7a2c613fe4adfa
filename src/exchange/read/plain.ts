/** A text without its markup, and the addresses that it linked to. */
export interface Plain {
  readonly text: string;
  readonly links: readonly string[];
}

/** What ends a run of words on a page: between two of these stands a space. */
const BLOCK = /<\/?(?:p|div|br|li|ul|ol|h[1-6]|tr|td|th|table|blockquote|figure|figcaption|section|hr)\b[^<>]*>/gi;
const HIDDEN = /<(script|style|template|noscript|iframe|object|svg)\b[^>]*>[\s\S]*?(?:<\/\1\s*>|$)/gi;
const TAG = /<\/?[a-z][^<>]*>|<!--[\s\S]*?(?:-->|$)|<![a-z][^<>]*>/gi;

/**
 * HTML as other tools keep it in their texts, as plain text on one line. It is data: what looks like a tag is taken
 * out, what was written as an entity is read once and never parsed again.
 */
export function plainOf(html: string): Plain {
  const links = [
    ...html.matchAll(/<(?:a|iframe|blockquote)\b[^<>]*?\s(?:href|src|cite)\s*=\s*("[^"]*"|'[^']*'|[^\s>]+)/gi),
  ];
  const bare = html.replace(HIDDEN, ' ').replace(BLOCK, ' ').replace(TAG, '');
  return {
    text: oneLine(decoded(bare)),
    links: links.flatMap(([, address = '']) => addressOf(decoded(address.replace(/^["']|["']$/g, ''))) ?? []),
  };
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
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', shy: '', copy: '©', reg: '®', trade: '™' },
  ...{ ndash: '–', mdash: '—', hellip: '…', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', laquo: '«', raquo: '»' },
  ...{ bdquo: '„', sbquo: '‚', deg: '°', middot: '·', bull: '•', times: '×', frac12: '½', euro: '€', pound: '£' },
  ...{ auml: 'ä', ouml: 'ö', uuml: 'ü', Auml: 'Ä', Ouml: 'Ö', Uuml: 'Ü', szlig: 'ß', aelig: 'æ', oslash: 'ø' },
  ...{ eacute: 'é', egrave: 'è', ecirc: 'ê', agrave: 'à', aacute: 'á', acirc: 'â', aring: 'å', ccedil: 'ç' },
  ...{ iacute: 'í', oacute: 'ó', uacute: 'ú', ntilde: 'ñ', ocirc: 'ô', icirc: 'î', ucirc: 'û', euml: 'ë', iuml: 'ï' },
};

function decoded(text: string): string {
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z0-9]{2,8});/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name] ?? whole;
    const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}
