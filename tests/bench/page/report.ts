import { CONTENDERS, DATELINE, LEAFLET, MAPLIBRE } from './contenders.ts';
import { digits, growthOf, median, megabytes, quantile } from './numbers.ts';
import { PARTS } from './parts.ts';
import { ACTS, type Act, type Failed, type Measured, type Round } from './rounds.ts';

/** One figure of one page at one size: its samples, round by round. */
type Samples = readonly (readonly number[])[];
type Figure = (round: Round) => readonly number[];

const RIVALS = [MAPLIBRE, LEAFLET];

/** The report of some sizes, the smallest first, as Markdown. It judges nothing. */
export function reportOf(all: readonly Measured[]): string {
  const machines = [...new Set(all.map(({ machine }) => machine))].join('; ');
  const loads = all.map(({ facts, load }) => `${digits(load)} at ${short(facts)}`).join(', ');
  const days = [...new Set(all.map(({ on }) => on))].join(', ');
  return [
    `Measured on ${days}: ${machines}, no GPU, Chromium at ${VIEWPORT}; ${roundsOf(all)}, page after page. Other work that waited for a core when it began (load): ${loads}.`,
    titled('A step of the window: CPU of the main thread, ms', tableOf(all, (round) => round.steps.scrub?.main ?? [], true)),
    titled('The same, all processes of the browser', tableOf(all, ({ everywhere }) => [everywhere])),
    titled('From a step until it is on the screen, ms that pass', tableOf(all, ({ steps }) => steps.scrub?.passed ?? [], true)),
    titled('Work of a scrub over the whole extent', workOf(all)),
    titled('Counts against a count one by one', exactness(all)),
    ...ACTS.slice(1).map((act) => titled(`${NAMES[act]}: CPU of the main thread, ms`, tableOf(all, ({ steps }) => steps[act]?.main ?? [], true))),
    titled(
      'Until all facts are shown: CPU of the main thread, ms',
      tableOf(all, ({ shownAfter }) => [shownAfter.main]),
    ),
    titled(
      'Until nothing more comes, the map included: CPU of the main thread, ms',
      tableOf(all, ({ quietAfter }) => [quietAfter.main]),
    ),
    titled(
      'The same, of workers',
      tableOf(all, ({ quietAfter }) => [quietAfter.workers]),
    ),
    titled(
      'Heap and buffers of the page, MB, after garbage is collected',
      tableOf(all, ({ memory }) => [megabytes(memory.heap + memory.buffers)]),
    ),
    titled(
      'The same with its workers',
      tableOf(all, ({ memory }) => [megabytes(memory.all)]),
    ),
    titled('Elements', tableOf(all, ({ elements }) => [elements])),
    titled('Bytes until nothing more comes, gzip, kB', bytesOf(all)),
    ...failuresOf(all),
  ].join('\n\n'); // prettier-ignore
}

const VIEWPORT = '1280 by 720';

const NAMES: Readonly<Record<Act, string>> = {
  scrub: 'A step of the window',
  wait: 'A step that does nothing, of each of these the part that is spent waiting for two frames',
  playhead: 'A step of the playhead',
  filter: 'A filter',
  clock: 'The other clock',
  search: 'A search',
  'timeline pan': 'A step of moving the timeline',
  'timeline zoom': 'A step of enlarging the timeline',
  'map pan': 'A step of moving the map',
};

function titled(title: string, table: readonly string[]): string {
  return [`**${title}**`, '', ...table].join('\n');
}

function roundsOf(all: readonly Measured[]): string {
  const most = Math.max(0, ...all.flatMap(({ rounds }) => Object.values(rounds).map(({ length }) => length)));
  return most === 1 ? '1 round' : `${most} rounds`;
}

/** A page a line, a size a column, how it grows between sizes; then how many times as much the others take. */
function tableOf(all: readonly Measured[], figure: Figure, spread = false): readonly string[] {
  const pages = CONTENDERS.filter(({ name }) => all.some((one) => samplesOf(one, name, figure).flat().length > 0));
  const steps = all.slice(1).map((one, at) => [all[at] ?? one, one] as const);
  const head = [
    '',
    ...all.map(({ facts }) => short(facts)),
    ...steps.map(([a, b]) => `growth ${short(a.facts)} to ${short(b.facts)}`),
  ];
  const middle = (one: Measured, name: string) => median(samplesOf(one, name, figure).flat());
  const body = pages.map(({ name }) => [
    name,
    ...all.map((one) => cellOf(one, name, figure, spread)),
    ...steps.map(([a, b]) => exponent(growthOf(middle(a, name), middle(b, name), a.facts, b.facts))),
  ]);
  const ratios = RIVALS.filter((rival) => pages.some(({ name }) => name === rival)).map((rival) => [
    `${rival} / ${DATELINE}`,
    ...all.map((one) => times(middle(one, rival) / middle(one, DATELINE))),
    ...steps.map(() => ''),
  ]);
  return markdown([head, ...body, ...ratios]);
}

function cellOf(one: Measured, name: string, figure: Figure, spread: boolean): string {
  const rounds = samplesOf(one, name, figure);
  const all = rounds.flat();
  if (all.length === 0) return (one.rounds[name] ?? []).some((round) => 'failed' in round) ? 'failed' : '';
  const middles = rounds.map(median);
  if (spread) return `${digits(median(all))} (p95 ${digits(quantile(all, 0.95))})`;
  const [least, most] = [digits(Math.min(...middles)), digits(Math.max(...middles))];
  return least === most ? least : `${least} to ${most}`;
}

function samplesOf({ rounds }: Measured, name: string, figure: Figure): Samples {
  return roundsIn(rounds[name]).map((round) => figure(round).filter(Number.isFinite));
}

function roundsIn(rounds: readonly (Round | Failed)[] = []): readonly Round[] {
  return rounds.filter((round): round is Round => !('failed' in round));
}

/** What was done in the first round at the largest and the smallest size; it is the same in every round. */
function workOf(all: readonly Measured[]): readonly string[] {
  const head = ['', 'facts', 'steps', 'layout passes', 'style passes', 'messages to workers', 'requests', 'buffers to WebGL', 'tasks over 50 ms', 'CPU of workers a step, ms', 'growth over ten passes, MB']; // prettier-ignore
  const rows = CONTENDERS.flatMap(({ name }) =>
    all.flatMap((one) => {
      const [round] = roundsIn(one.rounds[name]);
      const scrub = round?.steps.scrub;
      if (!round || !scrub) return [];
      const { layouts, styles, messages, requests, uploads } = scrub.work;
      const long = scrub.longest.filter((ms) => ms > 50).length;
      const counts = [scrub.main.length, layouts, styles, messages, requests, uploads, long].map(String);
      const grown = round.grown === null ? '' : digits(megabytes(round.grown));
      return [[name, short(one.facts), ...counts, digits(median(scrub.workers)), grown]];
    }),
  );
  return markdown([head, ...rows]);
}

function exactness(all: readonly Measured[]): readonly string[] {
  const head = ['windows counted wrongly, of all', ...all.map(({ facts }) => short(facts))];
  const rows = CONTENDERS.map(({ name }) => [
    name,
    ...all.map((one) => {
      const rounds = roundsIn(one.rounds[name]);
      const sum = (of: (round: Round) => number) => rounds.reduce((total, round) => total + of(round), 0);
      return rounds.length === 0 ? '' : `${sum(({ wrong }) => wrong)} of ${sum(({ windows }) => windows)}`;
    }),
  ]);
  return markdown([head, ...rows]);
}

function bytesOf(all: readonly Measured[]): readonly string[] {
  const head = ['', 'facts', ...PARTS, 'together', 'files'];
  const rows = CONTENDERS.flatMap(({ name }) =>
    all.flatMap((one) => {
      const [round] = roundsIn(one.rounds[name]);
      if (!round) return [];
      const parts = PARTS.map((part) => round.parts[part] ?? { files: 0, sent: 0 });
      const [sent, files] = [parts.map((part) => part.sent), parts.map((part) => part.files)].map((list) =>
        list.reduce((a, b) => a + b, 0),
      );
      return [
        [name, short(one.facts), ...parts.map((part) => kilobytes(part.sent)), kilobytes(sent ?? 0), String(files)],
      ];
    }),
  );
  return markdown([head, ...rows]);
}

function failuresOf(all: readonly Measured[]): readonly string[] {
  const lines = all.flatMap(({ facts, rounds }) =>
    Object.entries(rounds).flatMap(([name, list]) =>
      list.flatMap((round) => ('failed' in round ? [`- ${name} at ${short(facts)}: ${round.failed}`] : [])),
    ),
  );
  return lines.length === 0 ? [] : [['What failed:', '', ...lines].join('\n')];
}

function markdown([head = [], ...rows]: readonly (readonly string[])[]): readonly string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, at) => (at === 0 ? '---' : '---:'))), ...rows.map(line)];
}

function short(facts: number): string {
  return facts.toLocaleString('en');
}

function kilobytes(bytes: number): string {
  return Math.round(bytes / 1000).toLocaleString('en');
}

function exponent(value: number): string {
  return Number.isFinite(value) ? value.toFixed(2).replace('-0.00', '0.00') : '';
}

function times(value: number): string {
  return Number.isFinite(value) ? `${digits(value)} ×` : '';
}
