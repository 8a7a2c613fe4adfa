import { mkdirSync, writeFileSync } from 'node:fs';
import { placeCities } from './cities.ts';
import { cutUnits } from './cut.ts';
import { dissolve } from './dissolve.ts';
import { drawOutlines } from './drawOutlines.ts';
import { drawLayers } from './layers.ts';
import { openMapshaper } from './mapshaper.ts';
import { readOutlines } from './outlines.ts';
import { packTiles } from './pmtiles.ts';
import { drawPoster } from './poster.ts';
import { openSources } from './sources.ts';
import { sliceTiles } from './tiles.ts';
import { simplify } from './topology.ts';
import { readUnits } from './units.ts';
import { lakesOf, riversOf } from './water.ts';

/** Small land keeps more of its outline, so that a city state is no triangle. */
const detailed = "this.area < 3e9 ? '42%' : this.area < 3.5e10 ? '23%' : '13%'";

/** The poster spends its bytes on small countries, not on the long coasts near the poles. */
const coarsely = "this.area < 1.5e11 ? '4%' : this.centroidY > 58 || this.centroidY < -55 ? '1.2%' : '2.8%'";

/** Source data to the committed files. Run from the root of the project with the folder of the sources as argument. */
async function build(folder: string): Promise<void> {
  const sources = openSources(folder);
  const mapshaper = openMapshaper(sources);
  const units = await cutUnits(readUnits(sources.units()), mapshaper);
  const mosaic = await simplify(units, detailed, 0, mapshaper);
  const outlines = JSON.stringify(drawOutlines(mosaic));
  write('src/basemap/out/outlines.json', outlines);
  const coarse = await simplify(await dissolve(units, mapshaper), coarsely, 600, mapshaper);
  const water = sources.water();
  write('public/basemap/poster.json', JSON.stringify(drawPoster(coarse, lakesOf(water, 4000), sources)));
  const layers = drawLayers(
    mosaic,
    readOutlines(outlines),
    { lakes: lakesOf(water, 0), rivers: riversOf(water) },
    placeCities(sources),
  );
  write('public/basemap/world.pmtiles', packTiles(await sliceTiles(layers, sources), { name: 'Dateline basemap' }));
}

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(path.slice(0, path.lastIndexOf('/')), { recursive: true });
  writeFileSync(path, content);
}

await build(process.argv[2] ?? '.');
