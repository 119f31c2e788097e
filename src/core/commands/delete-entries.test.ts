import { describe, expect, it } from 'vitest';
import { connectorOf, valueAt } from '../connector/connector';
import { deleteEntries, entriesText } from './delete-entries';

const policies = [{ title: 'one' }, { title: 'two' }, { title: 'three' }];
const connector = connectorOf(
  { paths: { '/a': { parameters: [], get: {}, post: { x: 1 } }, '/b': { 'x-note': 1, get: {} }, '/c': { get: {} } }, definitions: { A: {}, B: {} }, responses: { A: {} } },
  { properties: { policyTemplateInstances: policies } },
);
const remove = (...places: readonly `/${string}`[]) => deleteEntries.apply(connector, { places });

describe('delete-entries', () => {
  it('deletes one operation and keeps the others of its path', () => {
    expect(valueAt(remove('/definition/paths/~1a/get'), '/definition/paths/~1a')).toEqual({ parameters: [], post: { x: 1 } });
  });

  it('deletes the path with its last operation, unless it says something of its own', () => {
    expect(valueAt(remove('/definition/paths/~1a/get', '/definition/paths/~1a/post'), '/definition/paths/~1a')).toBeUndefined();
    expect(valueAt(remove('/definition/paths/~1b/get'), '/definition/paths/~1b')).toEqual({ 'x-note': 1 });
  });

  it('deletes operations, shared objects, policies and the custom code together, and leaves the rest', () => {
    const scripted = { ...connector, script: { name: 'script.csx', text: '', encoding: 'utf-8' as const } };
    const places = ['/definition/paths/~1a/get', '/definition/paths/~1c/get', '/definition/definitions/A', '/properties/properties/policyTemplateInstances/0', '/properties/properties/policyTemplateInstances/2', '/script'] as const;
    const after = deleteEntries.apply(scripted, { places });
    expect(after.definition).toEqual({ paths: { '/a': { parameters: [], post: { x: 1 } }, '/b': { 'x-note': 1, get: {} } }, definitions: { B: {} }, responses: { A: {} } });
    expect(valueAt(after, '/properties/properties/policyTemplateInstances')).toEqual([{ title: 'two' }]);
    expect(after.script).toBeNull();
    expect(scripted.definition).toBe(connector.definition);
  });

  it('does nothing for places where there is nothing', () => {
    expect(remove('/definition/paths/~1a/put', '/definition/definitions/C', '/definition/definitions/A/x', '/properties/properties/policyTemplateInstances/9', '/definition/info')).toBe(connector);
    expect(remove()).toBe(connector);
  });

  it('is called by what it deletes', () => {
    expect(deleteEntries.label({ places: ['/definition/paths/~1a/get'] })).toBe('Delete operation');
    expect(entriesText(['/definition/paths/~1a/get', '/definition/paths/~1a/put'])).toBe('2 operations');
    expect(entriesText(['/properties/properties/policyTemplateInstances/0', '/properties/properties/policyTemplateInstances/1'])).toBe('2 policies');
    expect(entriesText(['/definition/definitions/A', '/properties/properties/policyTemplateInstances/1'])).toBe('2 entries');
  });
});
