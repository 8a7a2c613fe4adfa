import type { FeatureCollection } from 'geojson';
import type { Sources } from './sources.ts';

/** Runs mapshaper commands on files in memory. */
export type Mapshaper = (commands: string, files: Record<string, object>) => Promise<Record<string, unknown>>;

interface MapshaperPackage {
  applyCommands(commands: string, input: Record<string, string>): Promise<Record<string, Uint8Array>>;
}

export function openMapshaper(sources: Sources): Mapshaper {
  const mapshaper = sources.tool('mapshaper') as MapshaperPackage;
  return async (commands, files) => {
    const input = Object.fromEntries(Object.entries(files).map(([name, value]) => [name, JSON.stringify(value)]));
    const output = await mapshaper.applyCommands(commands, input);
    return Object.fromEntries(
      Object.entries(output).map(([name, bytes]) => [name, JSON.parse(Buffer.from(bytes).toString()) as unknown]),
    );
  };
}

export function collection(features: FeatureCollection['features']): FeatureCollection {
  return { type: 'FeatureCollection', features };
}
