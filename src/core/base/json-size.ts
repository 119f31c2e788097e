import { isArray, isEmptyObject, isObject, member, type Json, type JsonArray, type JsonObject } from './json';
import { changedKeys } from './tree';

/** How large a value is as JSON, indented by two spaces: UTF-8 bytes at the left margin, and line breaks. */
interface Size {
  readonly bytes: number;
  readonly breaks: number;
  /** Characters on one line without any blanks. */
  readonly characters: number;
}

const encoder = new TextEncoder();

/** Most texts are plain, and their length is their bytes. */
const plain = /^[\x20-\x7e]*$/;

/** Texts that JSON writes as they are, between two quotation marks. */
const literal = /^[\x20\x21\x23-\x5b\x5d-\x7e]*$/;

const utf8Length = (text: string): number => (plain.test(text) ? text.length : encoder.encode(text).length);

const sizes = new WeakMap<JsonObject | JsonArray, Size>();
const indent = 2;

/** Levels that are put together from their members: below lie the nodes that a choice of operations leaves alone. */
const composedLevels = 3;

/** Deeper values count for nothing; readers of files refuse them before. */
const deepest = 1000;

interface Sum {
  bytes: number;
  breaks: number;
  characters: number;
}

function addText(sum: Sum, text: string): void {
  const isLiteral = literal.test(text);
  const quoted = isLiteral ? undefined : JSON.stringify(text);
  const characters = quoted?.length ?? text.length + 2;
  sum.characters += characters;
  sum.bytes += quoted === undefined ? characters : utf8Length(quoted);
}

/** Adds a value that stands so many levels deep. By hand, because writing it only to count takes three times as long. */
function addValue(sum: Sum, value: Json, depth: number): void {
  if (typeof value === 'string') return addText(sum, value);
  if (typeof value !== 'object' || value === null) {
    const { length } = String(value);
    sum.bytes += length;
    sum.characters += length;
    return;
  }
  if (depth > deepest) return;
  let count = 0;
  if (isArray(value)) {
    count = value.length;
    for (let index = 0; index < count; index++) addValue(sum, value[index] ?? null, depth + 1);
  } else {
    for (const key in value) {
      count++;
      addText(sum, key);
      sum.bytes += 2;
      sum.characters++;
      addValue(sum, value[key] ?? null, depth + 1);
    }
  }
  sum.characters += count === 0 ? 2 : 1 + count;
  sum.bytes += count === 0 ? 2 : 2 + indent * depth + count * (2 + indent * (depth + 1));
  if (count > 0) sum.breaks += count + 1;
}

function written(value: Json): Size {
  const sum: Sum = { bytes: 0, breaks: 0, characters: 0 };
  addValue(sum, value, 0);
  return sum;
}

/** What a member adds to the node around it, with the line end or the closing mark behind it. */
function addMember(sum: Sum, name: string | undefined, value: Size): void {
  sum.bytes += 2 + indent + value.bytes + indent * value.breaks;
  sum.characters += 1 + value.characters;
  sum.breaks += 1 + value.breaks;
  if (name === undefined) return;
  addText(sum, name);
  sum.bytes += 2;
  sum.characters++;
}

/** An opening mark, and a closing one on a line of its own. */
const around = (): Sum => ({ bytes: 2, breaks: 1, characters: 1 });

const empty: Size = { bytes: 2, breaks: 0, characters: 2 };

function sizeAt(value: Json, levels: number): Size {
  if (!isObject(value) && !isArray(value)) return written(value);
  const known = sizes.get(value);
  if (known) return known;
  const size = levels > 0 ? composed(value, levels) : written(value);
  sizes.set(value, size);
  return size;
}

function composed(node: JsonObject | JsonArray, levels: number): Size {
  const sum = around();
  const entries = isArray(node) ? node.map((value): [undefined, Json] => [undefined, value]) : Object.entries(node);
  for (const [key, value] of entries) addMember(sum, key, sizeAt(value, levels - 1));
  return entries.length === 0 ? empty : sum;
}

/** The bytes of a definition as a JSON file, indented by two spaces, with a line end. Members below paths and definitions are measured once. */
export const jsonBytes = (definition: JsonObject): number => sizeAt(definition, composedLevels).bytes + 1;

/** How large a definition is at least: up to where it was measured. */
export interface LeastSize {
  /** As `jsonBytes` has them. */
  readonly bytes: number;
  /** On one line without any blanks. */
  readonly characters: number;
  readonly isWhole: boolean;
}

export type IsEnough = (bytes: number, characters: number) => boolean;

/** Measures a definition until it is known to be larger than anyone asks for: what an edit leaves alone is measured once. */
export function leastSize(definition: JsonObject, isEnough: IsEnough): LeastSize {
  const whole = around();
  for (const key of Object.keys(definition)) {
    const value = definition[key] ?? null;
    if (isObject(value) && !sizes.has(value)) {
      const section = around();
      let count = 0;
      for (const name in value) {
        if (!Object.hasOwn(value, name)) continue;
        count++;
        addMember(section, name, sizeAt(value[name] ?? null, 1));
        const least = { bytes: whole.bytes + section.bytes, characters: whole.characters + section.characters };
        if (isEnough(least.bytes, least.characters)) return { ...least, isWhole: false };
      }
      sizes.set(value, count === 0 ? empty : section);
    }
    addMember(whole, key, sizeAt(value, 1));
  }
  const measured = Object.keys(definition).length === 0 ? empty : whole;
  return { bytes: measured.bytes + 1, characters: measured.characters, isWhole: true };
}

/** More members than this are not compared: to measure anew, up to what is enough, costs a few milliseconds at most. */
const mostCompared = 1000;

/** What one tree is written longer or shorter than another that shares most of its nodes. Costs what differs. */
class Difference {
  bytes = 0;
  characters = 0;
  compared = 0;

  /** Two values of a member that stands so many levels deep. */
  between(was: Json, is: Json, depth: number): void {
    if (was === is || this.compared > mostCompared) return;
    if (isObject(was) && isObject(is)) this.betweenObjects(was, is, depth);
    else if (isArray(was) && isArray(is) && was.length === is.length) this.betweenItems(was, is, depth);
    else this.replace(was, is, depth);
  }

  private replace(was: Json, is: Json, depth: number): void {
    this.add(was, depth, -1);
    this.add(is, depth, 1);
  }

  private betweenObjects(was: JsonObject, is: JsonObject, depth: number): void {
    if (depth > deepest) return;
    let mayBeEmpty = true;
    for (const key of changedKeys(was, is)) {
      this.compared++;
      const [before, after] = [member(was, key), member(is, key)];
      if (before !== undefined && after !== undefined) {
        this.between(before, after, depth + 1);
        continue;
      }
      // Marks without a member between them take no line. To look for members takes a walk over all keys, so only where it may be.
      if (mayBeEmpty && isEmptyObject(before === undefined ? was : is)) return this.replace(was, is, depth);
      mayBeEmpty = false;
      if (before !== undefined) this.addMember(key, before, depth + 1, -1);
      if (after !== undefined) this.addMember(key, after, depth + 1, 1);
    }
  }

  private betweenItems(was: JsonArray, is: JsonArray, depth: number): void {
    if (depth > deepest) return;
    for (let index = 0; index < is.length; index++) {
      this.compared++;
      this.between(was[index] ?? null, is[index] ?? null, depth + 1);
    }
  }

  private add(value: Json, depth: number, sign: 1 | -1): void {
    const sum: Sum = { bytes: 0, breaks: 0, characters: 0 };
    addValue(sum, value, depth);
    this.bytes += sign * sum.bytes;
    this.characters += sign * sum.characters;
  }

  private addMember(key: string, value: Json, depth: number, sign: 1 | -1): void {
    const sum: Sum = { bytes: 2 + indent * depth, breaks: 0, characters: 1 };
    addText(sum, key);
    sum.bytes += 2;
    sum.characters++;
    addValue(sum, value, depth);
    this.bytes += sign * sum.bytes;
    this.characters += sign * sum.characters;
  }
}

/**
 * The least size of a definition that was made from one whose least size is known, by what differs. A bound stays a bound,
 * for what was never measured counts with what it became larger or smaller by. Undefined when too much differs, or too
 * little is left of the bound.
 */
export function leastSizeAfter(before: JsonObject, size: LeastSize, after: JsonObject, isEnough: IsEnough): LeastSize | undefined {
  const difference = new Difference();
  difference.between(before, after, 0);
  if (difference.compared > mostCompared) return undefined;
  const [bytes, characters] = [size.bytes + difference.bytes, size.characters + difference.characters];
  return size.isWhole || isEnough(bytes, characters) ? { bytes, characters, isWhole: size.isWhole } : undefined;
}
