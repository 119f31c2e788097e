import type { SvgTokens } from './svg-tags';

/** How deep references are followed before they count as endless. */
const deepest = 100;

interface Node {
  readonly id: string | undefined;
  /** Ids that drawing this element draws again: `use`, patterns, masks, filters, gradients. */
  readonly refers: readonly string[];
  readonly children: Node[];
}

const idsIn = (value: string): string[] => [...value.matchAll(/url\(\s*['"]?#([^'")\s]{1,200})/gi)].flatMap(([, id]) => (id === undefined ? [] : [id]));

function refersTo(attributes: ReadonlyMap<string, string>): string[] {
  return Array.from(attributes, ([name, value]) => (/(?:^|:)href$/i.test(name) ? (value.trim().startsWith('#') ? [value.trim().slice(1)] : []) : idsIn(value))).flat();
}

function treeOf({ tags }: SvgTokens): Node {
  const root: Node = { id: undefined, refers: [], children: [] };
  const open: Node[] = [root];
  for (const tag of tags) {
    if ('closes' in tag) {
      if (open.length > 1) open.pop();
      continue;
    }
    const node: Node = { id: tag.attributes.get('id'), refers: refersTo(tag.attributes), children: [] };
    open.at(-1)?.children.push(node);
    if (!tag.isEmpty) open.push(node);
  }
  return root;
}

/**
 * How many elements a browser draws for an SVG when every reference is followed, or Infinity when they lead in a circle, go
 * too deep, or come to more than `limit`. A few nested `use` elements can stand for billions.
 */
export function drawnElements(tokens: SvgTokens, limit: number): number {
  const root = treeOf(tokens);
  const byId = new Map<string, Node>();
  const waiting = [...root.children];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.id !== undefined && !byId.has(node.id)) byId.set(node.id, node);
    waiting.push(...node.children);
  }
  const known = new Map<Node, number>();
  const weigh = (node: Node, depth: number): number => {
    const before = known.get(node);
    if (before !== undefined) return before;
    if (depth > deepest) return Infinity;
    known.set(node, Infinity); // A circle finds itself here.
    let sum = 1;
    for (const child of node.children) sum += weigh(child, depth + 1);
    for (const id of node.refers) {
      const target = byId.get(id);
      if (target) sum += weigh(target, depth + 1);
    }
    const weight = sum > limit ? Infinity : sum;
    known.set(node, weight);
    return weight;
  };
  return weigh(root, 0) - 1;
}
