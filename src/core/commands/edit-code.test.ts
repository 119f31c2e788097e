import { describe, expect, it } from 'vitest';
import { codeOf } from '../connector/code-of';
import { connectorOf, valueAt } from '../connector/connector';
import { discardBrokenCode } from './discard-broken-code';
import { editCode } from './edit-code';

const text = '{\r\n\t"swagger": "2.0",\r\n\t"paths": { "/a": { "get": { "summary": "A" } }, "/b": {} },\r\n\t"x-number": 1.0\r\n}\r\n';
const connector = editCode.apply(connectorOf({}, {}), { part: 'definition', text });

describe('edit-code', () => {
  it('keeps the text as it was typed', () => {
    expect(codeOf(connector, 'definition')).toBe(text);
    expect(editCode.apply(connector, { part: 'definition', text })).toBe(connector);
  });

  it('shares what did not change with the earlier tree', () => {
    const after = editCode.apply(connector, { part: 'definition', text: text.replace('"A"', '"Better"') });
    expect(valueAt(after, '/definition/paths/~1a/get/summary')).toBe('Better');
    expect(valueAt(after, '/definition/paths/~1b')).toBe(valueAt(connector, '/definition/paths/~1b'));
  });

  it('keeps broken text beside the last good state, and mends and discards it', () => {
    const broken = editCode.apply(connector, { part: 'definition', text: text.replace('"/b": {}', '"/b": {') });
    expect(broken.definition).toBe(connector.definition);
    expect(broken.broken.definition?.error.line).toBeGreaterThan(2);
    expect(codeOf(broken, 'definition')).toBe(broken.broken.definition?.text);
    expect(editCode.apply(broken, { part: 'definition', text }).broken).toEqual({});
    const discarded = discardBrokenCode.apply(broken, { part: 'definition' });
    expect(codeOf(discarded, 'definition')).toBe(text);
  });

  it('takes a root that is no object for broken', () => {
    const broken = editCode.apply(connector, { part: 'definition', text: '[]' });
    expect(broken.broken.definition?.error.message).toMatch(/object/);
    expect(broken.definition).toBe(connector.definition);
  });

  it('takes other white space for an edit of the text alone', () => {
    const after = editCode.apply(connector, { part: 'definition', text: `${text}\r\n` });
    expect(after.definition).toBe(connector.definition);
    expect(codeOf(after, 'definition')).toBe(`${text}\r\n`);
  });
});
