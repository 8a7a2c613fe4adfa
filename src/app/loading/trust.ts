interface Policies {
  createPolicy(name: string, rules: Rules): unknown;
}

interface Rules {
  createScriptURL(address: string): string | null;
  createHTML(text: string): string | null;
}

const trusted = new Set<string>();
let made = false;

/**
 * Lets a worker start from an address, exactly as it is given, where the page requires Trusted Types. Their default
 * policy is made here: it lets through the addresses that were named, and text without markup.
 */
export function trust(address: string): void {
  trusted.add(address);
  const { trustedTypes } = globalThis as { trustedTypes?: Policies };
  if (made || !trustedTypes) return;
  made = true;
  trustedTypes.createPolicy('default', {
    createScriptURL: (asked) => (trusted.has(asked) ? asked : null),
    createHTML: (text) => (/[<&]/.test(text) ? null : text),
  });
}
