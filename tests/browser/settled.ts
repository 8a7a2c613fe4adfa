import type { Frame, Page } from 'playwright-core';

/**
 * Until a document has done what it was asked to do so far: it has drawn two frames, and what was waiting has run. For
 * tests of what must not happen: they wait for as long as the page itself needs, however slow the machine is.
 */
export async function settled(document: Page | Frame): Promise<void> {
  await document.evaluate(async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    await frame();
    await frame();
    const { port1, port2 } = new MessageChannel();
    const echo = new Promise((done) => (port1.onmessage = done));
    port2.postMessage(null);
    await echo;
    port1.close();
  });
}
