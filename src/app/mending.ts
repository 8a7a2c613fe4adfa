/*
 * A text that its browser translates is taken out of the page, and nobody sees what the page writes into it later. Here
 * it goes back, empty, in front of its translation: there the page finds it, writes, moves and removes it as ever, and
 * what stands behind it follows.
 */

/** A text of the page and what is shown in its place: a translation, or what it says now, which is to be translated. */
interface Stand {
  readonly own: Text;
  said: string;
  shown: ChildNode;
}

/** By either of its nodes. */
const stands = new WeakMap<Node, Stand>();

/**
 * Follows what a translation did to the page, and the page to its texts.
 * @param said what the first node that each change removed said then
 */
export function mend(changes: readonly MutationRecord[], said: readonly (string | null | undefined)[]): void {
  for (const [at, { type, target, removedNodes, addedNodes, previousSibling, nextSibling }] of changes.entries()) {
    if (type === 'characterData') rewritten(target as Text);
    for (const node of removedNodes)
      if (!node.isConnected) removed(node, [...addedNodes, previousSibling, nextSibling], said[at]);
    for (const node of addedNodes) moved(node);
  }
}

function rewritten(own: Text): void {
  const stand = stands.get(own);
  if (stand?.own !== own || own.data === '') return;
  const before = stand.shown;
  stand.said = own.data;
  show(stand, new Text(own.data));
  own.data = '';
  before.remove();
  own.after(stand.shown);
}

/** @param near where what takes the place of the node is found: a translation, or the text as it was before */
function removed(node: Node, near: readonly (Node | null)[], said: string | null | undefined): void {
  const stand = stands.get(node);
  const instead = near.find((one) => one?.isConnected && !stands.has(one) && isInstead(one, stand)) as
    ChildNode | undefined;
  if (stand?.own === node) forget(stand);
  else if (stand && instead) show(stand, instead);
  else if (stand) forget(stand);
  else if (instead && node instanceof Text) keep(node, instead, said ?? node.data);
}

function isInstead(node: Node, stand: Stand | undefined): boolean {
  return node.nodeName === 'FONT' || (node instanceof Text && node.data === stand?.said);
}

function keep(own: Text, shown: ChildNode, said: string): void {
  const stand = { own, said, shown };
  stands.set(own, stand).set(shown, stand);
  shown.before(own);
  if (own.data === said) own.data = '';
  else rewritten(own);
}

function show(stand: Stand, shown: ChildNode): void {
  stands.delete(stand.shown);
  stands.set(shown, stand);
  stand.shown = shown;
}

/** The text stands for itself again, or is gone. */
function forget({ own, said, shown }: Stand): void {
  stands.delete(own);
  stands.delete(shown);
  shown.remove();
  own.data = said;
}

function moved(node: Node): void {
  const stand = stands.get(node);
  if (!stand || stand.own !== node || !stand.shown.isConnected) return;
  if (stand.own.nextSibling !== stand.shown) stand.own.after(stand.shown);
}
