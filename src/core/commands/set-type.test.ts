import { describe, expect, it } from 'vitest';
import { connectorOf, valueAt } from '../connector/connector';
import { setType } from './set-type';

const connector = connectorOf(
  { definitions: { S: { type: 'string', format: 'date', title: 'T' }, O: { type: 'object', required: ['a'], properties: { a: {} } } }, parameters: { P: { name: 'p', in: 'query', required: true, type: 'array', items: {}, collectionFormat: 'csv' } } },
  {},
);

describe('set-type', () => {
  it('drops what belonged to the earlier type and brings what the new one needs', () => {
    expect(valueAt(setType.apply(connector, { at: '/definition/definitions/S', type: 'array' }), '/definition/definitions/S')).toEqual({ type: 'array', title: 'T', items: { type: 'string' } });
    expect(valueAt(setType.apply(connector, { at: '/definition/definitions/O', type: 'string' }), '/definition/definitions/O')).toEqual({ type: 'string' });
    expect(valueAt(setType.apply(connector, { at: '/definition/definitions/O', type: '' }), '/definition/definitions/O')).toEqual({});
  });

  it('keeps `required` of a parameter', () => {
    expect(valueAt(setType.apply(connector, { at: '/definition/parameters/P', type: 'integer' }), '/definition/parameters/P')).toEqual({ name: 'p', in: 'query', required: true, type: 'integer' });
  });

  it('does nothing for the same type', () => {
    expect(setType.apply(connector, { at: '/definition/definitions/S', type: 'string' })).toBe(connector);
  });
});
