import { describe, expect, it } from 'vitest';
import { editCode } from '../../core/commands/edit-code';
import { connectorOf } from '../../core/connector/connector';
import { typeCode } from '../../core/commands/type-code';
import { codeFields, writtenAt } from './code-fields';

const text = JSON.stringify({ swagger: '2.0', paths: { '/a': { get: { operationId: 'ListA', summary: 'A', parameters: [{ name: 'q', in: 'query' }] } } }, definitions: { Berth: { type: 'string' } } }, null, 2);
const start = editCode.apply(connectorOf({}, {}), { part: 'definition', text });

/** The labels that are proposed when `typed` stands before `before`, with the cursor at the bar in it. */
function proposed(before: string, typed: string): readonly string[] {
  const offset = text.indexOf(before);
  const connector = typeCode.apply(start, { part: 'definition', edits: [{ offset, length: 0, text: typed.replace('|', '') }] });
  const now = text.slice(0, offset) + typed.replace('|', '') + text.slice(offset);
  const cursor = offset + typed.indexOf('|');
  return codeFields(() => connector).propose(now, cursor, cursor)?.items.map(({ label }) => label) ?? [];
}

describe('what is written at the cursor', () => {
  it.each([
    ['{ "su|": 1 }', { isKey: true, key: 'su', next: ':' }],
    ['{ "in": "|" }', { isKey: false, key: 'in', next: '}' }],
    ['{ "required": tr| }', { isKey: false, key: 'required' }],
    ['{ "a": 1,\n  "|"\n "b": 2 }', { isKey: true, key: '', next: '"' }],
  ])('%s', (shown, expected) => {
    expect(writtenAt(shown.replace('|', ''), shown.indexOf('|'))).toMatchObject(expected);
  });

  it('is nothing in an array', () => {
    expect(writtenAt('["a"', 2)).toBeUndefined();
  });
});

describe('proposals in an API definition', () => {
  it('are the fields that are not there yet', () => {
    const keys = proposed('"operationId"', '"|"');
    expect(keys).toContain('x-ms-trigger');
    expect(keys).not.toContain('summary');
    expect(keys).not.toContain('x-ms-summary');
  });

  it('are the choices of a value', () => {
    expect(proposed('"name": "q"', '"in": "|", ')).toContain('formData');
    expect(proposed('"name": "q"', '"required": |, ')).toEqual(['true', 'false']);
    expect(proposed('"name": "q"', '"x-ms-visibility": "|", ')).toEqual(['important', 'advanced', 'internal']);
  });

  it('are what a reference can lead to', () => {
    expect(proposed('"type": "string"', '"$ref": "|", ')).toEqual(['#/definitions/Berth']);
  });

  it('go with an explanation of what is there', () => {
    const assist = codeFields(() => start);
    expect(assist.explain(text.indexOf('"operationId"') + 3)).toMatch(/^\*\*operationId\*\* The name by which/);
    expect(assist.explain(text.indexOf('"/a"') + 1)).toBeUndefined();
  });
});
