import { compile } from '#compile/compile.ts';
import { print } from '#compile/emit.ts';
import { memoryWorkspace } from '#compile/workspace.ts';
import { run } from '#generate/command.ts';
import { generate } from '#generate/generate.ts';
import { FEW, atSizes } from './sizes.ts';

/** From YAML to the bytes of the dataset; texts and lock are at hand, so that every passage is looked up. */
atSizes(
  'compile: YAML, texts and lock',
  (facts) => {
    const workspace = memoryWorkspace({});
    run(['--facts', String(facts), '-o', 'data'], workspace);
    return () => {
      const { dataset } = compile(workspace, `data/generated-${facts}-1`);
      if (!dataset) throw new Error('the generated story does not compile');
      return print(dataset);
    };
  },
  [1_000, 10_000],
  FEW,
);
/** The same facts as a table, read as a stream, to the files of an archive. */
atSizes(
  'compile: a table of rows to an archive',
  (facts) => {
    const workspace = memoryWorkspace({});
    run(['--facts', String(facts), '-o', 'data', '--rows'], workspace);
    return () => {
      const { dataset, archive } = compile(workspace, `data/generated-${facts}-1`);
      if (!dataset) throw new Error('the generated story does not compile');
      let bytes = 0;
      archive?.write((_, content) => (bytes += content.length));
      return bytes;
    };
  },
  [1_000, 10_000],
  FEW,
);
atSizes('generate', (facts) => () => generate({ facts, seed: 1 }), [1_000, 10_000], FEW);
