import { describe, expect, it } from 'vitest';
import { type Anchored, anchor } from '#compile/passage/anchor.ts';
import { type Compiled, compile } from '#compile/compile.ts';
import { NO_LOCK, printLock } from '#compile/passage/lock.ts';
import { type Verdict, verify } from '#compile/passage/verify.ts';
import { memoryWorkspace } from '#compile/workspace.ts';
import { base } from '../disk.ts';

const LOCK = 'data/ferry/provenance.lock.json';
const FACTS = 'data/ferry/facts/facts.yaml';
const GAZETTE = 'data/ferry/texts/gazette.txt';

/** Compiles the small story with files changed by a function of their text, and anchors it. */
function anchored(changes: Record<string, (text: string) => string>, accept: readonly string[] = []) {
  const files = base();
  for (const [file, change] of Object.entries(changes)) files[file] = change(files[file] ?? '');
  const workspace = memoryWorkspace(files, { today: '2030-01-02' });
  const before: Compiled = compile(workspace, 'data/ferry');
  const result: Anchored = anchor(before, accept, workspace);
  workspace.write(LOCK, printLock(result.lock));
  return { result, before, after: compile(workspace, 'data/ferry'), workspace };
}

const verdicts = ({ after, workspace }: ReturnType<typeof anchored>): Record<string, Verdict> =>
  Object.fromEntries(verify(after.lock, after.texts, workspace.hash).map(({ fact, verdict }) => [fact, verdict]));

const errors = ({ problems }: Compiled) =>
  problems.filter(({ severity }) => severity === 'error').map(({ code }) => code);

describe('anchoring', () => {
  it('adds every fact of a story without a lock, and makes it clean', () => {
    const { result, after } = anchored({ [LOCK]: () => printLock(NO_LOCK) });
    expect(result).toMatchObject({ added: ['order', 'denial', 'aboard'], waiting: [], failed: [] });
    expect(errors(after)).toEqual([]);
    expect(result.lock.facts.order?.verified).toBe('2030-01-02');
  });

  it('changes nothing where nothing changed', () => {
    const { result } = anchored({});
    expect(printLock(result.lock)).toBe(base()[LOCK]);
    expect(result).toMatchObject({ added: [], accepted: [], waiting: [], failed: [] });
  });

  it('blesses no changed fact that is not named', () => {
    const edit = (text: string) => text.replace('The mayor rejects that.', 'The mayor agrees.');
    const left = anchored({ [FACTS]: edit });
    expect(left.result).toMatchObject({ waiting: ['denial'], accepted: [] });
    expect(errors(left.after)).toEqual(['edited-after-review']);
    const taken = anchored({ [FACTS]: edit }, ['denial']);
    expect(taken.result).toMatchObject({ waiting: [], accepted: ['denial'] });
    expect(errors(taken.after)).toEqual([]);
    expect(taken.result.lock.facts.denial?.verified).toBe('2030-01-02');
    expect(taken.result.lock.facts.order).toEqual(left.result.lock.facts.order);
  });

  it('calls no fact gone while a file of facts cannot be read', () => {
    const codes = ({ before }: ReturnType<typeof anchored>) => before.problems.map(({ code }) => code);
    expect(codes(anchored({ [FACTS]: (text) => text.replace('- id: denial', '- id: refusal') }))).toContain(
      'orphan-lock',
    );
    expect(codes(anchored({ [FACTS]: (text) => `${text}  - broken: [\n` }))).toEqual(['yaml-syntax']);
  });

  it('lets a fact be marked as key, corrected or withdrawn without a review', () => {
    const mark = (text: string) =>
      text.replace('- id: denial', '- id: denial\n  key: true\n  corrected: [{ on: 2024-03-14, note: A word. }]');
    expect(errors(anchored({ [FACTS]: mark }).before)).toEqual([]);
  });

  it('asks for a review when an occasion gives a fact another voice', () => {
    const other = (text: string) => text.replace('by: mayor', 'by: company');
    expect(errors(anchored({ 'data/ferry/occasions.yaml': other }).before)).toEqual(['edited-after-review']);
  });

  it('drops a fact that is gone only when it is named', () => {
    const gone = (text: string) => text.replace('- id: aboard', '- id: on-board');
    expect(Object.keys(anchored({ [FACTS]: gone }).result.lock.facts)).toContain('aboard');
    expect(Object.keys(anchored({ [FACTS]: gone }, ['aboard']).result.lock.facts)).not.toContain('aboard');
  });

  it('says so when an id to accept names nothing that waits', () => {
    expect(anchored({}, ['nothing']).result.unknown).toEqual(['nothing']);
  });

  it('fails a fact whose text is not at hand, and keeps the others', () => {
    const files = base();
    const { [GAZETTE]: _, ...without }: Record<string, string> = { ...files, [LOCK]: printLock(NO_LOCK) };
    const workspace = memoryWorkspace(without);
    const result = anchor(compile(workspace, 'data/ferry'), [], workspace);
    expect(result.failed.map(({ id }) => id)).toEqual(['order', 'aboard']);
    expect(result.added).toEqual(['denial']);
  });

  it('takes over an article that changed, with those of its passages that stand, when it is named', () => {
    const shift = (text: string) => `An update was added.\n\n${text}`;
    const left = anchored({ [GAZETTE]: shift });
    expect(errors(left.after)).toEqual(['article-drift']);
    expect(verdicts(left)).toEqual({ order: 'moved', aboard: 'moved', denial: 'exact' });
    const taken = anchored({ [GAZETTE]: shift }, ['gazette']);
    expect(errors(taken.after)).toEqual([]);
    expect(verdicts(taken)).toEqual({ order: 'exact', aboard: 'exact', denial: 'exact' });
    expect(taken.result.lock.facts.order?.verified).toBe(left.result.lock.facts.order?.verified);
  });
});

describe('verifying', () => {
  it('finds a passage altered where only its surroundings stand', () => {
    const edit = (text: string) => text.replace('shortly after six', 'a little after six');
    expect(verdicts(anchored({ [GAZETTE]: edit }))).toMatchObject({ order: 'altered', aboard: 'moved' });
  });

  it('finds a passage lost where nothing of it stands', () => {
    expect(verdicts(anchored({ [GAZETTE]: () => 'Quite another story.' }))).toMatchObject({
      order: 'lost',
      aboard: 'lost',
    });
  });

  it('finds a passage absent where the text is not at hand', () => {
    const workspace = memoryWorkspace(base());
    const { lock } = compile(workspace, 'data/ferry');
    expect(verify(lock, new Map(), workspace.hash).map(({ verdict }) => verdict)).toEqual([
      'absent',
      'absent',
      'absent',
    ]);
  });

  it('stores no word of an article', () => {
    const lock = base()[LOCK] ?? '';
    expect(lock).not.toMatch(/harbour|mayor|telephone/i);
    expect(lock).toMatch(/"digest": "[0-9a-f]{64}"/);
  });
});
