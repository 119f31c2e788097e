import { arrayOf, isObject, member, objectOf, textOf, type Json, type JsonObject } from '../../base/json';
import { child, type Pointer } from '../../base/pointer';
import { withKey, withoutKey } from '../../base/tree';
import { titleCaseOf } from '../../base/words';
import { editAt, valueAt, type Connector } from '../connector';
import { sharedTarget } from '../shared-object';
import { formatBits } from './formats';
import { isMap, schemaOfShape, shapeOf } from './infer-schema';
import { absorb, emptyShape, type Shape } from './shape';

/** One thing that samples change, or that they contradict and that stays. */
export interface SampleChange {
  readonly kind: 'added' | 'widened' | 'kept';
  /** Where it stands after the change. */
  readonly at: Pointer;
  readonly message: string;
}

/** A connector after a merge, and what was different about it. */
export interface MergedSamples {
  readonly connector: Connector;
  readonly changes: readonly SampleChange[];
}

const deepest = 60;
const longestChain = 8;

/**
 * Merges samples into the schema at a pointer: what they show and it lacks is added, it widens where they prove it too
 * narrow (null, decimals, missing properties), and texts, visibility and everything else stay. A `$ref` is followed, so that
 * a shared definition changes for all that use it. What samples contradict is kept and told. No samples change nothing.
 */
export function mergeSamples(connector: Connector, at: Pointer, samples: readonly Json[]): MergedSamples {
  if (samples.length === 0) return { connector, changes: [] };
  const merge = new Merge(connector);
  merge.at(at, shapeOf(samples), '', 0);
  return { connector: merge.connector, changes: merge.changes };
}

function named(path: string): string {
  if (path === '') return 'The value';
  if (!path.endsWith('[]')) return `“${path}”`;
  return path === '[]' ? 'Each item' : `Each item of “${path.slice(0, -2)}”`;
}

/** What a schema is called in a sentence: `integer (int64)`, `list of text`. */
function kindText(schema: Json | undefined): string {
  const type = textOf(schema, 'type') ?? 'anything';
  const format = textOf(schema, 'format');
  if (type === 'array') return `list of ${kindText(member(schema, 'items'))}`;
  return format === undefined ? type : `${type} (${format})`;
}

/** The type of scalar that a shape proves, where it proves a single one. */
function scalarOf({ strings, integers, decimals, booleans }: Shape): string | undefined {
  if (strings > 0 && integers + decimals + booleans === 0) return 'string';
  if (booleans > 0 && strings + integers + decimals === 0) return 'boolean';
  if (integers + decimals > 0 && strings + booleans === 0) return decimals > 0 ? 'number' : 'integer';
  return undefined;
}

const hasScalars = ({ strings, integers, decimals, booleans }: Shape): boolean => strings + integers + decimals + booleans > 0;

/** True for a schema that describes nothing yet. */
function isBlank(node: Json | undefined): boolean {
  if (!isObject(node)) return true;
  if (['$ref', 'allOf', 'items', 'additionalProperties', 'enum', 'x-ms-dynamic-schema', 'x-ms-dynamic-properties'].some((key) => Object.hasOwn(node, key))) return false;
  const type = member(node, 'type');
  return (type === undefined || type === 'object') && Object.keys(objectOf(node, 'properties') ?? {}).length === 0;
}

/** One merge under way. */
class Merge {
  readonly changes: SampleChange[] = [];

  constructor(public connector: Connector) {}

  private tell(kind: SampleChange['kind'], at: Pointer, message: string): void {
    if (!this.changes.some((known) => known.at === at && known.message === message)) this.changes.push({ kind, at, message });
  }

  private edit(at: Pointer, change: (node: JsonObject) => JsonObject): void {
    this.connector = editAt(this.connector, at, (node) => change(isObject(node) ? node : {}));
  }

  /** The place that a reference leads to, or the place itself. */
  private followed(at: Pointer): Pointer | undefined {
    let place: Pointer = at;
    for (let step = 0; step < longestChain; step++) {
      const reference = textOf(valueAt(this.connector, place), '$ref');
      if (reference === undefined) return place;
      const target = sharedTarget(reference);
      if (!target) return undefined;
      place = target.at;
    }
    return undefined;
  }

  at(written: Pointer, shape: Shape, path: string, depth: number): void {
    const at = this.followed(written);
    if (at === undefined || depth > deepest) return;
    const node = valueAt(this.connector, at);
    if (isBlank(node)) return this.fill(at, node, shape, path);
    if (shape.nulls > 0 && member(node, 'x-nullable') !== true) {
      this.edit(at, (schema) => withKey(schema, 'x-nullable', true));
      this.tell('widened', at, `${named(path)} may be null.`);
    }
    if (hasScalars(shape)) this.scalar(at, node, shape, path);
    if (shape.objects > 0) this.object(at, node, shape, path, depth);
    if (shape.arrays > 0) this.list(at, node, shape, path, depth);
  }

  /** Writes the whole schema where there was none; what was there beside it stays in front. */
  private fill(at: Pointer, node: Json | undefined, shape: Shape, path: string): void {
    const { schema } = schemaOfShape(shape, { required: 'shared', title: titleCaseOf });
    const isNew = Object.keys(schema).some((key) => !Object.hasOwn(isObject(node) ? node : {}, key));
    if (!isNew && Object.keys(objectOf(schema, 'properties') ?? {}).length === 0) return;
    this.edit(at, (before) => ({ ...(schema['type'] === 'object' ? before : withoutKey(before, 'properties')), ...schema }));
    const count = Object.keys(objectOf(schema, 'properties') ?? objectOf(objectOf(schema, 'items'), 'properties') ?? {});
    this.tell('added', at, `${path === '' ? 'A schema' : named(path)}: ${kindText(schema)}${count.length > 0 ? ` with ${count.map((name) => `“${name}”`).slice(0, 12).join(', ')}${count.length > 12 ? ` and ${count.length - 12} more` : ''}` : ''}.`);
  }

  private scalar(at: Pointer, node: Json | undefined, shape: Shape, path: string): void {
    const seen = scalarOf(shape);
    const type = member(node, 'type');
    if (type === undefined) return;
    if (seen === undefined || (seen !== type && !(type === 'number' && seen === 'integer') && !(type === 'integer' && seen === 'number'))) {
      return this.tell('kept', at, `${named(path)} stays ${kindText(node)}; ${seen === undefined ? 'samples have several types' : `a sample has ${seen === 'integer' ? 'an integer' : `a ${seen}`}`}.`);
    }
    if (type === 'integer' && seen === 'number') {
      this.edit(at, (schema) => withKey(withoutKey(schema, 'format'), 'type', 'number'));
      return this.tell('widened', at, `${named(path)} becomes a number: a sample has decimals.`);
    }
    const format = textOf(node, 'format');
    if (type === 'integer' && shape.wide && format === 'int32') {
      this.edit(at, (schema) => withKey(schema, 'format', 'int64'));
      return this.tell('widened', at, `${named(path)} becomes int64: a sample is beyond 32 bits.`);
    }
    const bit = format === undefined ? 0 : formatBits(format);
    if (bit !== 0 && shape.texts > 0 && (shape.formats & bit) === 0) this.tell('kept', at, `${named(path)} keeps the format ${format}; a sample is written otherwise.`);
  }

  private list(at: Pointer, node: Json | undefined, shape: Shape, path: string, depth: number): void {
    if (member(node, 'type') !== 'array') return this.tell('kept', at, `${named(path)} stays ${kindText(node)}; a sample has a list.`);
    if (shape.items) this.at(child(at, 'items'), shape.items, `${path}[]`, depth + 1);
  }

  private object(at: Pointer, node: Json | undefined, shape: Shape, path: string, depth: number): void {
    const type = member(node, 'type');
    const isOpen = type === 'object' || (type === undefined && (objectOf(node, 'properties') !== undefined || arrayOf(node, 'allOf') !== undefined));
    if (!isOpen) return this.tell('kept', at, `${named(path)} stays ${kindText(node)}; a sample has an object.`);
    const seen = shape.properties ?? new Map<string, Shape>();
    if (objectOf(node, 'additionalProperties') && !objectOf(node, 'properties')) return this.map(at, seen, path, depth);
    const parts = this.partsOf(at, []);
    for (const part of parts) this.relax(part, shape, path);
    const fresh: [string, Json][] = [];
    const isKeyedById = isMap(seen) && ![...seen.keys()].some((name) => this.holder(parts, name) !== undefined);
    if (isKeyedById) return this.tell('kept', at, `${named(path)} keeps its properties; a sample has ids as names.`);
    for (const [name, property] of seen) {
      const inner = path === '' ? name : `${path}.${name}`;
      const holder = this.holder(parts, name);
      if (holder !== undefined) {
        this.at(holder, property, inner, depth + 1);
        continue;
      }
      const { schema } = schemaOfShape(property, { required: 'shared', title: titleCaseOf });
      const title = titleCaseOf(name);
      fresh.push([name, title === '' ? schema : { ...('type' in schema ? { type: schema['type'] ?? 'string' } : {}), title, ...schema }]);
      this.tell('added', child(child(at, 'properties'), name), `Property “${inner}”: ${kindText(schema)}.`);
    }
    if (fresh.length > 0) this.edit(at, (schema) => withKey(schema, 'properties', Object.fromEntries([...Object.entries(objectOf(schema, 'properties') ?? {}), ...fresh])));
  }

  private map(at: Pointer, seen: ReadonlyMap<string, Shape>, path: string, depth: number): void {
    const every = emptyShape();
    for (const property of seen.values()) absorb(every, property);
    if (seen.size > 0) this.at(child(at, 'additionalProperties'), every, `${path}.*`, depth + 1);
  }

  /** The places whose properties make up an object: its own, and those of its allOf, each once. */
  private partsOf(at: Pointer, found: Pointer[]): readonly Pointer[] {
    const place = this.followed(at);
    if (place === undefined || found.includes(place) || found.length > deepest) return found;
    found.push(place);
    (arrayOf(valueAt(this.connector, place), 'allOf') ?? []).forEach((_, index) => this.partsOf(child(child(place, 'allOf'), index), found));
    return found;
  }

  private holder(parts: readonly Pointer[], name: string): Pointer | undefined {
    const part = parts.find((place) => member(objectOf(valueAt(this.connector, place), 'properties'), name) !== undefined);
    return part === undefined ? undefined : child(child(part, 'properties'), name);
  }

  /** What an object lacked in one sample is required no longer. */
  private relax(at: Pointer, shape: Shape, path: string): void {
    const required = arrayOf(valueAt(this.connector, at), 'required');
    if (!required) return;
    const missing = required.filter((name) => typeof name === 'string' && (shape.properties?.get(name)?.present ?? 0) < shape.objects);
    if (missing.length === 0) return;
    const kept = required.filter((name) => !missing.includes(name));
    this.edit(at, (schema) => (kept.length === 0 ? withoutKey(schema, 'required') : withKey(schema, 'required', kept)));
    for (const name of missing) this.tell('widened', at, `“${path === '' ? '' : `${path}.`}${String(name)}” is required no longer: a sample lacks it.`);
  }
}
