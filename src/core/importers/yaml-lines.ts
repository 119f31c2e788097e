import type { Node } from 'yaml';
import type { LineAndColumn } from '../base/json-text/lines';
import { keysOf, type Pointer } from '../base/pointer';

/** What a key or position leads to: the line where it starts, and the node, unless that is only named by an alias. */
interface Below {
  readonly offset: number | undefined;
  readonly node: unknown;
}

/** Where the keys or elements stand that the pointers lead to in a YAML text; empty for a text that does not parse. What an alias stands for is where the alias is. */
export async function yamlLines(text: string, pointers: readonly Pointer[]): Promise<ReadonlyMap<Pointer, LineAndColumn>> {
  const { isAlias, isMap, isNode, isPair, isScalar, isSeq, LineCounter, parseDocument } = await import('yaml');
  const counter = new LineCounter();
  const startOf = (node: unknown): number | undefined => (isNode(node) ? node.range?.[0] : undefined);
  const children = new Map<Node, ReadonlyMap<string, Below>>();

  const childrenOf = (node: Node): ReadonlyMap<string, Below> => {
    const known = children.get(node);
    if (known) return known;
    const found = new Map<string, Below>();
    if (isSeq(node)) node.items.forEach((item, index) => found.set(String(index), { offset: startOf(item), node: item }));
    if (isMap(node)) {
      for (const item of node.items) {
        if (isPair(item)) found.set(isScalar(item.key) ? String(item.key.value) : String(item.key), { offset: startOf(item.key), node: item.value });
      }
    }
    children.set(node, found);
    return found;
  };

  const placeOf = (root: unknown, pointer: Pointer): LineAndColumn | undefined => {
    let offset: number | undefined;
    let node: unknown = root;
    for (const key of keysOf(pointer)) {
      if (isAlias(node)) break;
      const below = isNode(node) ? childrenOf(node).get(key) : undefined;
      if (!below) return undefined;
      ({ offset, node } = below);
    }
    if (offset === undefined) return undefined;
    const { line, col } = counter.linePos(offset);
    return { line, column: col };
  };

  try {
    const { contents } = parseDocument(text, { lineCounter: counter, merge: true, prettyErrors: false, uniqueKeys: false });
    return new Map(
      pointers.flatMap((pointer): [Pointer, LineAndColumn][] => {
        const place = placeOf(contents, pointer);
        return place === undefined ? [] : [[pointer, place]];
      }),
    );
  } catch {
    // Nesting without end overflows the parser; the notes stand without lines then.
    return new Map();
  }
}
