/**
 * JSON that is typed in. An edit reads the smallest value or the members that it lies in and puts them into the tree, which
 * shares the rest; where it crosses brackets, the whole text is read. The outcome is always that of reading the whole text.
 */
import { isArray, isObject, parsedJson, type Json, type JsonObject } from '../json';
import { reconcile } from '../reconcile';
import { withKey } from '../tree';
import { DEEPEST, errorFrom, type Open } from './find-error';
import { LiveText } from './live-text';
import { membersOf } from './members-of';
import { entryEndingAt, outlineBelow, outlineOf, withEntries, type NewEntries, type Outline } from './outline';
import { readJson, type JsonError } from './read-json';
import { afterMark, skipSpace } from './scan';
import type { TextEdit } from './smallest-edit';

/** A text that reads as an object, with what is known about where its values stand. */
export interface LiveJson {
  readonly text: LiveText;
  readonly tree: JsonObject;
  /** Null when a key of the root is repeated. */
  readonly outline: Outline | null;
  /** Where the root opens. */
  readonly at: number;
}

/** A text that does not read as an object: the last one that did, and the one edit that lies between them. */
export interface BrokenJson {
  readonly good: LiveJson;
  readonly edit: TextEdit;
  readonly text: LiveText;
  readonly error: JsonError;
}

export type EditedJson = { readonly ok: true; readonly live: LiveJson } | { readonly ok: false; readonly broken: BrokenJson };

/** The text behind `tree`, which must be what the text reads as. */
export function liveJson(text: LiveText, tree: JsonObject): LiveJson {
  const { whole } = text;
  const at = skipSpace(whole, afterMark(whole));
  return { text, tree, outline: outlineOf(whole.slice(at).trimEnd()), at };
}

/** A container on the way from the root to an edit. */
interface Level {
  readonly outline: Outline;
  /** Where its bracket stands in the text. */
  readonly at: number;
  readonly node: Json;
  /** The entry that the way goes on through. */
  readonly index: number;
}

/** The innermost container around an edit, and the containers above it. */
interface Place {
  readonly above: readonly Level[];
  readonly level: Level;
}

const at = (numbers: Int32Array, index: number): number => numbers[index] ?? 0;

function valueOf(node: Json, key: string, index: number): Json | undefined {
  if (isArray(node)) return node[index];
  return isObject(node) && Object.hasOwn(node, key) ? node[key] : undefined;
}

/** Goes down to the innermost container whose brackets lie around the characters from `start` to before `end`. */
function placeOf({ text, tree, outline: root, at: rootAt }: LiveJson, start: number, end: number): Place | undefined {
  if (!root || start <= rootAt || end >= rootAt + root.length) return undefined;
  const above: Level[] = [];
  let outline = root;
  let here = rootAt;
  let node: Json = tree;
  for (;;) {
    const index = entryEndingAt(outline, start - here);
    const base = here;
    const isStrictlyIn = index < outline.ends.length && start > here + at(outline.starts, index) && end < here + at(outline.ends, index);
    const below = isStrictlyIn ? outlineBelow(outline, index, (from, to) => text.slice(base + from, base + to)) : null;
    if (!below) return { above, level: { outline, at: here, node, index } };
    above.push({ outline, at: here, node, index });
    node = valueOf(node, outline.keys[index] ?? '', index) ?? null;
    here += at(outline.starts, index);
    outline = below;
  }
}

function parse(text: string, levels: number): Json | undefined {
  const value = parsedJson(text);
  return value === undefined || membersOf(value, levels) === undefined ? undefined : value;
}

/** The containers above with one value replaced by another, from the innermost out. */
function settled(live: LiveJson, text: LiveText, above: readonly Level[], node: Json, outline: Outline | undefined, delta: number): LiveJson | undefined {
  let inner = node;
  let innerOutline = outline;
  for (const { outline: around, node: before, index } of above.toReversed()) {
    innerOutline = withEntries(
      around,
      index,
      index + 1,
      { keys: [around.keys[index] ?? ''], keyStarts: [at(around.keyStarts, index)], starts: [at(around.starts, index)], ends: [at(around.ends, index) + delta], below: [innerOutline] },
      delta,
    );
    inner = replaced(before, around.keys[index] ?? '', index, inner);
  }
  return isObject(inner) && innerOutline ? { text, tree: inner, outline: innerOutline, at: live.at } : undefined;
}

function replaced(node: Json, key: string, index: number, value: Json): Json {
  if (isArray(node)) return Object.is(node[index], value) ? node : node.with(index, value);
  return isObject(node) ? withKey(node, key, value) : node;
}

/** The edit as one of the value that it lies in. */
function editValue(live: LiveJson, text: LiveText, { above, level }: Place, edit: TextEdit): LiveJson | undefined {
  const { outline, at: here, node, index } = level;
  if (index >= outline.ends.length) return undefined;
  const start = here + at(outline.starts, index);
  const end = here + at(outline.ends, index);
  if (edit.offset < start || edit.offset + edit.length > end) return undefined;
  const delta = edit.text.length - edit.length;
  const slice = text.slice(start, end + delta);
  const value = parse(slice, DEEPEST - above.length - 1);
  if (value === undefined) return undefined;
  const key = outline.keys[index] ?? '';
  const next = replaced(node, key, index, reconcile(valueOf(node, key, index), value));
  const nextOutline = withEntries(
    outline,
    index,
    index + 1,
    {
      keys: [key],
      keyStarts: [at(outline.keyStarts, index) + (outline.keyed ? 0 : skipSpace(slice, 0))],
      starts: [start - here + skipSpace(slice, 0)],
      ends: [start - here + slice.trimEnd().length],
      below: [undefined],
    },
    delta,
  );
  return settled(live, text, above, next, nextOutline, delta);
}

/** The entries of a container that an edit may change, `from` to before `to`, and the text from the first to the last of them. */
interface Region {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

/** The entries that an edit touches, with their neighbours, so that the commas between them are in it. */
function regionOf({ outline, at: here }: Level, start: number, end: number): Region {
  const { keyStarts, ends } = outline;
  const count = ends.length;
  let from = entryEndingAt(outline, start - here);
  if (from > 0 && (from === count || start < here + at(keyStarts, from))) from--;
  let to = from;
  while (to < count && here + at(ends, to) < end) to++;
  to = Math.min(count, to + 1);
  return { from, to, start: from === 0 ? here + 1 : here + at(keyStarts, from), end: to === count ? here + outline.length - 1 : here + at(ends, to - 1) };
}

/** The edit as one of the entries around it: keys, commas, entries more or fewer. */
function editEntries(live: LiveJson, text: LiveText, { above, level }: Place, region: Region, delta: number): LiveJson | undefined {
  const { outline, at: here, node } = level;
  const { from, to, start, end } = region;
  const [opener, closer] = outline.keyed ? ['{', '}'] : ['[', ']'];
  const wrapped = `${opener}${text.slice(start, end + delta)}${closer}`;
  const value = parse(wrapped, DEEPEST - above.length);
  const inner = value === undefined ? null : outlineOf(wrapped);
  const isWhole = from === 0 && to === outline.keys.length;
  if (value === undefined || !inner || (inner.keys.length === 0 && !isWhole)) return undefined;
  const shift = start - 1 - here;
  const moved = (numbers: Int32Array): number[] => Array.from(numbers, (number) => number + shift);
  const entries: NewEntries = {
    keys: inner.keys,
    keyStarts: moved(inner.keyStarts),
    starts: moved(inner.starts),
    ends: moved(inner.ends),
    below: Array.from(inner.keys, () => undefined),
  };
  const next = isArray(value) ? withElements(node, value, region) : withMembers(node, value, outline.keys, inner.keys, region);
  return next === undefined ? undefined : settled(live, text, above, next, withEntries(outline, from, to, entries, delta), delta);
}

function withElements(node: Json, value: Json, { from, to }: Region): Json | undefined {
  if (!isArray(node) || !isArray(value)) return undefined;
  return reconcile(node, [...node.slice(0, from), ...value, ...node.slice(to)]);
}

/** The object with some of its members read anew; undefined when a key would be there twice. */
function withMembers(node: Json, value: Json, keys: readonly string[], read: readonly string[], { from, to }: Region): Json | undefined {
  if (!isObject(node) || !isObject(value)) return undefined;
  const isSame = read.length === to - from && read.every((key, index) => key === keys[from + index]);
  const anew = (key: string, index: number): Json => {
    const known = valueOf(node, key, 0) ?? (read.length === to - from ? valueOf(node, keys[from + index] ?? '', 0) : undefined);
    return reconcile(known, valueOf(value, key, 0) ?? null);
  };
  if (isSame) return read.reduce<JsonObject>((result, key, index) => withKey(result, key, anew(key, index)), node);
  const all = [...keys.slice(0, from), ...read, ...keys.slice(to)];
  if (new Set(all).size < all.length) return undefined;
  return Object.fromEntries(
    all.map((key, index): [string, Json] => [key, index >= from && index < from + read.length ? anew(key, index - from) : (valueOf(node, key, 0) ?? null)]),
  );
}

/** How far behind an edit its mistake is looked for, and how far from the end of that piece it must be to be told from it. */
const AHEAD = 8192;
const MARGIN = 1024;
/** Messages look a few characters back. */
const BACK = 16;

/** The first mistake of the text after an edit, when it shows near the edit. */
function errorNear(text: LiveText, { above, level }: Place, region: Region, delta: number): JsonError | undefined {
  const { outline, at: here } = level;
  const isBehindValue = region.from > 0;
  const start = isBehindValue ? here + at(outline.ends, region.from - 1) : here;
  const origin = Math.max(0, start - BACK);
  const end = Math.min(text.length, region.end + delta + AHEAD);
  const piece = text.slice(origin, end);
  const levels = isBehindValue ? [...above, level] : above;
  const stack = levels.map((one): Open => ({ keyed: one.outline.keyed, at: one.at - origin }));
  const problem = errorFrom(piece, { at: start - origin, isBehindValue }, stack, (offset) => text.lineOf(offset + origin));
  if (!problem) return undefined;
  const isKnown = end === text.length || (problem.isAtEnd !== true && problem.offset < piece.length - MARGIN);
  const offset = problem.offset + origin;
  return isKnown ? { message: problem.message, offset, ...text.lineAndColumn(offset) } : undefined;
}

const noObject: JsonError = { message: 'The text must be one JSON object, in braces.', offset: 0, line: 1, column: 1 };

/** Reads a whole text; what is equal to the tree before is shared with it. */
function readLive(text: LiveText, before: JsonObject): { readonly live: LiveJson } | { readonly error: JsonError } {
  const read = readJson(text.whole);
  if (!read.ok) return { error: read.error };
  const tree = reconcile(before, read.value);
  return isObject(tree) ? { live: liveJson(text, tree) } : { error: noObject };
}

function edited(good: LiveJson, edit: TextEdit, text: LiveText): EditedJson {
  const delta = edit.text.length - edit.length;
  const place = placeOf(good, edit.offset, edit.offset + edit.length);
  if (place) {
    const region = regionOf(place.level, edit.offset, edit.offset + edit.length);
    const live = editValue(good, text, place, edit) ?? editEntries(good, text, place, region, delta);
    if (live) return { ok: true, live };
    const error = errorNear(text, place, region, delta);
    if (error) return { ok: false, broken: { good, edit, text, error } };
  }
  const read = readLive(text, good.tree);
  return 'live' in read ? { ok: true, live: read.live } : { ok: false, broken: { good, edit, text, error: read.error } };
}

/** One edit for two in a row: `second` counts in the text that `first` made. */
function combined(first: TextEdit, second: TextEdit, text: LiveText): TextEdit {
  const delta = first.text.length - first.length;
  const end = Math.max(first.offset + first.text.length, second.offset + second.length);
  const offset = Math.min(first.offset, second.offset);
  return { offset, length: end - delta - offset, text: text.slice(offset, end + second.text.length - second.length) };
}

/** The JSON after an edit of its text: exactly what reading the whole text would give. */
export function editJson(before: LiveJson | BrokenJson, edit: TextEdit): EditedJson {
  const text = before.text.with(edit);
  return 'good' in before ? edited(before.good, combined(before.edit, edit, text), text) : edited(before, edit, text);
}
