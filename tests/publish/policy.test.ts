import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { policyOf } from '../../src/publish/policy.ts';

const kinds = ['page', 'embed', 'fact'] as const;

test.each(kinds)('a %s allows nothing by default, nothing inline and nothing evaluated', (kind) => {
  const policy = policyOf(kind);
  expect(policy).toMatch(/^default-src 'none'/);
  expect(policy).not.toMatch(/unsafe|\*|https?:|blob:/);
});

test('a script in the page itself runs by its digest, and no other does', () => {
  const digest = createHash('sha256').update('one()').digest('base64');
  const scripts = /script-src ([^;]*)/.exec(policyOf('page', ['one()']))?.[1];
  expect(scripts).toBe(`'self' 'sha256-${digest}'`);
  expect(policyOf('embed')).toContain("script-src 'self';");
});

test('only an embed may start a worker from its text, and nothing else may come from a data: address', () => {
  expect(policyOf('embed')).toContain("worker-src 'self' data:");
  expect(policyOf('page')).not.toContain('data:');
  expect(policyOf('embed').replace("worker-src 'self' data:", '')).not.toContain('data:');
});

test('a page that stands alone requires Trusted Types', () => {
  expect(policyOf('page')).toContain("require-trusted-types-for 'script'");
});

test('an embed names its site where that is known: in a sandbox WebKit takes nothing for its own', () => {
  const policy = policyOf('embed', [], 'https://example.org/stories/');
  for (const kind of ['script', 'style', 'img', 'font', 'connect', 'worker'])
    expect(policy).toContain(`${kind}-src 'self' https://example.org`);
  expect(policy.replaceAll("'self' https://example.org", "'self'")).toBe(policyOf('embed'));
  for (const kind of ['page', 'fact'] as const)
    expect(policyOf(kind, [], 'https://example.org/stories/')).toBe(policyOf(kind));
});

test('the page of a fact runs no script', () => {
  expect(policyOf('fact')).not.toContain('script-src');
});
