/** What a timeline of very many facts needs beside that of a small story: one script, asked for when there is one. */
export { default as CrowdList } from './CrowdList.svelte';
export { Dense } from './dense.svelte.ts';
export { default as Density } from './Density.svelte';
