import { describe, expect, it } from 'vitest';
import { objectOf } from '../base/json';
import type { Pointer } from '../base/pointer';
import { connectorOf, valueAt } from '../connector/connector';
import { editCode } from './edit-code';
import { exportConnectorFolder } from '../exporters/connector-folder/export-folder';
import { isMovable, movedTo, moveEntry } from './move-entry';

const connector = connectorOf(
  { paths: { '/a': { parameters: [], get: {}, post: {} }, '/b': { get: {} }, '/c': { get: {} } }, definitions: { A: {}, B: {} } },
  { properties: { policyTemplateInstances: ['one', 'two', 'three'] } },
);
const policy = (index: number): Pointer => `/properties/properties/policyTemplateInstances/${index}`;
const policies = (at: number, beside: number, side: 'before' | 'behind') => valueAt(moveEntry.apply(connector, { at: policy(at), beside: policy(beside), side }), '/properties/properties/policyTemplateInstances');

describe('move-entry', () => {
  it('moves a policy and knows where it is then', () => {
    expect(policies(0, 2, 'behind')).toEqual(['two', 'three', 'one']);
    expect(movedTo(policy(0), { beside: policy(2), side: 'behind' })).toBe(policy(2));
    expect(policies(2, 0, 'before')).toEqual(['three', 'one', 'two']);
    expect(movedTo(policy(2), { beside: policy(0), side: 'before' })).toBe(policy(0));
    expect(policies(0, 2, 'before')).toEqual(['two', 'one', 'three']);
    expect(movedTo(policy(0), { beside: policy(2), side: 'before' })).toBe(policy(1));
    expect(policies(2, 0, 'behind')).toEqual(['one', 'three', 'two']);
    expect(movedTo(policy(2), { beside: policy(0), side: 'behind' })).toBe(policy(1));
  });

  it('moves the whole path beside an operation of another path', () => {
    const after = moveEntry.apply(connector, { at: '/definition/paths/~1a/post', beside: '/definition/paths/~1b/get', side: 'behind' });
    expect(Object.keys(objectOf(after.definition, 'paths') ?? {})).toEqual(['/b', '/a', '/c']);
    expect(valueAt(after, '/definition/paths/~1a')).toBe(valueAt(connector, '/definition/paths/~1a'));
  });

  it('changes places of methods within a path', () => {
    const after = moveEntry.apply(connector, { at: '/definition/paths/~1a/post', beside: '/definition/paths/~1a/get', side: 'before' });
    expect(Object.keys(valueAt(after, '/definition/paths/~1a') ?? {})).toEqual(['parameters', 'post', 'get']);
    expect(Object.keys(objectOf(after.definition, 'paths') ?? {})).toEqual(['/a', '/b', '/c']);
  });

  it('does nothing where nothing moves', () => {
    expect(moveEntry.apply(connector, { at: '/definition/paths/~1a/get', beside: '/definition/paths/~1b/get', side: 'before' })).toBe(connector);
    expect(moveEntry.apply(connector, { at: '/definition/paths/~1a/get', beside: '/definition/paths/~1none/get', side: 'before' })).toBe(connector);
    expect(moveEntry.apply(connector, { at: '/definition/paths/~1a/get', beside: policy(0), side: 'before' })).toBe(connector);
    expect(moveEntry.apply(connector, { at: policy(1), beside: policy(1), side: 'behind' })).toBe(connector);
    expect(isMovable('/definition/definitions/A')).toBe(false);
  });

  it('takes the text of the moved path along as it was written', () => {
    const text = '{"paths": {\n  "/a": {"get": {"x":   1.0}},\n  "/b": { "get": {} }\n}}\n';
    const read = editCode.apply(connectorOf({}, {}), { part: 'definition', text });
    const after = moveEntry.apply(read, { at: '/definition/paths/~1b/get', beside: '/definition/paths/~1a/get', side: 'before' });
    const file = exportConnectorFolder(after).find(({ name }) => name.includes('Definition'));
    expect(new TextDecoder().decode(file?.bytes)).toBe('{"paths": {\n  "/b": { "get": {} },\n  "/a": {"get": {"x":   1.0}}\n}}\n');
  });
});
