import { describe, expect, it } from 'vitest';
import { connectorOf, valueAt } from '../connector/connector';
import { addProperty } from './add-property';
import { removeProperty } from './remove-property';
import { renameProperty } from './rename-property';
import { freeKey, propertyPlace } from './schema-members';
import { setRequired } from './set-required';

const schema = { type: 'object', required: ['a', 'b'], properties: { a: { type: 'string' }, b: {}, c: {} }, 'x-odd': true };
const connector = connectorOf({ definitions: { S: schema } }, {});
const at = '/definition/definitions/S';
const a = `${at}/properties/a` as const;
const read = (after: typeof connector) => valueAt(after, at);

describe('members of an object schema', () => {
  it('are renamed in their place, in `required` too', () => {
    const after = renameProperty.apply(connector, { at: a, to: 'first' });
    expect(JSON.stringify(read(after))).toBe(JSON.stringify({ type: 'object', required: ['first', 'b'], properties: { first: { type: 'string' }, b: {}, c: {} }, 'x-odd': true }));
    expect(valueAt(after, `${at}/properties/first`)).toBe(schema.properties.a);
    expect(renameProperty.apply(connector, { at: a, to: 'b' })).toBe(connector);
  });

  it('take a title along that only repeats the name, and leave a written one', () => {
    const titled = connectorOf({ definitions: { S: { type: 'object', properties: { a: { title: 'A' }, b: { title: 'Berth' } } } } }, {});
    const after = [['a', 'shipName'] as const, ['b', 'quay'] as const].reduce((before, [from, to]) => renameProperty.apply(before, { at: `${at}/properties/${from}`, to }), titled);
    expect(read(after)).toEqual({ type: 'object', properties: { shipName: { title: 'Ship Name' }, quay: { title: 'Berth' } } });
  });

  it('become required and optional; an emptied list goes', () => {
    const optional = setRequired.apply(setRequired.apply(connector, { at: a, required: false }), { at: `${at}/properties/b`, required: false });
    expect(read(optional)).not.toHaveProperty('required');
    const again = setRequired.apply(optional, { at: `${at}/properties/c`, required: true });
    expect(Object.keys(read(again) ?? {})).toEqual(['type', 'required', 'properties', 'x-odd']);
    expect(setRequired.apply(connector, { at: a, required: true })).toBe(connector);
  });

  it('are removed from both places', () => {
    expect(read(removeProperty.apply(connector, { at: a }))).toEqual({ type: 'object', required: ['b'], properties: { b: {}, c: {} }, 'x-odd': true });
    expect(removeProperty.apply(connector, { at: `${at}/properties/none` })).toBe(connector);
  });

  it('are added at the end with a title', () => {
    expect(valueAt(addProperty.apply(connector, { at, name: 'berth_id' }), `${at}/properties/berth_id`)).toEqual({ type: 'string', title: 'Berth ID', description: '' });
    expect(addProperty.apply(connector, { at, name: 'a' })).toBe(connector);
    expect(freeKey(schema.properties, 'a')).toBe('a2');
  });

  it('tell a property from other places', () => {
    expect(propertyPlace(a)).toEqual({ schema: at, name: 'a' });
    expect(propertyPlace(`${at}/items`)).toBeUndefined();
  });
});
