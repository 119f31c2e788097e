import { describe, expect, it } from 'vitest';
import { connectorOf, valueAt } from '../connector/connector';
import { setParameterLocation } from './set-parameter-location';

const connector = connectorOf({ parameters: { P: { in: 'query', name: 'p', 'x-odd': 1, required: false } } }, {});
const at = '/definition/parameters/P';

describe('set-parameter-location', () => {
  it('makes a path parameter required and says how it is encoded, and takes that back', () => {
    const path = setParameterLocation.apply(connector, { at, in: 'path' });
    expect(valueAt(path, at)).toEqual({ in: 'path', name: 'p', 'x-odd': 1, required: true, 'x-ms-url-encoding': 'single' });
    expect(valueAt(setParameterLocation.apply(path, { at, in: 'header' }), at)).toEqual({ in: 'header', name: 'p', 'x-odd': 1, required: true });
  });

  it('does nothing for the same place', () => {
    expect(setParameterLocation.apply(connector, { at, in: 'query' })).toBe(connector);
  });
});
