import { createHash } from 'node:crypto';
import type { Kind } from './renderer.ts';

/** Everything comes from the site itself. What a page never does is not allowed either. */
const OWN = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
] as const;

/** Svelte's own policy, and the page's default one, which lets through what `app/loading/trust.ts` is told. */
const TRUSTED = ["require-trusted-types-for 'script'", 'trusted-types svelte-trusted-html default'] as const;

/** The page of a fact, which has no script. */
const PLAIN = ["default-src 'none'", "style-src 'self'", "img-src 'self'", "base-uri 'none'", "form-action 'none'"];

/**
 * The Content Security Policy of a kind of page. In a sandboxed frame MapLibre's worker can only start from a `data:`
 * address; Trusted Types are for pages that stand alone.
 * @param inline the scripts that stand in the page itself: these run, by their digests, and no others
 * @param site absolute address of the site, where it is known: in a sandboxed frame WebKit takes no file of the site
 * for `'self'`, so an embed names the site too
 */
export function policyOf(kind: Kind | 'fact', inline: readonly string[] = [], site: string | null = null): string {
  if (kind === 'fact') return PLAIN.join('; ');
  const [first, ...rest] = OWN;
  const scripts = ["script-src 'self'", ...inline.map(digestOf)].join(' ');
  const rules = kind === 'embed' ? ["worker-src 'self' data:"] : ["worker-src 'self'", ...TRUSTED];
  const policy = [first, scripts, ...rest, ...rules].join('; ');
  return kind === 'embed' && site !== null ? policy.replaceAll("'self'", `'self' ${new URL(site).origin}`) : policy;
}

/** First in a head: a policy holds for what comes after it. */
export function policyTag(...page: Parameters<typeof policyOf>): string {
  return `<meta http-equiv="Content-Security-Policy" content="${policyOf(...page)}">`;
}

/** Source: CSP Level 3, hashes of inline scripts. */
function digestOf(script: string): string {
  return `'sha256-${createHash('sha256').update(script).digest('base64')}'`;
}
