import { createHash } from 'node:crypto';

/**
 * The Content Security Policy of a page that holds its own scripts and its own styles: these run, by their digests, and
 * nothing else does. Source: CSP Level 3, hashes of inline scripts and styles.
 * @param more what else such a page may do
 */
export function ownPolicy(scripts: readonly string[], style: string, more: readonly string[]): string {
  const own = ["default-src 'none'", `script-src ${scripts.map(digestOf).join(' ')}`, `style-src ${digestOf(style)}`];
  return [...own, ...more, "base-uri 'none'", "form-action 'none'"].join('; ');
}

function digestOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
