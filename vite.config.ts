import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { dateline } from './src/compile/plugin.ts';
import { EXCHANGE_FILES as files } from './src/exchange/files.ts';
import { loader } from './src/loader.ts';
import { basemapOutlines } from './src/outlines.ts';
import { pack } from './src/pack/plugin.ts';
import { siteAddress } from './src/publish/address.ts';
import { publish } from './src/publish/plugin.ts';

const site = siteAddress(process.env['DATELINE_SITE']);
const outlines = basemapOutlines(import.meta.dirname);

const pages = [
  { from: 'index.html', at: '' },
  { from: 'index.html', at: 'embed', meta: { embed: '' } },
  { from: 'index.html', at: 'v/new', meta: { frozen: './' }, frozen: true },
  { from: 'index.html', at: 'v/new/embed', meta: { embed: '', frozen: '../' }, frozen: true },
];

const notUnit = ['tests/browser/**', 'tests/site/**', 'tests/**/*.svelte.test.ts'];
const inBrowser = { fileParallelism: false, testTimeout: 60_000, hookTimeout: 60_000 };

export default defineConfig({
  base: './',
  plugins: [
    svelte(),
    publish(site),
    dateline({ outlines, pages, files, texts: process.env['DATELINE_TEXTS'], report: process.env['DATELINE_REPORT'] }),
    loader(),
    pack(site),
  ],
  // The map's library is one script of 1.1 MB, which comes after the page.
  build: { target: 'es2022', chunkSizeWarningLimit: 1200 },
  // `light-dark()` (1 << 20) is not used: its stand-in would be written into every palette.
  css: { lightningcss: { exclude: 1 << 20 } },
  // As GitHub Pages answers: a sandboxed frame has an opaque origin, and asks for scripts and data as a stranger.
  preview: { cors: { origin: '*' } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: notUnit,
          environment: 'node',
          setupFiles: 'tests/words.ts',
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        resolve: { conditions: ['browser'] },
        test: {
          name: 'runes',
          include: ['tests/**/*.svelte.test.ts'],
          environment: './tests/client-environment.ts',
          setupFiles: 'tests/words.ts',
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: 'tests/browser/serve.ts',
          sequence: { groupOrder: 1 },
          ...inBrowser,
        },
      },
      {
        extends: true,
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          globalSetup: 'tests/site/serve.ts',
          sequence: { groupOrder: 2 },
          ...inBrowser,
        },
      },
    ],
  },
});
