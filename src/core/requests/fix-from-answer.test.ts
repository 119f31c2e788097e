import { describe, expect, it } from 'vitest';
import { isObject, type Json, type JsonObject } from '../base/json';
import { nodeAt } from '../base/tree';
import { connectorOf, type Connector } from '../connector/connector';
import { editForFinding, editsForAnswer } from './answer-edits';
import { checkResponse, type CheckedResponse } from './check-response';
import { answerEditPreview, fixFromAnswer } from './fix-from-answer';
import { widenSchema } from './widen-schema';

const place = { path: '/boats', method: 'get' };
const definition: JsonObject = {
  swagger: '2.0',
  paths: {
    '/boats': { get: { responses: { 200: { description: 'OK', schema: { type: 'array', items: { $ref: '#/definitions/Boat' } } } } } },
    '/boats/{id}': { get: { responses: { 200: { description: 'OK', schema: { $ref: '#/definitions/Boat' } } } } },
  },
  definitions: {
    Vessel: { type: 'object', required: ['id', 'flag'], properties: { id: { type: 'integer', format: 'int32' }, flag: { type: 'string' } } },
    Boat: {
      type: 'object',
      description: 'A boat.',
      allOf: [{ $ref: '#/definitions/Vessel' }],
      properties: { name: { type: 'string', maxLength: 4, 'x-ms-summary': 'Name' }, kind: { type: 'string', enum: ['sail', 'motor'] }, builtOn: { type: 'string', format: 'date' } },
    },
  },
};
const connector = connectorOf(definition, {});
const answer = (value: Json, status = 200): CheckedResponse => ({ status, headers: [['Content-Type', 'application/json']], body: new TextEncoder().encode(JSON.stringify(value)) });
const errorsIn = (whole: Connector, response: CheckedResponse): number => checkResponse(whole.definition, place, response).findings.filter(({ severity }) => severity === 'error').length;

const odd: Json = [
  { id: 1, flag: 'NL', name: 'Ida', kind: 'sail', builtOn: '1999-01-31' },
  { id: 3_000_000_000, name: null, kind: 'oar', builtOn: 'long ago', crew: [{ name: 'Jo' }, { name: null, age: 3 }] },
  { id: 2.5, flag: null, name: 'Esmeralda', kind: 'motor', builtOn: '2001-01-31' },
];

describe('merging an answer into a schema', () => {
  const merged = fixFromAnswer(connector, { kind: 'merge', at: '/definition/paths/~1boats/get/responses/200', value: odd });

  it('makes it accept the answer, and all that it accepted before', () => {
    expect(errorsIn(connector, answer(odd))).toBeGreaterThan(4);
    expect(checkResponse(merged.definition, place, answer(odd)).findings).toEqual([]);
    expect(checkResponse(merged.definition, place, answer([{ id: 1, flag: 'NL', name: 'Ida', kind: 'sail' }])).findings).toEqual([]);
  });

  it('changes the shared schemas where they are, and keeps their texts', () => {
    expect(nodeAt(merged.definition, '/paths/~1boats/get/responses/200/schema')).toBe(nodeAt(definition, '/paths/~1boats/get/responses/200/schema'));
    expect(nodeAt(merged.definition, '/definitions/Boat/properties/name')).toEqual({ type: 'string', 'x-ms-summary': 'Name', 'x-nullable': true });
    expect(nodeAt(merged.definition, '/definitions/Vessel')).toEqual({ type: 'object', required: ['id'], properties: { id: { type: 'number' }, flag: { type: 'string', 'x-nullable': true } } });
    expect(nodeAt(merged.definition, '/definitions/Boat/properties/crew/items/properties/age/type')).toBe('integer');
  });

  it('says each change once, and how many operations are touched', () => {
    const lines = answerEditPreview(connector, { kind: 'merge', at: '/definition/paths/~1boats/get/responses/200', value: [...odd, ...odd] });
    expect(new Set(lines).size).toBe(lines.length);
    expect(lines).toContain('$[].flag is no longer required.');
    expect(lines).toContain('$[].crew is added (array).');
    expect(lines.some((line) => line.includes('crew[]'))).toBe(false);
    const one = answerEditPreview(connector, { kind: 'merge', at: '/definition/paths/~1boats~1{id}/get/responses/200', value: { id: 1, flag: 'NL', mast: 2 } });
    expect(one).toEqual(['$.mast is added (integer).', 'Boat is shared: 2 operations use it.']);
  });

  it('changes nothing for an answer that fits', () => {
    const fitting = [{ id: 1, flag: 'NL' }];
    expect(fixFromAnswer(connector, { kind: 'merge', at: '/definition/paths/~1boats/get/responses/200', value: fitting })).toBe(connector);
  });

  it('gives up on a type where two do not go together, and ends in circular schemas', () => {
    const circular: JsonObject = { paths: {}, definitions: { Node: { type: 'object', properties: { next: { $ref: '#/definitions/Node' }, value: { type: 'boolean' } } } } };
    const { definition: after, changes } = widenSchema(circular, '/definition/definitions/Node', { next: { next: { value: 'yes' } } });
    expect(nodeAt(after, '/definitions/Node/properties/value')).toEqual({});
    expect(changes).toHaveLength(1);
  });

  it('takes names such as __proto__ for data', () => {
    const value: Json = JSON.parse('[{"id":1,"flag":"NL","__proto__":{"polluted":true},"constructor":1}]');
    const after = fixFromAnswer(connector, { kind: 'merge', at: '/definition/paths/~1boats/get/responses/200', value });
    const properties = nodeAt(after.definition, '/definitions/Boat/properties');
    expect(isObject(properties) && Object.keys(properties)).toEqual(['name', 'kind', 'builtOn', '__proto__', 'constructor']);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});

describe('one click on a finding', () => {
  const one = (value: Json): Json => [{ id: 1, flag: 'NL', ...(isObject(value) ? value : {}) }];
  const clicked = (value: Json): { lines: readonly string[]; left: number } => {
    const verdict = checkResponse(definition, place, answer(value));
    const [first] = verdict.findings.flatMap((finding) => editForFinding(finding, value) ?? []);
    if (!first) return { lines: [], left: -1 };
    const after = fixFromAnswer(connector, first);
    return { lines: answerEditPreview(connector, first), left: checkResponse(after.definition, place, answer(value)).findings.length };
  };

  it('makes a property nullable', () => {
    expect(clicked(one({ name: null }))).toEqual({ lines: ['name gets x-nullable.', 'Boat is shared: 2 operations use it.'], left: 0 });
  });

  it('takes a property from the required ones, in the part that requires it', () => {
    expect(clicked([{ id: 1 }])).toEqual({ lines: ['flag is taken from the required ones.', 'Vessel is shared: 2 operations use it.'], left: 0 });
  });

  it('describes a property that came', () => {
    const closed: JsonObject = { ...definition, definitions: { Boat: { type: 'object', properties: { id: { type: 'integer' } } } } };
    const value = [{ id: 1, mast: { height: 2.5 } }];
    const verdict = checkResponse(closed, place, answer(value));
    const edit = verdict.findings[0] && editForFinding(verdict.findings[0], value);
    if (!edit) throw new Error('Nothing is offered.');
    const after = fixFromAnswer(connectorOf(closed, {}), edit);
    expect(nodeAt(after.definition, '/definitions/Boat/properties/mast/properties/height/type')).toBe('number');
    expect(checkResponse(after.definition, place, answer(value)).findings).toEqual([]);
  });
});

describe('what an answer as a whole offers', () => {
  const offers = (response: CheckedResponse, whole = definition) => editsForAnswer(whole, place, response, checkResponse(whole, place, response));

  it('describes a status that is not described, with a schema of what came', () => {
    const [edit] = offers(answer({ message: 'No.' }, 404));
    if (!edit) throw new Error('Nothing is offered.');
    expect(answerEditPreview(connector, edit)).toEqual(['The response 404 (Not Found) is added, with a schema of one property.']);
    const after = fixFromAnswer(connector, edit);
    expect(checkResponse(after.definition, place, answer({ message: 'No.' }, 404)).outcome).toBe('matches');
  });

  it('makes a schema where there is none, and offers both ways where one is broken', () => {
    const bare: JsonObject = { ...definition, paths: { '/boats': { get: { responses: { 200: { description: 'OK' } } } } } };
    expect(offers(answer(odd), bare).map(({ kind }) => kind)).toEqual(['make-schema']);
    expect(offers(answer(odd)).map(({ kind }) => kind)).toEqual(['merge', 'make-schema']);
    const [, made] = offers(answer(odd));
    const after = made && fixFromAnswer(connector, made);
    expect(after && errorsIn(after, answer(odd))).toBe(0);
  });

  it('offers nothing for an answer that matches, or that is no JSON', () => {
    expect(offers(answer([{ id: 1, flag: 'NL' }]))).toEqual([]);
    expect(offers({ status: 200, headers: [], body: new TextEncoder().encode('<p>') })).toEqual([]);
  });
});
