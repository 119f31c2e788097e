import { describe, expect, it } from 'vitest';
import { fieldForm, labelOfField } from './field-form';
import { fieldsOf } from './fields-at';
import type { PlaceKind } from './openapi-field';
import type { Json } from '../../base/json';

function formOf(kind: PlaceKind, key: string, value?: Json) {
  const field = fieldsOf(kind).find((known) => known.key === key);
  if (!field) throw new Error(`${kind} has no ${key}`);
  return fieldForm(kind, field, value);
}

describe('the form of a field', () => {
  it('is a control for what holds one value', () => {
    expect(formOf('operation', 'x-ms-trigger-hint', 'Release a berth.')).toEqual({ as: 'text' });
    expect(formOf('operation', 'x-ms-no-generic-test')).toEqual({ as: 'flag' });
    expect(formOf('operation', 'produces', ['application/json'])).toEqual({ as: 'texts' });
    expect(formOf('api-annotation', 'status')).toEqual({ as: 'choice', choices: ['Preview', 'Production'] });
    expect(formOf('replacement', 'operationId')).toEqual({ as: 'operation' });
    expect(formOf('schema', 'example', 12)).toEqual({ as: 'value' });
  });

  it('is a group or a list for objects with fields of their own', () => {
    expect(formOf('operation', 'x-ms-api-annotation', { family: 'Orders' })).toEqual({ as: 'group', kind: 'api-annotation' });
    expect(formOf('api-annotation', 'replacement')).toEqual({ as: 'group', kind: 'replacement' });
    expect(formOf('openai-data', 'operations', [{}])).toEqual({ as: 'list', kind: 'openai-operation' });
  });

  it('is JSON for a value of another type, so that nothing is lost', () => {
    expect(formOf('operation', 'x-ms-api-annotation', 'Orders')).toEqual({ as: 'json' });
    expect(formOf('openai-data', 'operations', [{}, 1])).toEqual({ as: 'json' });
    expect(formOf('operation', 'produces', ['a', 1])).toEqual({ as: 'json' });
    expect(formOf('operation', 'x-ms-no-generic-test', 'true')).toEqual({ as: 'json' });
    expect(formOf('operation', 'security', [{ key: [] }])).toEqual({ as: 'json' });
    expect(formOf('schema', 'example', { a: 1 })).toEqual({ as: 'json' });
  });

  it('is called by a readable name', () => {
    expect(labelOfField('x-ms-media-kind')).toBe('Media kind');
    expect(labelOfField('x-ms-api-annotation')).toBe('Version family');
    expect(labelOfField('maximumUploadChunkSizeInMB')).toBe('Maximum upload chunk size in MB');
    expect(labelOfField('$ref')).toBe('Ref');
  });
});
