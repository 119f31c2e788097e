import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isObject, type Json, type JsonObject } from '../json';
import { lineAndColumn } from './lines';
import { editJson, liveJson, type BrokenJson, type LiveJson } from './live-json';
import { LiveText } from './live-text';
import { outlineOf, type Outline } from './outline';
import { readJson } from './read-json';
import type { TextEdit } from './smallest-edit';

/** A definition of some size whose operations have bodies worth an outline of their own. */
function definitionOf(paths: number, fields: number): JsonObject {
  const properties = Object.fromEntries(Array.from({ length: fields }, (_, index): [string, Json] => [`field${index}`, { type: 'string', 'x-ms-summary': `Field “${index}”`, enum: ['a\\b', '{', ']', 1.5, null, true] }]));
  return {
    swagger: '2.0',
    info: { title: 'A “title”', version: '1' },
    paths: Object.fromEntries(
      Array.from({ length: paths }, (_, index): [string, Json] => [
        `/path/${index}`,
        { get: { operationId: `Get${index}`, parameters: [{ name: 'a', in: 'query' }, { name: 'b', in: 'query' }], responses: { default: {}, '200': { schema: { type: 'object', properties } } } } },
      ]),
    ),
    definitions: { __proto__x: {}, constructor: { type: 'object', properties } },
  };
}

function startOf(text: string): LiveJson {
  const read = readJson(text);
  if (!read.ok || !isObject(read.value)) throw new Error('The text of the test is no object.');
  return liveJson(LiveText.of(text), read.value);
}

function expectOutline(outline: Outline | null | undefined, text: string): void {
  if (!outline) return;
  const fresh = outlineOf(text);
  const plain = (one: Outline | null): string => JSON.stringify(one && [one.keyed, one.length, one.keys, [...one.keyStarts], [...one.starts], [...one.ends]]);
  if (plain(outline) !== plain(fresh)) expect(plain(outline)).toBe(plain(fresh));
  outline.below.forEach((below, index) => expectOutline(below, text.slice(outline.starts[index], outline.ends[index])));
}

/** What reading the whole text says. */
function expectAsRead(state: LiveJson | BrokenJson): void {
  const text = state.text.whole;
  expect(state.text.length).toBe(text.length);
  const read = readJson(text);
  if ('good' in state) {
    if (read.ok) expect(isObject(read.value)).toBe(false);
    else expect(state.error).toEqual(read.error);
    return;
  }
  const [was, is] = [read.ok && JSON.stringify(read.value), JSON.stringify(state.tree)];
  if (was !== is) expect(is).toBe(was);
  expect(state.at + (state.outline?.length ?? 0)).toBeLessThanOrEqual(text.length);
  if (state.outline) expectOutline(state.outline, text.slice(state.at, state.at + state.outline.length));
}

function typed(state: LiveJson | BrokenJson, edit: TextEdit): LiveJson | BrokenJson {
  const after = editJson(state, edit);
  return after.ok ? after.live : after.broken;
}

const text = JSON.stringify(definitionOf(6, 30), null, 2);

describe('JSON that is typed in', () => {
  it('reads an edit of a value and shares all the rest', () => {
    const before = startOf(text);
    const offset = text.indexOf('"Get3"') + 5;
    const after = typed(before, { offset, length: 0, text: 'X' });
    expectAsRead(after);
    if ('good' in after) throw new Error('The edit was not read.');
    const { paths } = after.tree;
    expect(isObject(paths) && isObject(paths['/path/3']) && JSON.stringify(paths['/path/3'])).toContain('"Get3X"');
    expect(isObject(paths) && isObject(before.tree['paths']) && paths['/path/2'] === before.tree['paths']['/path/2']).toBe(true);
    expect(after.tree['definitions']).toBe(before.tree['definitions']);
  });

  it('follows letter by letter from one good state through broken ones to the next', () => {
    let state: LiveJson | BrokenJson = startOf(text);
    let offset = text.indexOf('"operationId": "Get4"');
    for (const letter of '"x-new": {"a": [1, 2]}, ') {
      state = typed(state, { offset, length: 0, text: letter });
      expectAsRead(state);
      offset++;
    }
    expect('good' in state).toBe(false);
    for (let count = 0; count < 24; count++) {
      offset--;
      state = typed(state, { offset, length: 1, text: '' });
      expectAsRead(state);
    }
    expect(state.text.whole).toBe(text);
  });

  it.each([
    ['a key that is there already', '"/path/3"', '"/path/2"'],
    ['a key renamed', '"/path/3"', '"/renamed"'],
    ['a prototype’s name', '"/path/3"', '"__proto__"'],
    ['a member taken out with its comma', '"swagger": "2.0",', ''],
    ['a member taken out without its comma', '"swagger": "2.0"', ''],
    ['a bracket too many', '"in": "query"', '"in": "query"}'],
    ['a bracket that opens more', '"in": "query"', '"in": {'],
    ['a text that is not closed', '"in": "query"', '"in": "query'],
    ['the root made an array', '{\n  "swagger"', '[\n  "swagger"'],
    ['braces that change the order of containers', '"in": "query"', '"in": "query" }, { "y": 1'],
    ['a byte-order mark', '{\n  "swagger"', '\uFEFF{\n  "swagger"'],
    ['nothing left', text, ' '],
  ])('reads %s as the whole text reads', (_, from, to) => {
    const before = startOf(text);
    const offset = text.indexOf(from);
    const after = typed(before, { offset, length: from.length, text: to });
    expectAsRead(after);
    const back = typed(after, { offset, length: to.length, text: from });
    expectAsRead(back);
    expect('good' in back).toBe(false);
  });

  it('refuses what is nested too deep, at its place', () => {
    const deep = `{"a": 1, "b": ${'['.repeat(510)}1${']'.repeat(510)}}`;
    const before = startOf(deep);
    expectAsRead(typed(before, { offset: deep.indexOf('1}') < 0 ? deep.lastIndexOf('1') : 0, length: 1, text: '[[1]]' }));
    expectAsRead(typed(before, { offset: deep.lastIndexOf('1'), length: 1, text: '{"x": 2}' }));
  });

  it('gives what reading the whole text gives after any edits, its error too', { timeout: 60_000 }, () => {
    const layouts = [text, JSON.stringify(definitionOf(5, 25)), JSON.stringify(definitionOf(4, 40), null, '\t').replaceAll('\n', '\r\n'), `\uFEFF${JSON.stringify(definitionOf(3, 60), null, 1)}\r\n`];
    const pieces = ['"', '{', '}', '[', ']', ',', ':', ' ', '\n', '\r', '\r\n', '1', '-', 'e', '\\', 'x', 'true', '"a": 1, ', ', "b": {"c": []}', '"/path/1": {}', '\t', 'é', '\uD83D\uDE00', '__proto__'];
    const edits = fc.array(fc.record({ place: fc.double({ min: 0, max: 1, noNaN: true }), near: fc.boolean(), remove: fc.oneof(fc.constant(0), fc.constant(1), fc.nat(12), fc.nat(900)), insert: fc.oneof(fc.constantFrom(...pieces), fc.constant(''), fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(700))), back: fc.boolean() }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.constantFrom(...layouts), edits, (layout, list) => {
        let state: LiveJson | BrokenJson = startOf(layout);
        let last = 0;
        const past: (LiveJson | BrokenJson)[] = [];
        for (const { place, near, remove, insert, back } of list) {
          const { whole } = state.text;
          const offset = near ? Math.min(whole.length, last) : Math.floor(place * whole.length);
          const copied = typeof insert === 'string' ? insert : whole.slice(Math.floor(insert[0] * whole.length), Math.floor(insert[0] * whole.length) + insert[1]);
          const edit = { offset, length: Math.min(remove, whole.length - offset), text: copied };
          past.push(state);
          state = typed(state, edit);
          expectAsRead(state);
          expect(state.text.whole === whole.slice(0, offset) + copied + whole.slice(offset + edit.length)).toBe(true);
          last = offset + copied.length;
          // Undo: an earlier state is typed in again.
          if (back) state = past.at(-1) ?? state;
        }
      }),
      { numRuns: Number(process.env['RUNS'] ?? 150) },
    );
  });
});

describe('a text that is typed in', () => {
  it('tells the line and column of any offset after any edits', () => {
    const edits = fc.array(fc.record({ offset: fc.nat(40), length: fc.nat(3), text: fc.constantFrom('\r', '\n', '\r\n', 'ab', '\n\n', '') }), { maxLength: 12 });
    fc.assert(
      fc.property(fc.constantFrom('a\r\nb\nc\rd', '\uFEFFx\n\ny', ''), edits, fc.nat(60), (start, list, asked) => {
        let live = LiveText.of(start);
        for (const { offset, length, text: inserted } of list) {
          const from = Math.min(offset, live.length);
          live = live.with({ offset: from, length: Math.min(length, live.length - from), text: inserted });
          const place = Math.min(asked, live.length);
          expect(live.lineAndColumn(place)).toEqual(lineAndColumn(live.whole, place));
          expect(live.slice(from, live.length)).toBe(live.whole.slice(from));
        }
      }),
    );
  });
});
