/**
 * An address that a page may link to, or null: an absolute `https:`, `http:` or, where allowed, other address without
 * credentials. Checked when a story is compiled and again where the link is drawn, because Svelte passes
 * `javascript:` addresses through.
 */
export function safeUrl(address: string | undefined, schemes: readonly string[] = ['https:', 'http:']): string | null {
  if (address === undefined || /[\s\p{Cc}<>"`\\]/u.test(address)) return null;
  try {
    const { protocol, username, password } = new URL(address);
    return schemes.includes(protocol) && username === '' && password === '' ? address : null;
  } catch {
    return null;
  }
}
