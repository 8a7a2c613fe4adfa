import { defineConfig } from 'vite';

/** Bundles the maintainer's script for Node; see docs/basemap.md. */
export default defineConfig({
  publicDir: false,
  ssr: { external: ['pmtiles'] },
  build: {
    ssr: 'src/basemap/build.ts',
    outDir: 'node_modules/.cache/basemap',
    target: 'node20',
  },
});
