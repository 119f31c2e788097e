import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../base/json';
import { operationsOf } from '../connector/operations-of';
import { choicesCall, choicesIn } from './dynamic-choices';
import type { InputValues } from './operation-inputs';

const berth: JsonObject = {
  type: 'string',
  'x-ms-dynamic-values': { operationId: 'ListBerths', 'value-collection': 'data/items', 'value-path': 'id', 'value-title': 'label/text', parameters: { size: 'large', harbour: { parameter: 'harbour' } } },
};
const mooring: JsonObject = {
  type: 'string',
  'x-ms-dynamic-list': { operationId: 'FindMoorings', itemsPath: '', itemValuePath: 'id', parameters: { 'body/filter/harbour': { parameterReference: 'body/harbour/code' }, top: { value: 5 } } },
};
const definition: JsonObject = {
  swagger: '2.0',
  paths: {
    '/visits': {
      post: {
        operationId: 'AddVisit',
        parameters: [
          { name: 'harbour', in: 'query', type: 'string', required: true },
          { name: 'berth', in: 'query', ...berth },
          { name: 'body', in: 'body', schema: { type: 'object', properties: { harbour: { type: 'object', properties: { code: { type: 'string' } } }, mooring } } },
        ],
      },
    },
    '/berths': {
      get: {
        operationId: 'ListBerths',
        parameters: [
          { name: 'harbour', in: 'query', type: 'string', required: true },
          { name: 'size', in: 'query', type: 'string' },
          { name: 'version', in: 'query', type: 'string', default: '2' },
        ],
      },
    },
    '/moorings': {
      post: {
        operationId: 'FindMoorings',
        parameters: [
          { name: 'top', in: 'query', type: 'integer' },
          { name: 'body', in: 'body', schema: { type: 'object', properties: { filter: { type: 'object', properties: { harbour: { type: 'string' } } } } } },
        ],
      },
    },
  },
};
const [visit] = operationsOf(definition);
if (!visit) throw new Error('There is no operation.');
const held: InputValues = { parameters: { 'query:harbour': 'RTM' }, body: { kind: 'text', text: '{"harbour":{"code":"AMS"}}' } };

describe('choicesCall', () => {
  it('calls the operation with literals, values of the form, and its own defaults', () => {
    expect(choicesCall(definition, visit, berth, held)).toMatchObject({
      ok: true,
      operation: { operationId: 'ListBerths' },
      values: { parameters: { 'query:harbour': 'RTM', 'query:size': 'large', 'query:version': '2' } },
    });
  });

  it('takes values from the body, and puts them into that of the called operation', () => {
    expect(choicesCall(definition, visit, mooring, held)).toMatchObject({
      ok: true,
      operation: { operationId: 'FindMoorings' },
      values: { parameters: { 'query:top': '5' }, body: { kind: 'json', value: { filter: { harbour: 'AMS' } } } },
    });
  });

  it('says what has to be filled in first, and that an operation is missing', () => {
    const empty: InputValues = { parameters: {}, body: { kind: 'none' } };
    expect(choicesCall(definition, visit, berth, empty)).toEqual({ ok: false, message: 'Fill in “harbour” first: the values depend on it.' });
    const lost = { 'x-ms-dynamic-list': { operationId: 'Gone', itemValuePath: 'id' } };
    expect(choicesCall(definition, visit, lost, held)).toEqual({ ok: false, message: 'Its values come from Gone, which is not in the definition.' });
    expect(choicesCall(definition, visit, { 'x-ms-dynamic-values': { capability: 'file-picker' } }, held)).toMatchObject({ ok: false, message: expect.stringContaining('file picker') });
    expect(choicesCall(definition, visit, { type: 'string' }, held)).toBeUndefined();
  });
});

describe('choicesIn', () => {
  it('reads values and titles at their paths', () => {
    const answer = { data: { items: [{ id: 7, label: { text: 'North 7' } }, { id: 8 }, { label: { text: 'no id' } }] } };
    expect(choicesIn(answer, { collection: 'data/items', value: 'id', title: 'label/text' })).toEqual({ ok: true, choices: [{ value: 7, label: 'North 7' }, { value: 8, label: '8' }] });
  });

  it('takes the whole answer without a path, and says where nothing is', () => {
    expect(choicesIn(['a', 'b'], {})).toEqual({ ok: true, choices: [{ value: 'a', label: 'a' }, { value: 'b', label: 'b' }] });
    expect(choicesIn({ value: 1 }, { collection: 'items' })).toEqual({ ok: false, message: 'The answer has no array at “items”.' });
    expect(choicesIn([{ name: 'x' }], { value: 'id' })).toEqual({ ok: false, message: 'The entry of the answer has nothing at “id”.' });
  });
});
