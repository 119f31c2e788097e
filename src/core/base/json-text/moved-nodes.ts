import { isArray, isObject, type Json, type JsonArray, type JsonObject } from '../json';
import { pointerOf, type Pointer } from '../pointer';
import { locateAll } from './locate';
import type { Containers } from './scan';
import { breaks, indentOf } from './text-style';

type Node = JsonArray | JsonObject;

interface Place {
  readonly above: Node | undefined;
  readonly key: string | number;
}

function placesIn(tree: Json): ReadonlyMap<Node, Place> {
  const places = new Map<Node, Place>();
  const waiting: Node[] = [];
  const note = (node: Json, above: Node | undefined, key: string | number): void => {
    if (!isArray(node) && !isObject(node)) return;
    places.set(node, { above, key });
    waiting.push(node);
  };
  note(tree, undefined, '');
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    const above = node;
    if (isArray(above)) above.forEach((below, index) => note(below, above, index));
    else if (isObject(above)) Object.entries(above).forEach(([key, below]) => note(below, above, key));
  }
  return places;
}

function pointerTo(node: Node, places: ReadonlyMap<Node, Place>): Pointer | undefined {
  const keys: (string | number)[] = [];
  let place = places.get(node);
  if (!place) return undefined;
  for (; place?.above; place = places.get(place.above)) keys.push(place.key);
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
  #places: ReadonlyMap<Node, Place> | undefined;

  constructor(text: string, tree: Json, containers: Containers) {
    this.#text = text;
    this.#tree = tree;
    this.#containers = containers;
  }

  /** The text of a node of the source at another indentation; undefined for other nodes, and for several lines where one is asked for. */
  textOf(node: Node, indent: string, multiline: boolean): string | undefined {
    this.#places ??= placesIn(this.#tree);
    const pointer = pointerTo(node, this.#places);
    const found = pointer === undefined ? undefined : locateAll(this.#text, [pointer], this.#containers).get(pointer);
    if (!found) return undefined;
    const slice = this.#text.slice(found.start, found.end);
    if (!breaks(slice)) return slice;
    return multiline ? reindented(slice, indent) : undefined;
  }
}
