import { grouped } from '../../base/counted';
import { isArray, isObject, member, textOf, type Json, type JsonObject } from '../../base/json';
import { child, isPointer, type Pointer } from '../../base/pointer';
import { nodeAt, replaceAt } from '../../base/tree';
import type { Note } from '../importer';
import { type Position, positionBelow } from './positions';
import { fileFinder, referencePath } from './reference-path';

export interface JoinedDocument {
  /** The document without references into the given files. */
  readonly value: Json;
  /** The files that became part of it. */
  readonly joined: readonly string[];
  readonly notes: readonly Note[];
}

interface Target {
  readonly file: string;
  readonly pointer: Pointer;
  readonly node: Json;
}

/** Deeper than any document that a person wrote. */
const deepest = 400;
/** Documents that refer to one file again and again can grow without end. */
const mostNodes = 2_000_000;

class TooLarge extends Error {}

const keyOf = ({ file, pointer }: Target): string => `${file}#${pointer}`;

class Joiner {
  readonly joined = new Set<string>();
  readonly notes: Note[] = [];
  readonly #find: (wanted: string) => string | undefined;
  readonly #section: readonly string[];
  /** The definition that stands for a place in another file. */
  readonly #names = new Map<string, string>();
  readonly #taken = new Set<string>();
  readonly #waiting: { readonly name: string; readonly target: Target }[] = [];
  /** Places that are being written out, from the outermost inwards. */
  readonly #open: string[] = [];
  #nodes = 0;

  constructor(
    readonly main: string,
    readonly files: ReadonlyMap<string, Json>,
  ) {
    this.#find = fileFinder([...files.keys()]);
    this.#section = member(files.get(main), 'swagger') === undefined ? ['components', 'schemas'] : ['definitions'];
  }

  join(): Json {
    const root: Target = { file: this.main, pointer: '', node: this.files.get(this.main) ?? null };
    this.#knowDefinitions(root);
    let value = this.#copy(root.node, this.main, 'other', 0);
    for (let next = this.#waiting.shift(); next; next = this.#waiting.shift()) {
      const schema = this.#copy(next.target.node, next.target.file, 'schema', 0);
      value = replaceAt(value, this.#definition(next.name), schema);
    }
    return value;
  }

  #definition(name: string): Pointer {
    return child(this.#section.reduce<Pointer>(child, ''), name);
  }

  /** Definitions of the document that only refer to another file keep their names: what they name is known by them. */
  #knowDefinitions(root: Target): void {
    let section: Target | undefined = root;
    for (const key of this.#section) {
      section = section && this.#followed(section);
      const node: Json | undefined = member(section?.node, key);
      section = section && node !== undefined ? { file: section.file, pointer: child(section.pointer, key), node } : undefined;
    }
    section = section && this.#followed(section);
    if (!section || !isObject(section.node)) return;
    for (const [name, node] of Object.entries(section.node)) {
      this.#taken.add(name);
      const own: Target = { file: section.file, pointer: child(section.pointer, name), node };
      for (const target of [own, this.#followed(own)]) {
        if (target && target.file !== this.main && !this.#names.has(keyOf(target))) this.#names.set(keyOf(target), name);
      }
    }
  }

  #followed(start: Target): Target | undefined {
    let target: Target | undefined = start;
    for (let step = 0; target && step < 30; step++) {
      const ref = textOf(target.node, '$ref');
      if (ref === undefined) return target;
      target = this.#target(ref, target.file);
    }
    return undefined;
  }

  /** What a reference in `from` names, when its file is here and holds it. */
  #target(ref: string, from: string): Target | undefined {
    const path = referencePath(ref, from);
    const file = path && this.#find(path.file);
    if (!path || file === undefined || !isPointer(path.fragment)) return undefined;
    const node = nodeAt(this.files.get(file), path.fragment);
    if (node !== undefined) return { file, pointer: path.fragment, node };
    // Parts of a document often speak of `#/components/…` as if they stood in it already.
    const inMain = ref.startsWith('#') ? nodeAt(this.files.get(this.main), path.fragment) : undefined;
    return inMain === undefined ? undefined : { file: this.main, pointer: path.fragment, node: inMain };
  }

  #copy(node: Json, file: string, position: Position, depth: number): Json {
    if (++this.#nodes > mostNodes) throw new TooLarge();
    if (typeof node === 'string') return position === 'mapping' ? this.#mapped(node, file) : node;
    if (typeof node !== 'object' || node === null || position === 'data' || depth > deepest) return node;
    if (isArray(node)) return node.map((element, index) => this.#copy(element, file, position === 'schema' ? 'schema' : positionBelow(position, index), depth + 1));
    const ref = position === 'schemas' || position === 'map' ? (Object.keys(node).length === 1 ? textOf(node, '$ref') : undefined) : textOf(node, '$ref');
    return ref === undefined ? this.#members(node, file, position, depth) : this.#referring(node, ref, file, position, depth);
  }

  #members(node: JsonObject, file: string, position: Position, depth: number): JsonObject {
    return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, this.#copy(value, file, positionBelow(position, key), depth + 1)]));
  }

  #referring(node: JsonObject, ref: string, file: string, position: Position, depth: number): JsonObject {
    if (file === this.main && ref.startsWith('#')) return this.#members(node, file, position, depth);
    const { $ref: _ref, ...rest } = node;
    const siblings = this.#members(rest, file, position, depth);
    const target = this.#target(ref, file);
    if (!target) return { ...siblings, ...this.#unresolved(ref, file) };
    if (target.file === this.main) return { ...siblings, $ref: `#${target.pointer}` };
    this.joined.add(target.file);
    const isDefinition = file === this.main && position === 'schema' && depth === this.#section.length + 1 && this.#open.length === 0;
    const name = position === 'schema' && !isDefinition ? this.#nameFor(target) : undefined;
    if (name !== undefined) return { ...siblings, $ref: `#${this.#definition(name)}` };
    if (this.#open.includes(keyOf(target))) {
      this.#note('unreadable', `The reference “${ref}” in “${file}” leads back to where it stands; it was left out.`);
      return siblings;
    }
    this.#open.push(keyOf(target));
    const written = this.#copy(target.node, target.file, position, depth + 1);
    this.#open.pop();
    return isObject(written) ? { ...written, ...siblings } : siblings;
  }

  /** The definition for a schema in another file, which is made when nobody asked for it before. */
  #nameFor(target: Target): string {
    const known = this.#names.get(keyOf(target));
    if (known !== undefined) return known;
    const last = target.pointer === '' ? target.file.replace(/^.*\//, '').replace(/\.[^.]*$/, '') : target.pointer.replace(/^.*\//, '').replaceAll('~1', '_').replaceAll('~0', '_');
    const wanted = last.replace(/[^\w.-]+/g, '_') || 'Schema';
    let name = wanted;
    for (let number = 2; this.#taken.has(name); number++) name = `${wanted}${number}`;
    this.#taken.add(name);
    this.#names.set(keyOf(target), name);
    this.#waiting.push({ name, target });
    return name;
  }

  /** A reference to a file that is not here stays, as the document would write it; one to a place that is not there goes. */
  #unresolved(ref: string, file: string): JsonObject {
    const path = referencePath(ref, file);
    const found = path && this.#find(path.file);
    if (!path || found === undefined) return { $ref: path && file !== this.main ? `${path.file}${path.fragment === '' ? '' : `#${path.fragment}`}` : ref };
    if (found === this.main) return { $ref: `#${path.fragment}` };
    this.joined.add(found);
    this.#note('unreadable', `The reference “${ref}” in “${file}” leads to nothing: “${found}” holds no “${path.fragment}”. What it names was left open; correct the reference and import again, or describe it by hand.`);
    return {};
  }

  /** A discriminator's mapping names schemas by plain texts, some of them files. */
  #mapped(text: string, file: string): string {
    if (!/[/.#]/.test(text)) return text;
    const target = this.#target(text, file);
    if (!target) return text;
    if (target.file === this.main) return `#${target.pointer}`;
    this.joined.add(target.file);
    return `#${this.#definition(this.#nameFor(target))}`;
  }

  #note(kind: Note['kind'], message: string): void {
    if (!this.notes.some((note) => note.message === message)) this.notes.push({ kind, from: '', message });
  }
}

function refersElsewhere(node: Json, depth = 0): boolean {
  if (typeof node !== 'object' || node === null || depth > deepest) return false;
  if (isArray(node)) return node.some((element) => refersElsewhere(element, depth + 1));
  const ref = textOf(node, '$ref');
  return (ref !== undefined && !ref.startsWith('#')) || Object.values(node).some((value) => refersElsewhere(value, depth + 1));
}

/**
 * Resolves the references of an OpenAPI document (2.0 or 3) into files that came with it; `files` holds all of them by path, the
 * document `main` too. Schemas become definitions, so that circles stay references; all else is written out where it is named.
 * References to files that are not there stay as they are, for the importers to name. Nothing is fetched.
 */
export function joinReferences(main: string, files: ReadonlyMap<string, Json>): JoinedDocument {
  const value = files.get(main) ?? null;
  if (!refersElsewhere(value)) return { value, joined: [], notes: [] };
  const joiner = new Joiner(main, files);
  try {
    return { value: joiner.join(), joined: [...joiner.joined], notes: joiner.notes };
  } catch (error) {
    if (!(error instanceof TooLarge)) throw error;
    const message = `The files that “${main}” refers to grow beyond ${grouped(mostNodes)} values when they are joined, so they were not. Join them into one file and import that.`;
    return { value, joined: [], notes: [{ kind: 'needs-you', from: '', message }] };
  }
}
