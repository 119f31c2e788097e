import { isObject, objectOf, textOf, type Json, type JsonObject } from '../../base/json';
import { createNamePool, referenceName } from './names';
import { counting, type Notebook } from './notes';
import { below, root, type Place } from './place';
import type { References, Target } from './references';

/** Where a schema is used. What has no counterpart in 2.0 is told apart by it: a caller writes requests, and reads responses. */
export type Direction = 'request' | 'response';

/** The schemas that become root `definitions`. */
export interface Definitions {
  /** The definition that stands for a source `$ref`; undefined, with a note, when the reference leads nowhere. */
  nameFor(ref: string, at: Place): string | undefined;
  /** The converted schema of a definition; undefined while it is being converted itself, further up. */
  schemaOf(name: string, direction: Direction): JsonObject | undefined;
  /** How often `schemaOf` had to say undefined: what was made in between may lack something. */
  misses(): number;
  /** Converts all definitions that were asked for so far, and those that they ask for. */
  settle(direction: Direction): void;
  /** Converts what nobody asked for too, and gives all definitions in the order of the source, hoisted ones last. */
  finish(): JsonObject;
}

/** Converts one schema; the definitions hand themselves in, so that this file need not know how. */
export type ConvertSchema = (schema: Json, at: Place, direction: Direction, definitions: Definitions) => JsonObject;

interface Entry {
  readonly name: string;
  readonly target: Target;
  state: 'waiting' | 'asked' | 'converting' | 'done';
  schema: JsonObject;
}

/** How many definitions may wait for each other; more only happens in documents made to hurt. */
const deepestChain = 40;
const longestAlias = 30;

/** Words of a pointer that say nothing about the schema that they lead to. */
const structural = new Set(['schema', 'items', 'properties', 'additionalProperties', 'content', '$defs', 'definitions', 'allOf', 'oneOf', 'anyOf']);

function hoistedName(keys: readonly string[]): string {
  const telling = keys.findLast((key) => !structural.has(key) && !/^\d+$/.test(key) && !key.includes('/'));
  return referenceName(telling ?? 'Schema');
}

/** The definitions of a source document: its component schemas, and every other schema that a `$ref` points to. */
export function createDefinitions(source: JsonObject, references: References, notes: Notebook, convert: ConvertSchema): Definitions {
  const pool = createNamePool();
  const byPointer = new Map<string, Entry>();
  const byName = new Map<string, Entry>();
  const byRef = new Map<string, string>();
  let converting = 0;
  let misses = 0;

  const addEntry = (wanted: string, target: Target): Entry => {
    const entry: Entry = { name: pool.take(wanted), target, state: 'waiting', schema: {} };
    byPointer.set(target.keys.join('\n'), entry);
    byName.set(entry.name, entry);
    return entry;
  };

  for (const [key, node] of Object.entries(objectOf(objectOf(source, 'components'), 'schemas') ?? {})) {
    const place = below(root, 'components', 'schemas', key);
    const name = referenceName(key);
    const entry = addEntry(name, { node, place, keys: ['components', 'schemas', key] });
    if (entry.name !== key) {
      notes.count('renamed', 'definition-name', place, (times) =>
        `${counting(times, 'schema')} got a name without the characters that a reference cannot hold, such as “${entry.name}”; the references follow.`,
      );
    }
  }

  /** The target behind names that only stand for another name. */
  const throughAliases = (ref: string): Target | undefined => {
    let target = references.find(ref);
    for (let step = 0; step < longestAlias; step++) {
      if (!target || !isObject(target.node)) return target;
      const next = textOf(target.node, '$ref');
      if (next === undefined || Object.keys(target.node).length > 1) return target;
      target = references.find(next);
    }
    return undefined;
  };

  const convertEntry = (entry: Entry, direction: Direction): void => {
    entry.state = 'converting';
    converting += 1;
    entry.schema = convert(entry.target.node, entry.target.place, direction, definitions);
    converting -= 1;
    entry.state = 'done';
  };

  /** Whether a definition only refers to another one, which leads back to it. */
  const isCircle = (entry: Entry): boolean => {
    let next: Entry | undefined = entry;
    for (let step = 0; step < longestAlias; step++) {
      const ref: string | undefined = next && textOf(next.schema, '$ref');
      next = ref === undefined ? undefined : byName.get(ref.replace('#/definitions/', ''));
      if (!next) return false;
      if (next === entry) return true;
    }
    return false;
  };

  const withoutItself = ({ target }: Entry): JsonObject => {
    notes.add('unreadable', target.place, 'The schema leads only to itself and describes nothing: any value will do. Correct it and import again, or describe it by hand.');
    return {};
  };

  const asked: Entry[] = [];
  const definitions: Definitions = {
    nameFor(ref, at) {
      const known = byRef.get(ref);
      if (known !== undefined) return known;
      const shared = throughAliases(ref);
      const target = shared ?? references.findNear(ref, at);
      if (!target || !(isObject(target.node) || typeof target.node === 'boolean')) {
        references.complain(ref, at);
        return undefined;
      }
      const entry = byPointer.get(target.keys.join('\n')) ?? addEntry(hoistedName(target.keys), target);
      if (entry.state === 'waiting') {
        entry.state = 'asked';
        asked.push(entry);
      }
      if (shared) byRef.set(ref, entry.name);
      return entry.name;
    },
    schemaOf(name, direction) {
      const entry = byName.get(name);
      if (entry && (entry.state === 'waiting' || entry.state === 'asked') && converting < deepestChain) convertEntry(entry, direction);
      if (entry?.state === 'done') return entry.schema;
      misses += 1;
      return undefined;
    },
    misses: () => misses,
    settle(direction) {
      for (let entry = asked.pop(); entry; entry = asked.pop()) {
        if (entry.state === 'asked') convertEntry(entry, direction);
      }
    },
    finish() {
      for (const entry of [...byName.values()]) {
        const alias = textOf(entry.target.node, '$ref');
        if (alias !== undefined && isObject(entry.target.node) && Object.keys(entry.target.node).length === 1) {
          definitions.nameFor(alias, entry.target.place);
        } else if (entry.state === 'waiting') convertEntry(entry, 'response');
        definitions.settle('response');
      }
      const done = [...byName.values()].filter((entry) => entry.state === 'done');
      for (const entry of done) if (isCircle(entry)) entry.schema = withoutItself(entry);
      return Object.fromEntries(done.map((entry) => [entry.name, entry.schema]));
    },
  };
  return definitions;
}
