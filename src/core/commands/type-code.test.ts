import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smallestEdit } from '../base/json-text/smallest-edit';
import { codeOf } from '../connector/code-of';
import { connectorOf, valueAt, type Connector } from '../connector/connector';
import { editCode } from './edit-code';
import { setText } from './set-text';
import { typeCode } from './type-code';

const text = '{\r\n\t"swagger": "2.0",\r\n\t"paths": { "/a": { "get": { "summary": "A" } }, "/b": {} },\r\n\t"x-number": 1.0\r\n}\r\n';
const start = editCode.apply(connectorOf({}, {}), { part: 'definition', text });

function replaced(connector: Connector, from: string, to: string): Connector {
  const offset = codeOf(connector, 'definition').indexOf(from);
  return typeCode.apply(connector, { part: 'definition', edits: [{ offset, length: from.length, text: to }] });
}

describe('type-code', () => {
  it('takes a letter and keeps all other text as it was', () => {
    const after = replaced(start, '"A"', '"AB"');
    expect(codeOf(after, 'definition')).toBe(text.replace('"A"', '"AB"'));
    expect(valueAt(after, '/definition/paths/~1a/get/summary')).toBe('AB');
    expect(valueAt(after, '/definition/paths/~1b')).toBe(valueAt(start, '/definition/paths/~1b'));
  });

  it('keeps broken text beside the last good state until it is mended', () => {
    const broken = replaced(start, '"/b": {}', '"/b": {');
    expect(broken.definition).toBe(start.definition);
    expect(broken.broken.definition).toMatchObject(editCode.apply(start, { part: 'definition', text: codeOf(broken, 'definition') }).broken.definition ?? {});
    const mended = replaced(broken, '"/b": {', '"/b": {}');
    expect(mended.broken).toEqual({});
    expect(codeOf(mended, 'definition')).toBe(text);
  });

  it('goes on from what a form changed', () => {
    const formed = setText.apply(replaced(start, '"A"', '"AB"'), { at: '/definition/paths/~1a/get/summary', text: 'By form' });
    const after = replaced(formed, 'By form', 'By hand');
    expect(valueAt(after, '/definition/paths/~1a/get/summary')).toBe('By hand');
    expect(codeOf(after, 'definition')).toBe(text.replace('"A"', '"By hand"'));
  });

  it('takes several edits at once, counted from the text before', () => {
    const edits = ['"A"', '1.0'].map((piece) => ({ offset: text.indexOf(piece), length: piece.length, text: '7' }));
    const after = typeCode.apply(start, { part: 'definition', edits });
    expect(after.definition).toMatchObject({ 'x-number': 7, paths: { '/a': { get: { summary: 7 } } } });
  });

  it('comes to the same as the whole text, whatever is typed', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ place: fc.nat(120), remove: fc.nat(3), insert: fc.constantFrom('', '"', '{', '}', ',', '1', ' ', 'x') }), { maxLength: 10 }), (list) => {
        let typed = start;
        let whole = start;
        for (const { place, remove, insert } of list) {
          const before = codeOf(typed, 'definition');
          const offset = Math.min(place, before.length);
          const now = before.slice(0, offset) + insert + before.slice(offset + remove);
          typed = typeCode.apply(typed, { part: 'definition', edits: [smallestEdit(before, now) ?? { offset, length: 0, text: '' }] });
          whole = editCode.apply(whole, { part: 'definition', text: now });
          expect(typed.definition).toEqual(whole.definition);
          expect(typed.broken.definition).toEqual(whole.broken.definition);
          expect(codeOf(typed, 'definition')).toBe(now);
        }
      }),
    );
  });
});
