import { shortDigest } from '#facts/site.ts';
import type { Written } from './parse/source.ts';
import type { Problems } from './problems/problem.ts';
import type { Workspace } from './workspace.ts';

/** A picture that the site serves under a name of its content, so that a version which never changes can show it. */
export interface Logo {
  /** Path in the site, as in `assets/logo-0123456789.svg`. */
  readonly file: string;
  readonly content: Uint8Array;
  /** Media type. */
  readonly type: string;
}

/** Every frame shows it beside a line of text: what is larger is not made for that. Bytes. */
const LIMIT = 50_000;

interface Kind {
  readonly type: string;
  /** How such a file begins, where each byte is a character. */
  readonly begins: RegExp;
}

const KINDS: Readonly<Record<string, Kind>> = {
  svg: { type: 'image/svg+xml', begins: /<svg[\s>]/ },
  png: { type: 'image/png', begins: /^\x89PNG\r\n/ },
  webp: { type: 'image/webp', begins: /^RIFF[^]{4}WEBP/ },
  avif: { type: 'image/avif', begins: /^[^]{4}ftypavif/ },
  jpg: { type: 'image/jpeg', begins: /^\xff\xd8\xff/ },
  jpeg: { type: 'image/jpeg', begins: /^\xff\xd8\xff/ },
};

/** The folder whose files the site serves as they are. */
const PUBLIC = 'public';

/**
 * The publisher's logo: a file of the story's folder or of `public/`. Null where none is named, and where what is named
 * can't be shown, which is reported.
 */
export function readLogo(
  workspace: Workspace,
  folder: string,
  written: Written<string> | undefined,
  problems: Problems,
): Logo | null {
  if (!written) return null;
  const { value: path, at } = written;
  const found = isPath(path) ? (workspace.bytes(`${folder}/${path}`) ?? workspace.bytes(`${PUBLIC}/${path}`)) : null;
  const fault = faultOf(path, found, folder);
  if (fault !== null || !found) {
    problems.add('bad-logo', at, { path, what: fault ?? '' });
    return null;
  }
  const ending = endingOf(path);
  const file = `assets/logo-${shortDigest(workspace.hash(found))}.${ending}`;
  return { file, content: found, type: KINDS[ending]?.type ?? '' };
}

/** What is wrong with a logo, as the end of a sentence; null where nothing is. */
function faultOf(path: string, content: Uint8Array | null, folder: string): string | null {
  if (/^([a-z]+:|\/\/)/i.test(path)) return 'it is not a file of this site';
  const kind = KINDS[endingOf(path)];
  if (!kind) return 'its name must end in .svg, .png, .webp, .avif, .jpg or .jpeg';
  if (!content) return `there is no such file in ${folder}/ or ${PUBLIC}/`;
  if (content.length > LIMIT) return `it has ${Math.ceil(content.length / 1000)} KB; the limit is ${LIMIT / 1000} KB`;
  const start = [...content.subarray(0, 1000)].map((byte) => String.fromCharCode(byte)).join('');
  return kind.begins.test(start) ? null : `what is in it is not ${kind.type}`;
}

/** A path downwards from a folder. */
function isPath(path: string): boolean {
  return path.split('/').every((part) => /^[\w-][\w .-]*$/.test(part));
}

function endingOf(path: string): string {
  return /\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase() ?? '';
}
