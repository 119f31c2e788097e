import { describe, expect, it } from 'vitest';
import { connectorOf, valueAt } from '../connector/connector';
import { addShared } from './add-shared';

describe('add-shared', () => {
  it('makes the section, adds at the end and leaves a name that is there alone', () => {
    const connector = connectorOf({ definitions: { A: { type: 'string' } } }, {});
    const after = addShared.apply(connector, { section: 'definitions', name: 'B' });
    expect(valueAt(after, '/definition/definitions')).toEqual({ A: { type: 'string' }, B: { type: 'object', properties: {} } });
    expect(valueAt(addShared.apply(connector, { section: 'parameters', name: 'limit' }), '/definition/parameters/limit')).toMatchObject({ name: 'limit', in: 'query' });
    expect(addShared.apply(connector, { section: 'definitions', name: 'A' })).toBe(connector);
  });
});
