import { isArray, isObject, type Json, type JsonArray, type JsonObject } from './json';

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

/** What the members of a node make of it, as they are put in one by one. */
class Composed {
  private count = 0;
  private breaks = 1;
  private readonly own = { bytes: 1, characters: 1 };

  constructor(readonly node: JsonObject | JsonArray) {}

  add(key: string, value: Size): void {
    this.count++;
    this.own.bytes += 2 + indent + value.bytes + indent * value.breaks;
    this.own.characters += 1 + value.characters;
    this.breaks += 1 + value.breaks;
    if (isArray(this.node)) return;
    const name = JSON.stringify(key);
    this.own.bytes += utf8Length(name) + 2;
    this.own.characters += name.length + 1;
  }

  get size(): Size {
    if (this.count === 0) return { bytes: 2, breaks: 0, characters: 2 };
    // The line of the last member ends without a comma, and the closing mark follows on its own.
    return { bytes: this.own.bytes + 1, breaks: this.breaks, characters: this.own.characters };
  }
}

function sizeAt(value: Json, levels: number): Size {
  if (!isObject(value) && !isArray(value)) return written(value);
  const known = sizes.get(value);
  if (known) return known;
  const size = levels > 0 ? composed(value, levels) : written(value);
  sizes.set(value, size);
  return size;
}

function composed(node: JsonObject | JsonArray, levels: number): Size {
  const made = new Composed(node);
  for (const [key, value] of Object.entries(node)) made.add(key, sizeAt(value, levels - 1));
  return made.size;
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

/** Measures a definition until it is known to be larger than anyone asks for: what an edit leaves alone is measured once. */
export function leastSize(definition: JsonObject, isEnough: (size: LeastSize) => boolean): LeastSize {
  const whole = new Composed(definition);
  const reached = (inner?: Size): LeastSize => ({ bytes: whole.size.bytes + (inner?.bytes ?? 0), characters: whole.size.characters + (inner?.characters ?? 0), isWhole: false });
  for (const [key, value] of Object.entries(definition)) {
    if (isObject(value) && !sizes.has(value)) {
      const section = new Composed(value);
      for (const name in value) {
        if (!Object.hasOwn(value, name)) continue;
        section.add(name, sizeAt(value[name] ?? null, 1));
        const sofar = reached(section.size);
        if (isEnough(sofar)) return sofar;
      }
      sizes.set(value, section.size);
    }
    whole.add(key, sizeAt(value, 1));
  }
  const { bytes, characters } = whole.size;
  return { bytes: bytes + 1, characters, isWhole: true };
}
