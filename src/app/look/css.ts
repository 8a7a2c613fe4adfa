import { type Palette, palettes } from './palettes.ts';
import { displayFamily, fontFamily, sizes } from './tokens.ts';

/**
 * The tokens as the style sheet `tokens.css`: custom properties `--paper`, `--standing-said`, `--text-small` and so
 * on. The theme is the `data-theme` of the root element: light unless `dark`, or `auto` for the reader's preference.
 */
export function tokensCss(): string {
  const dark = declarations(palettes.dark);
  return [
    '/* Made from tokens.ts and palettes.ts; `npx vitest run tests/app/look -u` makes it again. */',
    block(':root', [
      'color-scheme: light;',
      ...declarations(palettes.light),
      ...lengths(),
      `--font: ${fontFamily};`,
      `--display: ${displayFamily};`,
    ]),
    block(":root[data-theme='dark']", ['color-scheme: dark;', ...dark]),
    `@media (prefers-color-scheme: dark) {\n${indent(block(":root[data-theme='auto']", ['color-scheme: dark;', ...dark]))}\n}`,
    '',
  ].join('\n');
}

function declarations(palette: Palette): string[] {
  return Object.entries(palette).flatMap(([name, value]) =>
    typeof value === 'string'
      ? [`--${kebab(name)}: ${value.toLowerCase()};`]
      : Object.entries(value as Record<string, string>).map(
          ([part, colour]) => `--${kebab(name)}-${kebab(part)}: ${colour.toLowerCase()};`,
        ),
  );
}

/** Type is in rem, so that it follows the reader's own size; everything else in px. */
function lengths(): string[] {
  return Object.entries(sizes).map(([name, px]) =>
    /^(text|title)/.test(name) ? `--${kebab(name)}: ${px / 16}rem;` : `--${kebab(name)}: ${px}px;`,
  );
}

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const block = (selector: string, lines: readonly string[]) =>
  `${selector} {\n${lines.map((line) => `  ${line}`).join('\n')}\n}`;
const indent = (text: string) => text.replace(/^/gm, '  ');
