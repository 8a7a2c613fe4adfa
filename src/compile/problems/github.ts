import { type Problem, printProblems } from './problem.ts';

/** As many annotations as GitHub shows for one step; what goes beyond stands in the summary. */
const MOST = 10;

/**
 * The first problems as annotations of a pull request, in the order given (errors come first).
 * Source: GitHub Actions, workflow commands, `::error file=…,line=…,col=…,title=…::message`.
 */
export function annotations(problems: readonly Problem[]): readonly string[] {
  return problems.slice(0, MOST).map(({ severity, file, line, column, code, sentence, suggestion }) => {
    const place = line > 0 ? { file, line, col: column } : { file };
    const properties = Object.entries({ ...place, title: code }).map(([name, value]) => `${name}=${property(value)}`);
    return `::${severity} ${properties.join(',')}::${message(`${sentence}\n${suggestion}`)}`;
  });
}

/** All problems of a story for the summary of a job, in Markdown; what the data says in them stays plain text. */
export function summary(story: string, problems: readonly Problem[]): string {
  const text = printProblems(problems);
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `### ${story}\n\n${fence}text\n${text}\n${fence}\n\n`;
}

function message(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(value: string | number): string {
  return message(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
