import { isArray, type Json, type JsonArray, type JsonObject } from '../../core/base/json';
import { pointerOf, type Pointer } from '../../core/base/pointer';
import { listIn, type Page, type Section, type TreeName, type Trees } from './draft-pages';

/** A node that two trees have at different places, which is the very same in both. */
export interface MovedNode {
  readonly tree: TreeName;
  readonly at: Pointer;
  readonly from: TreeName;
  readonly to: Pointer;
}

/** The pages of each section by number, and the members of the trees beside the sections as one more. */
export type PagesBySection = readonly (readonly [section: Section | undefined, pages: readonly (Page | undefined)[]])[];

type Node = JsonArray | JsonObject;

/** Where a node was met: its key, and the place of what holds it. */
interface Place {
  readonly above: Place | undefined;
  readonly key: string | number;
}

const isNode = (value: Json): value is Node => typeof value === 'object' && value !== null;

function pointerTo(place: Place | undefined): Pointer {
  const keys: (string | number)[] = [];
  for (let step = place; step; step = step.above) keys.push(step.key);
  return pointerOf(keys.toReversed());
}

/** Whose nodes are looked for in which tree; the first is put back first. */
const pairs: readonly (readonly [tree: TreeName, from: TreeName])[] = [
  ['origin', 'source'],
  ['definition', 'source'],
  ['definition', 'origin'],
];

/** Nodes between two pauses. */
const stride = 500;

/** Goes through a node and what lies below it, unless `visit` says that it is not to. Pauses now and then. */
function* walk(start: Json, at: Place | undefined, visit: (node: Node, place: Place | undefined) => boolean): Generator<void, void> {
  if (!isNode(start)) return;
  const nodes: Node[] = [start];
  const places: (Place | undefined)[] = [at];
  let count = 0;
  for (let node = nodes.pop(); node; node = nodes.pop()) {
    const above = places.pop();
    if (++count % stride === 0) yield;
    if (!visit(node, above)) continue;
    if (isArray(node)) {
      for (const [key, below] of node.entries()) {
        if (!isNode(below)) continue;
        nodes.push(below);
        places.push({ above, key });
      }
      continue;
    }
    for (const key of Object.keys(node)) {
      const below = node[key] ?? null;
      if (!isNode(below)) continue;
      nodes.push(below);
      places.push({ above, key });
    }
  }
}

/** Where nodes stand: a copied one stands in several places. */
type Places = Map<Node, (Place | undefined)[]>;

function addPlaces(found: Places, node: Node, places: readonly (Place | undefined)[]): void {
  const known = found.get(node);
  if (known) known.push(...places);
  else found.set(node, [...places]);
}

/** The nodes of a tree in pages that another tree has otherwise, without those that it has there too. */
function* candidatesOf(tree: TreeName, from: TreeName, pages: PagesBySection): Generator<void, Places> {
  const found: Places = new Map();
  for (const [section, list] of pages) {
    const above: Place | undefined = section === undefined ? undefined : { above: undefined, key: section };
    for (const page of list) {
      if (!page || page.of[tree] === undefined || page.of[tree] === page.of[from]) continue;
      const others = new Map(listIn(page, from));
      const own: Places = new Map();
      for (const [key, node] of listIn(page, tree)) {
        if (others.get(key) === node) continue;
        yield* walk(node, { above, key }, (below, place) => {
          addPlaces(own, below, [place]);
          return true;
        });
      }
      // What both have on one page stays the very same in any case.
      for (const node of others.values()) {
        yield* walk(node, undefined, (below) => {
          own.delete(below);
          return own.size > 0;
        });
      }
      for (const [node, places] of own) addPlaces(found, node, places);
    }
  }
  return found;
}

/** True when a node that is put back stands around this place. */
const isWithinOne = (at: Pointer, places: ReadonlySet<Pointer>): boolean => {
  for (let end = at.lastIndexOf('/'); end > 0; end = at.lastIndexOf('/', end - 1)) if (places.has(`/${at.slice(1, end)}`)) return true;
  return false;
};

/** The nodes that stand in two trees on different pages, topmost ones only. Pauses now and then, so that the page is not held up. */
export function* movedNodes(trees: Trees, pages: PagesBySection): Generator<void, readonly MovedNode[]> {
  const moved: MovedNode[] = [];
  const placesIn = { definition: new Set<Pointer>(), source: new Set<Pointer>(), origin: new Set<Pointer>() };
  for (const [tree, from] of pairs) {
    const [own, other] = [trees[tree], trees[from]];
    const isSaid = tree === 'definition' && own === trees.origin;
    if (!own || !other || own === other || isSaid) continue;
    const candidates = yield* candidatesOf(tree, from, pages);
    if (candidates.size === 0) continue;
    yield* walk(other, undefined, (node, place) => {
      for (const at of candidates.get(node)?.map(pointerTo) ?? []) {
        if (!placesIn[tree].has(at)) moved.push({ tree, at, from, to: pointerTo(place) });
        placesIn[tree].add(at);
      }
      candidates.delete(node);
      // What lies below may stand elsewhere too, without what is around it here.
      return candidates.size > 0;
    });
  }
  return moved.filter(({ tree, at }) => !isWithinOne(at, placesIn[tree]));
}
