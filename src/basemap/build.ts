import { mkdirSync, writeFileSync } from 'node:fs';
import { cutUnits } from './cut.ts';
import { drawOutlines } from './drawOutlines.ts';
import { openMapshaper } from './mapshaper.ts';
import { openSources } from './sources.ts';
import { simplify } from './topology.ts';
import { readUnits } from './units.ts';

/** Small land keeps more of its outline, so that a city state is no triangle. */
const detailed = "this.area < 3e9 ? '50%' : this.area < 3e10 ? '26%' : '16%'";

/** Source data to the committed files. Run from the root of the project with the folder of the sources as argument. */
async function build(folder: string): Promise<void> {
  const sources = openSources(folder);
  const mapshaper = openMapshaper(sources);
  const units = await cutUnits(readUnits(sources.units()), mapshaper);
  const mosaic = await simplify(units, detailed, 0, mapshaper);
  write('src/basemap/out/outlines.json', JSON.stringify(drawOutlines(mosaic)));
}

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(path.slice(0, path.lastIndexOf('/')), { recursive: true });
  writeFileSync(path, content);
}

await build(process.argv[2] ?? '.');
