import { type Camera, type Size, cameraOf, transformOf } from '../camera.ts';
import { BORDERS, type BorderClass, DASHES, widthAt } from '../ground/borders.ts';
import { type Drawing, type PosterTopology, drawPoster } from '../ground/poster.ts';
import { type Stored, storedFor } from '../ground/stored.ts';
import { WORLD } from '../ground/viewBox.ts';
import type { Still } from './stage.ts';

/** A border with how it is drawn, in SVG attributes. */
interface BorderLine {
  readonly kind: BorderClass;
  readonly d: string;
  readonly width: number;
  readonly cap: 'round' | 'butt';
  readonly dash: string | undefined;
}

type Looked = Pick<Still, 'camera' | 'size'>;

/** How far the ground of an inset goes on beyond what it shows, CSS px. */
const OVER_INSET = 60;

/** An inset whose ground is drawn, with the id of the drawing. */
interface InsetGround extends Stored {
  readonly inset: Looked;
}

/** The insets of some stills whose grounds are drawn: an inset that finds its ground in another's shows that. */
export function insetGrounds(stills: readonly Pick<Still, 'inset'>[]): readonly InsetGround[] {
  const insets = stills.flatMap(({ inset }) => inset ?? []).sort((a, b) => a.camera.zoom - b.camera.zoom);
  return insets.reduce<readonly InsetGround[]>((drawn, inset) => {
    if (storedFor(drawn, transformOf(inset.camera, inset.size))?.fine) return drawn;
    const id = `still-inset${drawn.length === 0 ? '' : drawn.length}`;
    return [{ id, inset, ...windowAround(inset) }, ...drawn];
  }, []);
}

function windowAround({ camera, size }: Looked): Omit<Stored, 'id'> {
  const { origin, scale, width, height } = transformOf(camera, size);
  const [west, north] = [origin[0] - OVER_INSET / scale, origin[1] - OVER_INSET / scale];
  return {
    west,
    north,
    east: west + (width + 2 * OVER_INSET) / scale,
    south: north + (height + 2 * OVER_INSET) / scale,
    scale,
  };
}

/** The ground of an inset, as it is drawn. */
export function groundOfInset(topology: PosterTopology, { inset }: InsetGround) {
  return groundOf(topology, [inset], OVER_INSET);
}

/** The ground of a page's stills, the widest of them last; as fine as the one before asks for, which most readers see. */
export function groundOfStills(topology: PosterTopology, stills: readonly (Looked & Pick<Still, 'more'>)[]) {
  const widest = stills.at(-1);
  if (!widest) return null;
  const { camera, size, more } = widest;
  const high = { camera, size: { ...size, height: size.height + 2 * more } };
  return groundOf(topology, [stills.at(-2) ?? widest, high, ...stills], 24);
}

/**
 * The ground that some stills show, as fine as the first of them asks for; with that one's zoom.
 * @param over how far it goes on beyond what they show, CSS px: maps of other shapes show more
 */
function groundOf(topology: PosterTopology, stills: readonly Looked[], over: number) {
  const views = stills.map(({ camera, size }) => transformOf(camera, size));
  const scale = views[0]?.scale ?? 1;
  const west = Math.min(...views.map(({ origin }) => origin[0]));
  const north = Math.min(...views.map(({ origin }) => origin[1]));
  const east = Math.max(...views.map(({ origin, width, scale }) => origin[0] + width / scale));
  const south = Math.max(...views.map(({ origin, height, scale }) => origin[1] + height / scale));
  const size = { width: (east - west) * scale + 2 * over, height: (south - north) * scale + 2 * over };
  const camera = cameraOf({ ...size, scale, origin: [west - over / scale, north - over / scale] });
  return { drawing: drawPoster(topology, { camera, size }), zoom: camera.zoom };
}

/** The `transform` that brings a drawing into the px of the whole world, in which a poster is shown. */
export function intoWorld({ origin, scale }: Drawing): string {
  const by = Number((WORLD / scale).toPrecision(7));
  const [x, y] = origin.map((at) => Math.round(at * WORLD * 1000) / 1000);
  return `translate(${x} ${y})scale(${by})`;
}

/** The `transform` that brings the px of the whole world to a camera on a map of a size. */
export function fromWorld(camera: Camera, size: Size): string {
  const { origin, scale } = transformOf(camera, size);
  const by = Number((scale / WORLD).toPrecision(7));
  const [x, y] = origin.map((at) => Math.round(-at * scale * 100) / 100);
  return `translate(${x} ${y})scale(${by})`;
}

/** What a drawing shows, in the unit square: west, north, east, south; and its px per turn of the world. */
export function windowOf({ origin: [x, y], scale, size }: Drawing): string {
  const edges = [x, y, x + size.width / scale, y + size.height / scale, scale];
  return edges.map((edge) => Number(edge.toPrecision(6))).join(' ');
}

export function borderLines({ paths }: Drawing, zoom: number): readonly BorderLine[] {
  const width = Math.round(widthAt(zoom) * 100) / 100;
  return BORDERS.flatMap((kind) => {
    const d = paths.borders[kind];
    const dash = DASHES[kind]?.map((part) => Math.round(part * width * 100) / 100).join(' ');
    return d ? [{ kind, d, width, cap: kind === 'claim' ? ('round' as const) : ('butt' as const), dash }] : [];
  });
}
