import { resolve } from 'node:path';
import { compile } from '#compile/compile.ts';
import { diskWorkspace } from '#compile/workspace.ts';
import type { Dataset } from '#facts/dataset.ts';
import { basemapOutlines } from '../../src/outlines.ts';

const root = resolve(import.meta.dirname, '../..');

/** A story of this project as the build compiles it. Throws where it has errors. */
export function storyOf(id: string): Dataset {
  const { dataset, problems } = compile(
    diskWorkspace(root, () => {}),
    `data/${id}`,
    {
      outlines: basemapOutlines(root),
    },
  );
  if (!dataset) throw new Error(problems.map(({ code }) => code).join(', '));
  return dataset;
}
