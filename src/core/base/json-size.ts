import { isArray, isObject, member, type Json, type JsonArray, type JsonObject } from './json';
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

const utf8Length = (text: string): number => (plain.test(text) ? text.length : encoder.encode(text).length);

const sizes = new WeakMap<JsonObject | JsonArray, Size>();
const indent = 2;

/** Levels that are put together from their members: below lie the nodes that a choice of operations leaves alone. */
const composedLevels = 3;

function written(value: Json): Size {
  const text = JSON.stringify(value, null, indent);
  return { bytes: encoder.encode(text).length, breaks: text.split('\n').length - 1, characters: JSON.stringify(value).length };
}

interface Sum {
  bytes: number;
  breaks: number;
  characters: number;
}

/** What a member adds to the node around it, with the line end or the closing mark behind it. */
function addMember(sum: Sum, name: string | undefined, value: Size): void {
  sum.bytes += 2 + indent + value.bytes + indent * value.breaks;
  sum.characters += 1 + value.characters;
  sum.breaks += 1 + value.breaks;
  if (name === undefined) return;
  const quoted = JSON.stringify(name);
  sum.bytes += utf8Length(quoted) + 2;
  sum.characters += quoted.length + 1;
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

/** More members than this are not compared one by one. */
const mostChanged = 64;

/**
 * The least size of a definition that was made from one whose least size is known: by the members of its sections that
 * differ. A bound stays a bound, for what was never measured counts with what it became larger or smaller by. Undefined when
 * more changed than that, or too little is left of the bound.
 */
export function leastSizeAfter(before: JsonObject, size: LeastSize, after: JsonObject, isEnough: IsEnough): LeastSize | undefined {
  const sum = { bytes: size.bytes, breaks: 0, characters: size.characters };
  for (const key of changedKeys(before, after)) {
    const [was, is] = [member(before, key), member(after, key)];
    if (!isObject(was) || !isObject(is)) return undefined;
    const changed = changedKeys(was, is);
    if (changed.size > mostChanged) return undefined;
    // Marks without a member between them take no line. To look for members takes a walk over all keys, so only where it may be.
    const hasOther = Array.from(changed).some((name) => Object.hasOwn(was, name) !== Object.hasOwn(is, name));
    if (hasOther && (isEmpty(was) || isEmpty(is))) return undefined;
    for (const name of changed) {
      for (const [section, sign] of [[was, -1], [is, 1]] as const) {
        const value = member(section, name);
        if (value === undefined) continue;
        const part = { bytes: 0, breaks: 0, characters: 0 };
        addMember(part, name, sizeAt(value, 1));
        sum.bytes += sign * (part.bytes + indent * part.breaks);
        sum.characters += sign * part.characters;
      }
    }
  }
  return size.isWhole || isEnough(sum.bytes, sum.characters) ? { bytes: sum.bytes, characters: sum.characters, isWhole: size.isWhole } : undefined;
}

function isEmpty(node: JsonObject): boolean {
  for (const _ in node) return false;
  return true;
}
