import { XML_ENTITIES, decoded } from './entities.ts';
import { type Place, placesIn, refuse } from './fault.ts';

/** An element of an XML file, by its name without a prefix. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  /** What stands in it outside its children, with entities read once. */
  readonly text: string;
  /** Everything between its tags as the file has it. */
  readonly inside: string;
  readonly place: Place;
}

interface Open extends Element {
  children: Element[];
  text: string;
  inside: string;
  /** Where its inside begins. */
  readonly from: number;
  readonly full: string;
}

const DEEPEST = 60;
const NAME = '[^\\s/<>="\']+';
const ATTRIBUTE = `\\s+${NAME}\\s*=\\s*(?:"[^"]*"|'[^']*')`;
const TOKEN = new RegExp(
  [
    '<!--[\\s\\S]*?-->|<\\?[\\s\\S]*?\\?>|<!DOCTYPE[^<>[\\]]*(?:\\[[^\\]]*\\])?\\s*>',
    '<!\\[CDATA\\[(?<raw>[\\s\\S]*?)\\]\\]>',
    `</(?<close>${NAME})\\s*>`,
    `<(?<open>${NAME})(?<attributes>(?:${ATTRIBUTE})*)\\s*(?<empty>/?)>`,
    '(?<text>[^<]+)',
  ].join('|'),
  'y',
);

/** Reads XML without a validation: entities that a file defines itself are never unfolded. */
export function readXml(text: string): Element {
  const placeAt = placesIn(text);
  const root = opened('', '', { line: 1, column: 1 }, 0);
  const stack: Open[] = [root];
  for (let at = 0; at < text.length; at = TOKEN.lastIndex) {
    TOKEN.lastIndex = at;
    const groups = TOKEN.exec(text)?.groups;
    const top = stack.at(-1) ?? root;
    const isOther = text.startsWith('<!', at) || text.startsWith('<?', at);
    if (!groups && TOKEN.lastIndex === 0) broken(text, at, stack, placeAt);
    if (groups?.['close'] !== undefined) {
      close(groups['close'], stack, placeAt(at));
      top.inside = text.slice(top.from, at);
    } else if (groups?.['open'] !== undefined) begin(groups, stack, placeAt(at), TOKEN.lastIndex);
    else if (groups?.['raw'] !== undefined) top.text += groups['raw'];
    else if (!isOther) top.text += decoded(groups?.['text'] ?? '', XML_ENTITIES);
  }
  if (stack.length > 1) cutOff(text, stack, placeAt);
  return root.children[0] ?? refuse({ line: 1, column: 1 }, 'The file holds no XML.', 'Export it again.');
}

function opened(full: string, attributes: string, place: Place, from: number): Open {
  const pairs = [...attributes.matchAll(new RegExp(`(${NAME})\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'g'))];
  const named = pairs.map(
    ([, name = '', double, single]) => [name, decoded(double ?? single ?? '', XML_ENTITIES)] as const,
  );
  const own = Object.fromEntries(named);
  return { full, name: full.replace(/^.*:/, ''), attributes: own, children: [], text: '', inside: '', from, place };
}

function begin(groups: Readonly<Record<string, string | undefined>>, stack: Open[], place: Place, from: number): void {
  const element = opened(groups['open'] ?? '', groups['attributes'] ?? '', place, from);
  stack.at(-1)?.children.push(element);
  if (groups['empty'] === '/') return;
  if (stack.push(element) > DEEPEST) refuse(place, 'The file is nested too deep.', 'This is no story.');
}

function close(name: string, stack: Open[], place: Place): void {
  const top = stack.at(-1);
  if (top?.full === name) return void stack.pop();
  const open = top && top.full !== '' ? `<${top.full}> of line ${top.place.line} is still open` : 'nothing is open';
  refuse(place, `</${name.slice(0, 40)}> closes nothing: ${open}.`, 'Export the file again, or mend it here.');
}

function broken(text: string, at: number, stack: readonly Open[], placeAt: (offset: number) => Place): never {
  if (!text.includes('>', at)) cutOff(text, stack, placeAt);
  return refuse(placeAt(at), 'Here the XML is broken.', 'In a text, < is written &lt; and & is written &amp;.');
}

function cutOff(text: string, stack: readonly Open[], placeAt: (offset: number) => Place): never {
  const line = stack.at(-1)?.place.line ?? 1;
  const what = `The file ends in the middle: what begins in line ${line} is never closed.`;
  return refuse(placeAt(text.length), what, 'It was cut off. Export or download it again.');
}

/** The children of a name. */
export function childrenOf({ children }: Element, name: string): readonly Element[] {
  return children.filter((child) => child.name === name);
}

/** The text of an element; with the markup in it, where a program wrote HTML and did not escape it. */
export function wholeText({ text, inside, children }: Element): string {
  return (children.length === 0 ? text : inside).trim();
}

/** The text of the first child of a name; empty where there is none. */
export function textIn(element: Element, ...path: readonly string[]): string {
  let found: Element | undefined = element;
  for (const name of path) found = found && childrenOf(found, name)[0];
  return found ? wholeText(found) : '';
}

/** Every element of a name below another, in the order of the file, each with those that hold it. */
export function* below(
  element: Element,
  name: string,
  holders: readonly Element[] = [],
): Iterable<{ readonly element: Element; readonly holders: readonly Element[] }> {
  for (const child of element.children) {
    if (child.name === name) yield { element: child, holders: [...holders, element] };
    else yield* below(child, name, [...holders, element]);
  }
}
