import { type Code, PROBLEMS } from './catalogue.ts';

const HEAD = `# Problems

Everything that the compiler can say about a story, made from \`src/compile/problems/catalogue.ts\` (\`npx vitest run tests/compile/problems -u\` writes
it anew). An **error** stops the build; a **warning** is printed and nothing more. While a story says \`review: pending\`, and while it is edited
under \`npm run dev\`, errors that only say that nobody compared a fact with its article are warnings. In curly brackets stands what comes from the data.

Each problem is printed as \`file:line:column code sentence\`, with the line it concerns and with what to write instead.
`;

/** The page docs/problems.md. */
export function problemsPage(): string {
  const codes = Object.keys(PROBLEMS) as Code[];
  return `${[HEAD, ...codes.map(section)].join('\n')}`;
}

function section(code: Code): string {
  const { severity, sentence, why, write } = PROBLEMS[code];
  const remedy = write.startsWith('Write ') ? write : `Write: ${write}`;
  return `## ${code}\n\n${severity === 'error' ? 'Error' : 'Warning'}: ${sentence}\n\n${why}\n\n${remedy}\n`;
}
