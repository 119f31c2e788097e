import { describe, expect, it } from 'vitest';
import { connectorOf, valueAt } from '../connector/connector';
import { setValue } from './set-value';

const connector = connectorOf({ swagger: '2.0', info: { title: 'Harbour' }, paths: { '/a': {} } }, {});

describe('set-value', () => {
  it('sets a text and shares everything else', () => {
    const after = setValue.apply(connector, { at: '/definition/info/title', value: 'Quay' });
    expect(valueAt(after, '/definition/info/title')).toBe('Quay');
    expect(after.definition['paths']).toBe(connector.definition['paths']);
  });

  it('gives the very same connector for an equal value', () => {
    expect(setValue.apply(connector, { at: '/definition/info/title', value: 'Harbour' })).toBe(connector);
  });

  it('makes the objects on the way', () => {
    const after = setValue.apply(connector, { at: '/definition/info/contact/email', value: 'a@harbour.example' });
    expect(valueAt(after, '/definition/info')).toEqual({ title: 'Harbour', contact: { email: 'a@harbour.example' } });
  });

  it('removes a member, and only it', () => {
    const after = setValue.apply(connector, { at: '/definition/info/title', value: undefined });
    expect(valueAt(after, '/definition/info')).toEqual({});
    expect(setValue.apply(after, { at: '/definition/info/title', value: undefined })).toBe(after);
  });

  it('keeps a key called __proto__ as data', () => {
    const after = setValue.apply(connector, { at: '/definition/paths/__proto__', value: { x: 1 } });
    expect(Object.keys(after.definition['paths'] ?? {})).toEqual(['/a', '__proto__']);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });
});
