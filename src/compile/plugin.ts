import { resolve } from 'node:path';
import type { Plugin, ResolvedConfig } from 'vite';
import { type Problem, hasErrors, printProblem, printProblems } from './problems/problem.ts';
import { copiesIn } from './site/copies.ts';
import { DEV_SCRIPT, connect } from './site/dev.ts';
import { moduleAt, moduleId } from './site/modules.ts';
import { pageAt } from './site/pages.ts';
import { type DatelineOptions, Site } from './site/site.ts';

export type { DatelineOptions };

/**
 * The stories under `data/` as pages, files and modules: each story at `/<story>/`, the default one at the root too;
 * its dataset beside it; `virtual:dateline/stories` and `virtual:dateline/story/<id>` for code that needs them.
 */
export function dateline(given: DatelineOptions = {}): Plugin {
  let config: ResolvedConfig;
  let site: Site;

  return {
    name: 'dateline',

    config({ root = process.cwd() }, { command, isPreview }) {
      if (command !== 'build' || isPreview) return;
      site = new Site(resolve(root), given, true);
      return { build: { rolldownOptions: { input: site.pages.map(({ file }) => resolve(root, file)) } } };
    },

    configResolved(resolved) {
      config = resolved;
      if (resolved.command === 'serve') site = new Site(resolved.root, given, false);
    },

    buildStart() {
      if (config.command !== 'build') return;
      const problems = site.library.all.flatMap((story) => story.problems);
      for (const problem of problems.filter(({ severity }) => severity === 'warning')) this.warn(printProblem(problem));
      if (site.library.ids.length === 0) this.error(`There is no story in the folder ${site.data}.`);
      if (hasErrors(problems)) this.error(sentences(problems));
      for (const { file, content } of site.files) this.emitFile({ type: 'asset', fileName: file, source: content });
    },

    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const copied = copiesIn(bundle, site.library);
        if (copied.length > 0) this.error(`published files hold an article's words\n\n${copied.join('\n')}`);
      },
    },

    writeBundle({ dir = config.build.outDir }) {
      site.writeLarge(resolve(config.root, dir));
    },

    resolveId(id) {
      return moduleId(id) ?? (site.pageOf(id) ? id : null);
    },

    load(id) {
      const page = site.pageOf(id);
      return page ? site.htmlOf(page) : moduleAt(id, site.library);
    },

    transformIndexHtml(_, { filename, originalUrl }) {
      const page = originalUrl === undefined ? site.pageOf(filename) : pageAt(site.pages, originalUrl);
      return page ? [...site.headOf(page), ...(config.command === 'serve' ? [DEV_SCRIPT] : [])] : [];
    },

    configureServer(server) {
      connect(server, site.library, resolve(config.root, site.data), () => site.pagesNow());
    },
  };
}

function sentences(problems: readonly Problem[]): string {
  return `the stories have errors\n\n${printProblems(problems.filter(({ severity }) => severity === 'error'))}`;
}
