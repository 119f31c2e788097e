import { describe, expect, it } from 'vitest';
import { connectorOf, valueAt } from '../connector/connector';
import { moveItem } from './move-item';
import { removeItem } from './remove-item';

const connector = connectorOf({ tags: ['a', 'b', 'c'], definitions: { x: {}, y: {}, z: {} } }, {});

describe('move-item and remove-item', () => {
  it('move elements and members, and stop at the ends', () => {
    expect(valueAt(moveItem.apply(connector, { at: '/definition/tags/2', by: -1 }), '/definition/tags')).toEqual(['a', 'c', 'b']);
    expect(Object.keys(valueAt(moveItem.apply(connector, { at: '/definition/definitions/x', by: 1 }), '/definition/definitions') ?? {})).toEqual(['y', 'x', 'z']);
    expect(moveItem.apply(connector, { at: '/definition/tags/0', by: -1 })).toBe(connector);
    expect(moveItem.apply(connector, { at: '/definition/definitions/none', by: 1 })).toBe(connector);
  });

  it('remove elements and members', () => {
    expect(valueAt(removeItem.apply(connector, { at: '/definition/tags/1' }), '/definition/tags')).toEqual(['a', 'c']);
    expect(valueAt(removeItem.apply(connector, { at: '/definition/definitions/y' }), '/definition/definitions')).toEqual({ x: {}, z: {} });
    expect(removeItem.apply(connector, { at: '/definition/definitions/none' })).toBe(connector);
  });
});
