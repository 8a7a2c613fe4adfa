import { mount } from 'svelte';
import type { Dataset } from '#facts/dataset.ts';
import App from './app/App.svelte';
import './app/look/base.css';

const response = await fetch(new URL(address('dateline-dataset'), document.baseURI));
const dataset = (await response.json()) as Dataset;
const target = document.getElementById('page');
if (target) mount(App, { target, props: { dataset } });

/** The content of a meta element that the build wrote; throws where the page has none. */
function address(name: string): string {
  const content = document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content;
  if (content === undefined) throw new Error(`The page names no ${name}.`);
  return content;
}
