import type { Page } from 'playwright-core';

/** What is wrong with the texts of a page, each with the words it concerns. */
export interface Faults {
  /** Pairs of texts whose boxes share more than a hair. */
  readonly overlapping: string[];
  /** Texts of which a part is cut off by an ancestor or by the sides of the window. */
  readonly clipped: string[];
  /** Texts below 12 CSS px. */
  readonly small: string[];
  /** How many texts were measured. */
  readonly measured: number;
}

/** Lays out what is laid out only near the window, as a reader who scrolls there would have it. */
export function layOutAll(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (const one of document.querySelectorAll<HTMLElement>('#page *'))
      if (getComputedStyle(one).contentVisibility === 'auto') one.style.contentVisibility = 'visible';
  });
}

/**
 * Measures the boxes of every visible text, in HTML and in SVG. Text for screen readers only, of disclosures that are
 * closed, and below something that sticks to the window is left out.
 */
export async function faultsOf(page: Page): Promise<Faults> {
  await layOutAll(page);
  return page.evaluate(() => {
    interface Text {
      words: string;
      element: Element;
      rects: DOMRect[];
      size: number;
    }
    const HAIR = 2;

    const hidden = (element: Element) =>
      element.closest('[aria-hidden="true"][class*="short"], .aside, .skip, [hidden]') !== null ||
      !(element as HTMLElement).checkVisibility?.({ opacityProperty: true, visibilityProperty: true });

    const sticky = (element: Element): boolean => {
      for (let one: Element | null = element; one; one = one.parentElement)
        if (['sticky', 'fixed'].includes(getComputedStyle(one).position)) return true;
      return false;
    };

    /** Whether a text, or what it stands in, is cut away for all but screen readers. */
    const aside = (element: Element): boolean => {
      for (let one: Element | null = element; one; one = one.parentElement)
        if (getComputedStyle(one).clipPath === 'inset(50%)') return true;
      return false;
    };

    /** Whether it is the word of the Play button that has gone for want of room: its sign says the same. */
    const gone = (element: Element, rects: readonly DOMRect[]) =>
      element.matches('.play .main') && rects.every(({ top }) => top >= element.getBoundingClientRect().bottom - 1);

    /** What is seen of a box inside everything that scrolls round it. */
    const seen = (rect: DOMRect, element: Element): DOMRect => {
      let { left, top, right, bottom } = rect;
      for (let one = element.parentElement; one && one !== document.body; one = one.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(one);
        if (![overflowX, overflowY].some((flow) => flow === 'auto' || flow === 'scroll')) continue;
        const box = one.getBoundingClientRect();
        [left, top] = [Math.max(left, box.left), Math.max(top, box.top)];
        [right, bottom] = [Math.min(right, box.right), Math.min(bottom, box.bottom)];
      }
      return new DOMRect(left, top, Math.max(right - left, 0), Math.max(bottom - top, 0));
    };

    const texts: Text[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      const words = node.textContent?.trim() ?? '';
      if (
        !element ||
        words === '' ||
        hidden(element) ||
        /^(SCRIPT|STYLE|TITLE|OPTION|NOSCRIPT)$/i.test(element.tagName)
      )
        continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const rects = [...range.getClientRects()]
        .map((rect) => seen(rect, element))
        .filter(({ width, height }) => width > 1 && height > 1);
      if (rects.length > 0 && !aside(element) && !gone(element, rects))
        texts.push({ words: words.slice(0, 60), element, rects, size: parseFloat(getComputedStyle(element).fontSize) });
    }

    const shares = (a: DOMRect, b: DOMRect) =>
      Math.min(a.right, b.right) - Math.max(a.left, b.left) > HAIR &&
      Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > HAIR + 0.35 * Math.min(a.height, b.height);
    const meet = (a: Text, b: Text) => a.rects.some((one) => b.rects.some((other) => shares(one, other)));
    const flowing = texts.filter(({ element }) => !sticky(element));
    const overlapping = flowing.flatMap((a, i) =>
      flowing
        .slice(i + 1)
        .filter((b) => meet(a, b))
        .map((b) => `${a.words} / ${b.words}`),
    );

    /** Whether what scrolls can bring the rest of a text into view. */
    const scrolls = (style: CSSStyleDeclaration, axis: 'overflowX' | 'overflowY') =>
      style[axis] === 'auto' || style[axis] === 'scroll';
    const cut = ({ element, rects }: Text): boolean => {
      const width = document.documentElement.clientWidth;
      if (rects.some(({ left, right }) => left < -HAIR || right > width + HAIR)) return true;
      for (let one: Element | null = element; one && one !== document.body; one = one.parentElement) {
        const style = getComputedStyle(one);
        if (style.overflowX === 'visible' && style.overflowY === 'visible') continue;
        if (one instanceof SVGElement && !(one instanceof SVGSVGElement)) continue;
        const box = one.getBoundingClientRect();
        const x = !scrolls(style, 'overflowX') && style.overflowX !== 'visible';
        const y = !scrolls(style, 'overflowY') && style.overflowY !== 'visible';
        if (
          rects.some(
            (rect) =>
              (x && (rect.left < box.left - HAIR || rect.right > box.right + HAIR)) ||
              (y && (rect.top < box.top - rect.height * 0.3 || rect.bottom > box.bottom + rect.height * 0.3)),
          )
        )
          return true;
        if (scrolls(style, 'overflowY')) return false;
      }
      return false;
    };

    return {
      overlapping,
      clipped: texts.filter(cut).map(({ words }) => words),
      small: texts.filter(({ size }) => size < 11.99).map(({ words, size }) => `${words} (${size}px)`),
      measured: texts.length,
    };
  });
}
