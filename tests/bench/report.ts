import { cpus } from 'node:os';
import type { RunnerTask } from 'vitest';
import type { Reporter, TestModule, Vitest } from 'vitest/node';

/** One size of one work: milliseconds of every run, sorted. */
interface Measured {
  readonly facts: number;
  readonly ms: readonly number[];
}

/**
 * Prints one Markdown table: a work a row, a size a column with the median and the middle half of its runs in
 * milliseconds, and the growth exponent between neighbouring sizes (1: linear, 2: quadratic). It judges nothing.
 */
export class Report implements Reporter {
  #vitest: Vitest | null = null;

  onInit(vitest: Vitest): void {
    this.#vitest = vitest;
  }

  onTestModuleStart(module: TestModule): void {
    this.#vitest?.logger.log(`measuring ${module.relativeModuleId}`);
  }

  onTestRunEnd(_: readonly TestModule[], errors: readonly unknown[]): void {
    const files = this.#vitest?.state.getFiles() ?? [];
    const rows = files.flatMap(({ tasks }) => rowsOf(tasks));
    const sizes = [...new Set(rows.flatMap(({ sizes: measured }) => measured.map(({ facts }) => facts)))];
    const log = (line: string) => this.#vitest?.logger.log(line);
    const failed = files.flatMap(({ tasks }) => tasks).flatMap(faultsOf);
    for (const fault of [...errors, ...failed]) log(String(fault instanceof Error ? fault.stack : fault));
    log(`\nNode ${process.versions.node}, ${cpus().length} cores; ms: median (middle half of the runs)\n`);
    for (const line of tableOf(rows, sizes.sort((a, b) => a - b))) log(line); // prettier-ignore
  }
}

interface Row {
  readonly name: string;
  readonly sizes: readonly Measured[];
}

function rowsOf(suites: readonly RunnerTask[]): readonly Row[] {
  return suites.flatMap((suite) => {
    if (suite.type !== 'suite') return [];
    const sizes = suite.tasks.flatMap((task) => {
      const samples = task.result?.benchmark?.samples ?? [];
      return samples.length > 0 ? [{ facts: Number(task.name), ms: [...samples].sort((a, b) => a - b) }] : [];
    });
    return [{ name: suite.name, sizes }];
  });
}

function faultsOf(task: RunnerTask): readonly string[] {
  const own = (task.result?.errors ?? []).map((error) => `${task.name}: ${error.stack ?? error.message}`);
  return task.type === 'suite' ? [...own, ...task.tasks.flatMap(faultsOf)] : own;
}

function tableOf(rows: readonly Row[], sizes: readonly number[]): readonly string[] {
  const steps = sizes.slice(1).map((size, at) => [sizes[at] ?? 1, size] as const);
  const titles = ['', ...sizes.map(short), ...steps.map(([a, b]) => `growth ${short(a)} to ${short(b)}`)];
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const body = rows.map(({ name, sizes: measured }) => {
    const of = (facts: number) => measured.find((one) => one.facts === facts);
    const growth = steps.map(([a, b]) => growthOf(of(a), of(b)));
    return line([name, ...sizes.map((facts) => cellOf(of(facts))), ...growth]);
  });
  return [line(titles), line(titles.map((_, at) => (at === 0 ? '---' : '---:'))), ...body];
}

function short(facts: number): string {
  return facts.toLocaleString('en');
}

function cellOf(measured: Measured | undefined): string {
  if (!measured) return '';
  const [low, middle, high] = [0.25, 0.5, 0.75].map((share) => digits(quantile(measured.ms, share)));
  return `${middle} (${low} to ${high})`;
}

function growthOf(a: Measured | undefined, b: Measured | undefined): string {
  if (!a || !b) return '';
  return (Math.log(quantile(b.ms, 0.5) / quantile(a.ms, 0.5)) / Math.log(b.facts / a.facts)).toFixed(2);
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.floor((sorted.length - 1) * share)] ?? NaN;
}

function digits(ms: number): string {
  return ms >= 100 ? ms.toFixed(0) : ms >= 0.01 ? ms.toPrecision(2) : ms.toFixed(4);
}
