import { isArray, type Json, type JsonArray, type JsonObject } from '../json';
import { onceForEach } from '../once-for-each';
import { pointerOf, type Pointer } from '../pointer';
import { locateAll } from './locate';
import type { Containers } from './scan';
import { memberAt } from './slot';
import { breaks, indentOf } from './text-style';

type Node = JsonArray | JsonObject;

/** What each object and array of a tree stands in; a large file has a million of them, so that no more is kept of each. */
type Holders = ReadonlyMap<Node, Node | undefined>;

function holdersIn(tree: Json): Holders {
  const holders = new Map<Node, Node | undefined>();
  const waiting: Node[] = [];
  const note = (node: Json, holder: Node | undefined): void => {
    if (typeof node !== 'object' || node === null) return;
    holders.set(node, holder);
    waiting.push(node);
  };
  note(tree, undefined);
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (isArray(node)) for (const below of node) note(below, node);
    else for (const key of Object.keys(node)) note(memberAt(node, key), node);
  }
  return holders;
}

/** Where each object and array stands in the one that holds it. */
const keysIn = onceForEach(
  (holder: Node) =>
    new Map(isArray(holder) ? holder.map((node, index): [Json, string | number] => [node, index]) : Object.keys(holder).map((key): [Json, string | number] => [memberAt(holder, key), key])),
);

function pointerTo(node: Node, holders: Holders): Pointer | undefined {
  if (!holders.has(node)) return undefined;
  const keys: (string | number)[] = [];
  let inside = node;
  for (let holder = holders.get(node); holder; holder = holders.get(holder)) {
    keys.push(keysIn(holder).get(inside) ?? '');
    inside = holder;
  }
  return pointerOf(keys.toReversed());
}

/** The lines of a slice moved from the indentation of its last line to another one. */
function reindented(slice: string, indent: string): string {
  const base = indentOf(slice).slice(0, -1);
  if (base === indent || base.trim() !== '') return slice;
  return slice.replace(/(\r\n|\n|\r)([ \t]*)/g, (whole: string, eol: string, white: string) =>
    white.startsWith(base) ? eol + indent + white.slice(base.length) : whole,
  );
}

/**
 * The text of objects and arrays that were moved or copied to where the source has other text: their literals and their
 * layout go with them. What is found is kept, so that printing again costs nothing more.
 */
export class MovedNodes {
  readonly #text: string;
  readonly #tree: Json;
  readonly #containers: Containers;
  #holders: Holders | undefined;

  constructor(text: string, tree: Json, containers: Containers) {
    this.#text = text;
    this.#tree = tree;
    this.#containers = containers;
  }

  /** The text of a node of the source at another indentation; undefined for other nodes, and for several lines where one is asked for. */
  textOf(node: Node, indent: string, multiline: boolean): string | undefined {
    this.#holders ??= holdersIn(this.#tree);
    const pointer = pointerTo(node, this.#holders);
    const found = pointer === undefined ? undefined : locateAll(this.#text, [pointer], this.#containers).get(pointer);
    if (!found) return undefined;
    const slice = this.#text.slice(found.start, found.end);
    if (!breaks(slice)) return slice;
    return multiline ? reindented(slice, indent) : undefined;
  }
}
