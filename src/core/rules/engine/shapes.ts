/**
 * What nodes have in common for the rules: their keys in order, and the words under those that hold one of a few.
 *
 * Real documents have tens of thousands of nodes and some hundreds of shapes. So what is the same for a shape (which rules
 * are called, where a member stands) is found out once, and a node costs one pass over its keys.
 */
import type { Json, JsonObject } from '../../base/json';
import type { Plan } from './active-rule';

/** Keys whose words belong to the shape, so that rules that test them cost nothing for a node. */
const ofFewWords: ReadonlySet<string> = new Set(['type', 'format', 'in', 'x-ms-visibility']);

/** Longer values are looked at for each node. */
const longestWord = 16;

/** How many shapes are kept in mind; what is typed would add up. */
const mostShapes = 20_000;

/** One key of a shape. */
export interface Step {
  /** Undefined for a key that nobody knows. */
  readonly key: string | undefined;
  /** Its value, where that belongs to the shape. */
  readonly word: string | undefined;
}

const noSteps: readonly Step[] = [];

/** Where the members stand that are walked into or tell the kind of a schema; below 0 where there is none. */
export interface Places {
  readonly properties: number;
  readonly items: number;
  readonly additional: number;
  readonly visibility: number;
  readonly readOnly: number;
  readonly required: number;
  readonly hasAlternatives: boolean;
}

/** Keys that the walk itself asks for. */
export const walkedKeys: readonly string[] = ['properties', 'items', 'additionalProperties', 'x-ms-visibility', 'readOnly', 'required', 'allOf', 'oneOf', 'anyOf'];

/** Most shapes are followed by a few others, which are found faster by looking through them than in a map. */
const few = 12;

/** The shapes that a key or a word leads to. */
class Branches<Target> {
  private readonly names: string[] = [];
  private readonly shapes: Shape<Target>[] = [];
  private readonly more = new Map<string, Shape<Target>>();

  get(name: string): Shape<Target> | undefined {
    const { names } = this;
    for (let index = 0; index < names.length; index++) if (names[index] === name) return this.shapes[index];
    return this.more.size === 0 ? undefined : this.more.get(name);
  }

  add(name: string, shape: Shape<Target>): Shape<Target> {
    if (this.names.length < few) {
      this.names.push(name);
      this.shapes.push(shape);
    } else this.more.set(name, shape);
    return shape;
  }
}

/** What nodes with the same keys in the same order share. The shape of more keys hangs on that of fewer. */
export class Shape<Target> {
  /** The key that last came after these, which is mostly the one that comes next time too, and what it led to. */
  lastKey = '';
  lastNext: Shape<Target> | undefined = undefined;
  readonly next = new Branches<Target>();
  /** The same for a key that nobody knows: one is like another. */
  strange: Shape<Target> | undefined = undefined;
  /** The same for the words under its last key. */
  readonly isOfFewWords: boolean;
  lastWord = '';
  lastSaying: Shape<Target> | undefined = undefined;
  readonly saying = new Branches<Target>();
  /** What is done for each kind of target, by the slot of its table. */
  readonly plans: (Plan<Target> | undefined)[] = [];
  private known: Places | undefined = undefined;

  constructor(
    private readonly before: Shape<Target> | undefined,
    readonly key: string | undefined,
    private readonly word: string | undefined,
  ) {
    this.isOfFewWords = key !== undefined && word === undefined && ofFewWords.has(key);
  }

  /** The same keys, the last of which holds a word. */
  withWord(word: string): Shape<Target> {
    return new Shape(this.before, this.key, word);
  }

  steps(): readonly Step[] {
    return this.before ? [...this.before.steps(), { key: this.key, word: this.word }] : noSteps;
  }

  get places(): Places {
    this.known ??= placesIn(this.steps().map(({ key }) => key));
    return this.known;
  }
}

function placesIn(keys: readonly (string | undefined)[]): Places {
  return {
    properties: keys.indexOf('properties'),
    items: keys.indexOf('items'),
    additional: keys.indexOf('additionalProperties'),
    visibility: keys.indexOf('x-ms-visibility'),
    readOnly: keys.indexOf('readOnly'),
    required: keys.indexOf('required'),
    hasAlternatives: keys.includes('allOf') || keys.includes('oneOf') || keys.includes('anyOf'),
  };
}

/** The shapes of the nodes of one family of targets. */
export class ShapeTree<Target> {
  private root = new Shape<Target>(undefined, undefined, undefined);
  private count = 0;

  constructor(private readonly known: ReadonlySet<string>) {}

  /** The shape of a node, whose values are put into `values` in their order. */
  read(node: JsonObject, values: Json[]): Shape<Target> {
    if (this.count > mostShapes) this.forget();
    let shape = this.root;
    let length = 0;
    for (const key in node) {
      const value = node[key] ?? null;
      values[length++] = value;
      shape = (shape.lastKey === key ? shape.lastNext : undefined) ?? this.after(shape, key);
      if (!shape.isOfFewWords || typeof value !== 'string' || value.length > longestWord) continue;
      shape = (shape.lastWord === value ? shape.lastSaying : undefined) ?? this.saying(shape, value);
    }
    return shape;
  }

  private after(shape: Shape<Target>, key: string): Shape<Target> {
    let next = shape.next.get(key);
    if (!next) {
      const isKnown = this.known.has(key);
      next = isKnown ? undefined : shape.strange;
      if (!next) {
        this.count++;
        if (isKnown) next = shape.next.add(key, new Shape(shape, key, undefined));
        else next = shape.strange = new Shape<Target>(shape, undefined, undefined);
      }
    }
    shape.lastKey = key;
    shape.lastNext = next;
    return next;
  }

  private saying(shape: Shape<Target>, word: string): Shape<Target> {
    let next = shape.saying.get(word);
    if (!next) {
      this.count++;
      next = shape.saying.add(word, shape.withWord(word));
    }
    shape.lastWord = word;
    shape.lastSaying = next;
    return next;
  }

  private forget(): void {
    this.root = new Shape(undefined, undefined, undefined);
    this.count = 0;
  }
}
