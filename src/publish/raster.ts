import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';

const { resolve } = createRequire(import.meta.url);
const FACES = ['DejaVuSans.ttf', 'DejaVuSans-Bold.ttf'];

/** SVG documents as PNG. */
export type Raster = (svg: string, width: number) => Uint8Array;

/**
 * A raster that keeps what it has drawn in a folder, because drawing is the longest part of a build. The faces are the
 * project's own, so that every machine draws the same.
 */
export function rasterIn(folder: string): Raster {
  return (svg, width) => {
    const file = join(folder, `${createHash('sha256').update(`${width} ${svg}`).digest('hex')}.png`);
    if (existsSync(file)) return readFileSync(file);
    const png = draw(svg, width);
    keep(file, png);
    return png;
  };
}

/** Two builds may run at once, and somebody may empty the folder meanwhile: a file is there whole or not at all. */
function keep(file: string, bytes: Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.${process.pid}`, bytes);
  renameSync(`${file}.${process.pid}`, file);
}

function draw(svg: string, width: number): Uint8Array {
  const fontFiles = FACES.map((name) => resolve(`dejavu-fonts-ttf/ttf/${name}`));
  const font = { fontFiles, loadSystemFonts: false, defaultFontFamily: 'DejaVu Sans' };
  return new Resvg(svg, { font, fitTo: { mode: 'width', value: width } }).render().asPng();
}
