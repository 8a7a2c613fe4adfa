import type { CDPSession, Page } from 'playwright-core';

/** Counted by `countWork` since the page began. */
export interface Counted {
  messages: number;
  requests: number;
  uploads: number;
}

/** What a page did, in numbers that no machine changes. */
export interface Work extends Counted {
  /** Layout passes, and recalculations of style. */
  readonly layouts: number;
  readonly styles: number;
}

declare global {
  interface Window {
    __work?: Counted;
  }
}

/** Counts messages to workers, requests, and what is handed to WebGL. Runs in the page, before its scripts. */
export function countWork(): void {
  const counted = { messages: 0, requests: 0, uploads: 0 };
  window.__work = counted;
  const count = (owner: object, name: string, what: keyof typeof counted) => {
    const own = Reflect.get(owner, name) as (...args: unknown[]) => unknown;
    Reflect.set(owner, name, function (this: unknown, ...args: unknown[]) {
      counted[what] += 1;
      return own.apply(this, args);
    });
  };
  count(Worker.prototype, 'postMessage', 'messages');
  count(window, 'fetch', 'requests');
  count(XMLHttpRequest.prototype, 'send', 'requests');
  for (const context of [WebGLRenderingContext.prototype, WebGL2RenderingContext.prototype])
    for (const name of ['bufferData', 'bufferSubData', 'texImage2D', 'texSubImage2D']) count(context, name, 'uploads');
}

/** All that a page with `countWork` has done so far; the session must have enabled `Performance`. */
export async function workOf(page: Page, cdp: CDPSession): Promise<Work> {
  const counted = await page.evaluate(() => ({ ...(window.__work ?? { messages: NaN, requests: NaN, uploads: NaN }) }));
  const { metrics } = await cdp.send('Performance.getMetrics');
  const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? NaN;
  return { ...counted, layouts: of('LayoutCount'), styles: of('RecalcStyleCount') };
}

export function workBetween(before: Work, after: Work): Work {
  return {
    messages: after.messages - before.messages,
    requests: after.requests - before.requests,
    uploads: after.uploads - before.uploads,
    layouts: after.layouts - before.layouts,
    styles: after.styles - before.styles,
  };
}
