/** What a host has told the frame in the frame's address. */
export interface Guest {
  /** Id of the story, for dialects that name their sender. */
  readonly story: string;
  /** The address of the frame, as the host wrote it. */
  readonly address: string;
  /** The name that pym.js gave the frame, or null. */
  readonly childId: string | null;
  /** The word by which WordPress knows the frame, or null. */
  readonly secret: string | null;
}

/** Longest name or secret that is sent back, in UTF-16 units. */
const MAX = 128;

/** Reads an address such as `…/embed/?childId=map#fact=x#?secret=abc`. */
export function guestOf(story: string, { href }: { readonly href: string }): Guest {
  const url = new URL(href);
  const childId = url.searchParams.get('childId');
  return {
    story,
    address: href,
    childId: isName(childId) && !childId.includes('xPYMx') ? childId : null,
    secret: secretIn(url.hash),
  };
}

/** What WordPress gives as a secret: letters and digits, in the hash or in a message. */
export function isSecret(text: unknown): text is string {
  return typeof text === 'string' && /^[A-Za-z0-9]{1,64}$/.test(text);
}

function secretIn(hash: string): string | null {
  const secret = /[?&]secret=([^&#]*)/.exec(hash)?.[1];
  return isSecret(secret) ? secret : null;
}

function isName(text: string | null): text is string {
  return text !== null && text.length > 0 && text.length <= MAX;
}
