import { resolve } from 'node:path';
import { build } from 'vite';

/** Builds the baselines into a folder; they are part of no site. */
export async function buildBaselines(outDir: string): Promise<void> {
  const root = resolve(import.meta.dirname, '../baselines');
  await build({
    configFile: false,
    root,
    base: './',
    logLevel: 'warn',
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: false,
      chunkSizeWarningLimit: 4000,
      rolldownOptions: { input: ['maplibre', 'leaflet'].map((name) => `${root}/${name}/index.html`) },
    },
  });
}
