import { expect, it } from 'vitest';
import { connectorOf } from '../../connector/connector';
import type { Json, JsonObject } from '../../base/json';
import type { Report, Rule } from '../rule';
import { checkConnector } from './check-connector';

const rule: Rule = {
  id: 'test-keyed',
  severity: 'info',
  phase: 'content',
  title: 'Test',
  why: 'Test.',
  source: 'Test',
  only: { schema: ['enum', 'format'] },
  check: { schema: (_target, report) => report({ message: 'Asked.' }), operation: (_target, report) => report({ message: 'Asked.' }) },
};

it('asks a rule that waits for keys once for each node that has one, and as ever about other kinds', () => {
  const schema = { type: 'object', properties: { both: { type: 'string', format: 'uri', enum: ['a'] }, one: { enum: ['a'] }, none: { type: 'string' } } };
  const connector = connectorOf({ paths: { '/a': { get: { responses: { '200': { schema } } } } } }, {});
  expect(checkConnector(connector, [rule]).map(({ at }) => at)).toEqual([
    '/definition/paths/~1a/get',
    '/definition/paths/~1a/get/responses/200/schema/properties/both',
    '/definition/paths/~1a/get/responses/200/schema/properties/one',
  ]);
});

const definitionWith = (properties: JsonObject): JsonObject => ({
  paths: {
    '/a': {
      post: {
        parameters: [{ name: 'body', in: 'body', schema: { type: 'object', properties } }],
        responses: { '200': { schema: { $ref: '#/definitions/Answer' } } },
      },
    },
  },
  definitions: { Answer: { type: 'object', properties } },
});

const placesOf = (asked: Rule, properties: JsonObject): string[] => checkConnector(connectorOf(definitionWith(properties), {}), [asked]).map(({ at }) => at.split('/').slice(-3).join('/'));
const all = { title: { title: 'A' }, plain: { type: 'string' }, hidden: { 'x-ms-visibility': 'internal' }, group: { type: 'object', properties: {} } };

it('asks a rule that some keys silence for nodes that have none of them', () => {
  const silenced: Rule = { ...rule, only: {}, unless: { output: ['title', 'description'] }, check: { output: (_target, report) => report({ message: 'Asked.' }) } };
  expect(placesOf(silenced, all)).toEqual(['Answer/properties/plain', 'Answer/properties/group']);
});

it('knows the fields that makers fill in, the outputs that they see, and definitions', () => {
  const named = (kind: 'input' | 'output' | 'shared-schema'): Rule => ({ ...rule, only: {}, check: { [kind]: (_target: unknown, report: Report) => report({ message: 'Asked.' }) } });
  expect(placesOf(named('input'), all)).toEqual(['schema/properties/title', 'schema/properties/plain']);
  expect(placesOf(named('output'), all)).toEqual(['Answer/properties/title', 'Answer/properties/plain', 'Answer/properties/group']);
  expect(placesOf(named('shared-schema'), all)).toEqual(['definition/definitions/Answer']);
});

it('asks a rule with tests of values for nodes of which one says yes', () => {
  const tested: Rule = { ...rule, only: { schema: { type: (type) => type === 'array', title: (title) => title === '' } }, check: { schema: (_target, report) => report({ message: 'Asked.' }) } };
  const properties = { both: { type: 'array', title: '' }, one: { type: 'string', title: '' }, none: { type: 'string', title: 'A' }, bare: {} };
  expect(placesOf(tested, properties)).toEqual(['schema/properties/both', 'schema/properties/one', 'Answer/properties/both', 'Answer/properties/one']);
});

it('asks a rule about all members for nodes that have another than those that it passes over, whichever other rules know', () => {
  const beyond: Rule = { ...rule, only: {}, beyond: { schema: new Map<string, true | ((value: Json) => boolean)>([['type', true], ['properties', true], ['title', (value) => typeof value === 'string']]) }, check: { schema: (_target, report) => report({ message: 'Asked.' }) } };
  const properties = { sound: { type: 'string', title: 'A' }, strange: { kind: 'string' }, wrong: { title: 7 }, known: { format: 'uri' } };
  const connector = connectorOf(definitionWith(properties), {});
  for (const rules of [[beyond], [beyond, rule]]) {
    const places = checkConnector(connector, rules).filter(({ at }) => at.includes('Answer')).map(({ at }) => at.split('/').at(-1));
    expect(Array.from(new Set(places))).toEqual(['strange', 'wrong', 'known']);
  }
});
