import { describe, expect, it } from 'vitest';
import { isArray, isObject, type Json, type JsonObject } from '../json';
import { child, type Pointer } from '../pointer';
import { editJson, liveJson } from './live-json';
import { locateIn, pointerIn } from './live-places';
import { LiveText } from './live-text';
import { locateAll } from './locate';
import { pointerAt } from './pointer-at';

const body = Object.fromEntries(Array.from({ length: 60 }, (_, index): [string, Json] => [`field${index}`, { type: 'string', enum: ['a', 'b/c', '~'] }]));
const tree: JsonObject = { swagger: '2.0', paths: { '/a~b': { get: { responses: { '200': { schema: { properties: body } } } } }, '/c': {} }, list: Array.from({ length: 300 }, (_, index) => ({ index, text: 'some text' })), last: 1 };
const text = JSON.stringify(tree, null, 2);

function pointersIn(node: Json, at: Pointer = ''): Pointer[] {
  const entries: [string | number, Json][] = isArray(node) ? [...node.entries()] : isObject(node) ? Object.entries(node) : [];
  return [at, ...entries.flatMap(([key, below]) => pointersIn(below, child(at, key)))];
}

describe('places in JSON that is typed in', () => {
  const live = liveJson(LiveText.of(text), tree);

  it('are those of the whole text', () => {
    const pointers: Pointer[] = [...pointersIn(tree), '/nowhere', '/list/300', '/list/x', '/paths/~1c/get'];
    const [found, wanted] = [locateIn(live, pointers), locateAll(text, pointers)];
    expect(found.size).toBe(wanted.size);
    for (const pointer of pointers) expect(found.get(pointer)).toEqual(wanted.get(pointer));
  });

  it('lead from every offset to the same node', () => {
    for (let offset = 0; offset <= text.length; offset += 7) expect(pointerIn(live, offset)).toBe(pointerAt(text, offset));
  });

  it('keep to the last good state while the text is broken', () => {
    const offset = text.indexOf('"list"');
    const edited = editJson(live, { offset, length: 0, text: '"x": ' });
    if (edited.ok) throw new Error('The text was to be broken.');
    expect(pointerIn(edited.broken, edited.broken.text.whole.indexOf('"last"') + 2)).toBe('/last');
    expect(locateIn(edited.broken, ['/last']).get('/last')?.keyStart).toBe(edited.broken.text.whole.indexOf('"last"'));
    expect(locateIn(edited.broken, ['/swagger']).get('/swagger')?.keyStart).toBe(text.indexOf('"swagger"'));
  });
});
