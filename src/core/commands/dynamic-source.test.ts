import { describe, expect, it } from 'vitest';
import type { Json } from '../base/json';
import { connectorOf, valueAt, type Connector } from '../connector/connector';
import { dynamicSource, inputsAround } from '../connector/dynamic/dynamic-source';
import { guessedPaths, pathsInAnswer } from '../connector/dynamic/paths-in-schema';
import { addDynamicTree, removeDynamic, setDynamicArgument, setDynamicOperation, setDynamicPath, writeBothDynamic } from './dynamic-source';

const at = '/definition/paths/~1berths/post/parameters/0';
const inBody = '/definition/paths/~1berths/post/parameters/2/schema/properties/kind';

const berths = { type: 'object', properties: { count: { type: 'integer' }, items: { type: 'array', items: { $ref: '#/definitions/Harbour' } } } };

function harbour(parameter: Json, kind: Json = { type: 'string' }): Connector {
  return connectorOf(
    {
      paths: {
        '/berths': {
          post: {
            operationId: 'AddBerth',
            parameters: [
              parameter,
              { name: 'region', in: 'query', type: 'string' },
              { name: 'body', in: 'body', schema: { type: 'object', properties: { kind, port: { type: 'object', properties: { code: { type: 'string' }, region: { type: 'string' } } } } } },
            ],
            responses: {},
          },
        },
        '/harbours': {
          get: { operationId: 'ListHarbours', parameters: [{ name: 'size', in: 'query', type: 'string', required: true }, { name: 'code', in: 'query', type: 'string' }], responses: { '200': { schema: berths } } },
        },
        '/kinds': { get: { operationId: 'ListKinds', parameters: [], responses: { '200': { schema: { type: 'array', items: { type: 'object', properties: { key: { type: 'string' }, text: { type: 'string' } } } } } } } },
      },
      definitions: { Harbour: { type: 'object', properties: { tags: { type: 'array', items: { type: 'string' } }, id: { type: 'string' }, label: { type: 'object', properties: { text: { type: 'string' } } }, next: { $ref: '#/definitions/Harbour' } } } },
    },
    {},
  );
}

const plain = harbour({ name: 'harbour', in: 'query', type: 'string' });
const place = { at, use: 'choices' } as const;

describe('choosing the operation of a drop-down', () => {
  it('writes both extensions with paths guessed from its answer', () => {
    const node = valueAt(setDynamicOperation.apply(plain, { ...place, operationId: 'ListHarbours' }), at);
    expect(node).toEqual({
      name: 'harbour',
      in: 'query',
      type: 'string',
      'x-ms-dynamic-values': { operationId: 'ListHarbours', 'value-collection': 'items', 'value-path': 'id', 'value-title': 'label/text' },
      'x-ms-dynamic-list': { operationId: 'ListHarbours', itemsPath: 'items', itemValuePath: 'id', itemTitlePath: 'label/text' },
    });
  });

  it('names no collection when the answer itself is the list', () => {
    expect(guessedPaths(plain.definition, 'ListKinds')).toEqual({ collection: '', value: 'key', title: 'text' });
  });

  it('keeps members that it does not know, and arguments that the new operation takes too', () => {
    const before = harbour({ name: 'harbour', in: 'query', type: 'string', 'x-ms-dynamic-values': { operationId: 'Gone', note: 1, parameters: { size: 'large', depth: 3 } } });
    expect(valueAt(setDynamicOperation.apply(before, { ...place, operationId: 'ListHarbours' }), `${at}/x-ms-dynamic-values`)).toEqual({
      operationId: 'ListHarbours',
      note: 1,
      parameters: { size: 'large' },
      'value-collection': 'items',
      'value-path': 'id',
      'value-title': 'label/text',
    });
  });

  it('does nothing where the operation stays', () => {
    const done = setDynamicOperation.apply(plain, { ...place, operationId: 'ListHarbours' });
    expect(setDynamicOperation.apply(done, { ...place, operationId: 'ListHarbours' })).toBe(done);
  });
});

describe('arguments', () => {
  const done = setDynamicOperation.apply(plain, { ...place, operationId: 'ListHarbours' });

  it('are written as each extension writes them', () => {
    const literal = setDynamicArgument.apply(done, { ...place, name: 'size', value: { kind: 'literal', value: 'large' } });
    const both = setDynamicArgument.apply(literal, { ...place, name: 'code', value: { kind: 'reference', path: 'body/port/code' } });
    expect(valueAt(both, `${at}/x-ms-dynamic-values/parameters`)).toEqual({ size: 'large', code: { parameter: 'code' } });
    expect(valueAt(both, `${at}/x-ms-dynamic-list/parameters`)).toEqual({ size: { value: 'large' }, code: { parameterReference: 'body/port/code' } });
    const inputs = inputsAround(both.definition, at);
    expect(dynamicSource(valueAt(both, at), 'choices', inputs)?.args).toEqual([
      { name: 'size', value: { kind: 'literal', value: 'large' } },
      { name: 'code', value: { kind: 'reference', path: 'body/port/code' } },
    ]);
    const less = setDynamicArgument.apply(setDynamicArgument.apply(both, { ...place, name: 'code', value: undefined }), { ...place, name: 'size', value: undefined });
    expect(valueAt(less, at)).toEqual(valueAt(done, at));
  });

  it('taken from the body bring the newer extension along', () => {
    const older = harbour({ name: 'harbour', in: 'query', type: 'string', 'x-ms-dynamic-values': { operationId: 'ListHarbours', 'value-path': 'id' } });
    const literal = setDynamicArgument.apply(older, { ...place, name: 'size', value: { kind: 'literal', value: 1 } });
    expect(valueAt(literal, `${at}/x-ms-dynamic-list`)).toBeUndefined();
    const referring = setDynamicArgument.apply(literal, { ...place, name: 'code', value: { kind: 'reference', path: 'body/port/code' } });
    expect(valueAt(referring, `${at}/x-ms-dynamic-list`)).toEqual({ operationId: 'ListHarbours', itemValuePath: 'id', parameters: { size: { value: 1 }, code: { parameterReference: 'body/port/code' } } });
  });

  it('taken from a name that two places share bring the newer extension along', () => {
    const older = harbour({ name: 'harbour', in: 'query', type: 'string', 'x-ms-dynamic-values': { operationId: 'ListHarbours', 'value-path': 'id' } });
    const referring = setDynamicArgument.apply(older, { ...place, name: 'code', value: { kind: 'reference', path: 'region' } });
    expect(valueAt(referring, `${at}/x-ms-dynamic-list/parameters`)).toEqual({ code: { parameterReference: 'region' } });
  });

  it('in no known form are kept as they are', () => {
    const odd = harbour({ name: 'harbour', in: 'query', type: 'string', 'x-ms-dynamic-values': { operationId: 'ListHarbours', parameters: { size: { parameter: 'a', more: 1 }, code: null } } });
    expect(dynamicSource(valueAt(odd, at), 'choices', [])?.args).toEqual([
      { name: 'size', value: { kind: 'other', value: { parameter: 'a', more: 1 } } },
      { name: 'code', value: { kind: 'literal', value: null } },
    ]);
  });
});

describe('paths', () => {
  it('change in both extensions, and an emptied one goes', () => {
    const done = setDynamicOperation.apply(plain, { ...place, operationId: 'ListHarbours' });
    const next = setDynamicPath.apply(setDynamicPath.apply(done, { ...place, role: 'title', path: 'id' }), { ...place, role: 'collection', path: '' });
    expect(valueAt(next, `${at}/x-ms-dynamic-values`)).toEqual({ operationId: 'ListHarbours', 'value-path': 'id', 'value-title': 'id' });
    expect(valueAt(next, `${at}/x-ms-dynamic-list`)).toEqual({ operationId: 'ListHarbours', itemValuePath: 'id', itemTitlePath: 'id' });
  });

  it('of a dynamic schema lose a final properties in the newer extension', () => {
    const schema = { at: inBody, use: 'schema' } as const;
    const made = setDynamicOperation.apply(plain, { ...schema, operationId: 'ListKinds' });
    const next = setDynamicPath.apply(made, { ...schema, role: 'value', path: 'schema/properties' });
    expect(valueAt(next, inBody)).toEqual({ type: 'string', 'x-ms-dynamic-schema': { operationId: 'ListKinds', 'value-path': 'schema/properties' }, 'x-ms-dynamic-properties': { operationId: 'ListKinds', itemValuePath: 'schema' } });
  });

  it('are offered from the answer, circles cut', () => {
    expect(pathsInAnswer(plain.definition, 'ListHarbours').map(({ path }) => path)).toEqual(['', 'count', 'items']);
  });
});

describe('both extensions', () => {
  it('are written from the one that is there, on either side', () => {
    const newer = harbour({ name: 'harbour', in: 'query', 'x-ms-dynamic-list': { operationId: 'ListHarbours', itemsPath: 'items', itemValuePath: 'id', parameters: { size: { value: 'large' } } } });
    const both = writeBothDynamic.apply(newer, place);
    expect(valueAt(both, `${at}/x-ms-dynamic-values`)).toEqual({ operationId: 'ListHarbours', 'value-collection': 'items', 'value-path': 'id', parameters: { size: 'large' } });
    expect(dynamicSource(valueAt(both, at), 'choices', [])?.differs).toBe(false);
    expect(writeBothDynamic.apply(both, place)).toBe(both);
  });

  it('go away together', () => {
    expect(valueAt(removeDynamic.apply(setDynamicOperation.apply(plain, { ...place, operationId: 'ListKinds' }), place), at)).toEqual(valueAt(plain, at));
  });

  it('that differ are said to', () => {
    const odd = harbour({ name: 'harbour', in: 'query', 'x-ms-dynamic-values': { operationId: 'A' }, 'x-ms-dynamic-list': { operationId: 'B' } });
    expect(dynamicSource(valueAt(odd, at), 'choices', [])?.differs).toBe(true);
  });
});

describe('trees', () => {
  it('are made with both calls, and one step takes them away', () => {
    const made = addDynamicTree.apply(plain, { at, operationId: 'ListHarbours' });
    expect(valueAt(made, `${at}/x-ms-dynamic-tree/browse`)).toEqual({ operationId: 'ListHarbours', itemsPath: 'items', itemValuePath: 'id', itemTitlePath: 'label/text' });
    const chosen = setDynamicArgument.apply(made, { at, use: 'browse', name: 'code', value: { kind: 'selected', path: 'id' } });
    expect(valueAt(chosen, `${at}/x-ms-dynamic-tree/browse/parameters`)).toEqual({ code: { selectedItemValuePath: 'id' } });
    expect(valueAt(removeDynamic.apply(chosen, { at, use: 'browse' }), at)).toEqual(valueAt(plain, at));
  });
});

it('reads anything without objecting', () => {
  for (const odd of [null, 1, 'x', [], {}, { 'x-ms-dynamic-values': 'A' }, { 'x-ms-dynamic-values': { parameters: [] } }, { 'x-ms-dynamic-tree': { open: 3 } }]) {
    for (const use of ['choices', 'schema', 'open', 'browse'] as const) expect(() => dynamicSource(odd, use, [])).not.toThrow();
  }
});
