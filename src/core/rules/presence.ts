import { isArray, isObject, objectOf, type Json, type JsonObject } from '../base/json';
import { changedKeys } from '../base/tree';
import { isOperationMethod } from '../connector/operations-of';
import type { Connector } from '../connector/connector';
import { keysWaitedFor } from './keys-waited-for';
import type { Rule } from './rule';

const sections = ['paths', 'definitions', 'parameters', 'responses'] as const;
type Section = (typeof sections)[number];

const kindOf: { readonly [section in Section]: string } = { paths: 'path-item', definitions: 'schema', parameters: 'parameter', responses: 'response' };

/** Keys of free values, in which nothing is meant. */
const free = new Set(['example', 'examples', 'default']);
const deepest = 300;

interface Change {
  readonly section: Section;
  readonly before: Json | undefined;
  readonly after: Json | undefined;
}

const noSection: JsonObject = {};

/**
 * What a definition has at all: kinds of targets (`operation`, `parameter` …) and the rare keys that rules wait for. A
 * criterion about something that is nowhere is neither met nor open. Each path and shared object is looked through once.
 */
export class Presence {
  private readonly wanted: ReadonlySet<string>;
  private readonly known = new WeakMap<object, ReadonlySet<string>>();
  private readonly counts = new Map<string, number>();
  private readonly queue: Change[] = [];
  private from: JsonObject = noSection;
  private now: ReadonlySet<string> = new Set();

  /** Looks for the keys that these rules wait for, and for `more`. */
  constructor(rules: readonly Rule[], more: readonly string[] = []) {
    this.wanted = new Set([...rules.flatMap(({ only = {} }) => Object.values(only).flatMap(keysWaitedFor)), ...more]);
  }

  /** What was there when all was looked through last; the same set while it stays so. */
  get present(): ReadonlySet<string> {
    return this.now;
  }

  /** Looks through what changed until all is done or `shouldStop` says so; true when all is done. */
  work({ definition }: Connector, shouldStop: () => boolean = () => false): boolean {
    if (definition !== this.from) this.note(definition);
    let change = this.queue.pop();
    while (change) {
      this.add(change.section, change.before, -1);
      this.add(change.section, change.after, 1);
      change = this.queue.pop();
      if (change && shouldStop()) {
        this.queue.push(change);
        return false;
      }
    }
    const isSame = this.counts.size === this.now.size && Array.from(this.counts.keys()).every((name) => this.now.has(name));
    if (!isSame) this.now = new Set(this.counts.keys());
    return true;
  }

  private note(definition: JsonObject): void {
    for (const section of sections) {
      const before = objectOf(this.from, section) ?? noSection;
      const after = objectOf(definition, section) ?? noSection;
      for (const key of changedKeys(before, after)) this.queue.push({ section, before: Object.hasOwn(before, key) ? before[key] : undefined, after: Object.hasOwn(after, key) ? after[key] : undefined });
    }
    this.from = definition;
  }

  private add(section: Section, node: Json | undefined, step: 1 | -1): void {
    if (!isObject(node)) return;
    for (const name of this.namesIn(section, node)) {
      const count = (this.counts.get(name) ?? 0) + step;
      if (count === 0) this.counts.delete(name);
      else this.counts.set(name, count);
    }
  }

  private namesIn(section: Section, node: JsonObject): ReadonlySet<string> {
    const known = this.known.get(node);
    if (known) return known;
    const names = new Set<string>([kindOf[section]]);
    if (section === 'paths') noteTargets(node, names);
    this.noteKeys(node, names, 0);
    this.known.set(node, names);
    return names;
  }

  private noteKeys(node: Json, names: Set<string>, depth: number): void {
    if (depth > deepest) return;
    if (isArray(node)) {
      for (const entry of node) this.noteKeys(entry, names, depth + 1);
    } else if (isObject(node)) {
      for (const key in node) {
        if (this.wanted.has(key)) names.add(key);
        const value = node[key];
        if (value === undefined || typeof value !== 'object' || free.has(key)) continue;
        if (key === 'schema') names.add('schema');
        this.noteKeys(value, names, depth + 1);
      }
    }
  }
}

const isFilled = (node: Json | undefined): boolean => typeof node === 'object' && node !== null && Object.keys(node).length > 0;

function noteTargets(pathItem: JsonObject, names: Set<string>): void {
  if (isFilled(pathItem['parameters'])) names.add('parameter');
  for (const [key, operation] of Object.entries(pathItem)) {
    if (!isOperationMethod(key) || !isObject(operation)) continue;
    names.add('operation');
    if (isFilled(operation['parameters'])) names.add('parameter');
    if (isFilled(operation['responses'])) names.add('response');
  }
}
