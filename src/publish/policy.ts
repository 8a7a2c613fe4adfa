import type { Kind } from './renderer.ts';

/** Everything comes from the site itself; nothing is inline. What a page never does is not allowed either. */
const OWN = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
] as const;

/** Svelte's own policy, and the page's default one, which lets through what `trust.ts` names. */
const TRUSTED = ["require-trusted-types-for 'script'", 'trusted-types svelte-trusted-html default'] as const;

/**
 * The Content Security Policy of a kind of page. In a sandboxed frame MapLibre's worker can only start from a `data:`
 * address; a host decides itself on Trusted Types.
 */
export function policyOf(kind: Kind): string {
  const rules = kind === 'embed' ? ["worker-src 'self' data:"] : ["worker-src 'self'", ...TRUSTED];
  return [...OWN, ...rules].join('; ');
}
