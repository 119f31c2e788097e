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
  const beyond: Rule = { ...rule, only: {}, when: { schema: new Map<string, true | ((value: Json) => boolean)>([['type', true], ['properties', true], ['title', (value) => typeof value === 'string']]) }, check: { schema: (_target, report) => report({ message: 'Asked.' }) } };
  const properties = { sound: { type: 'string', title: 'A' }, strange: { kind: 'string' }, wrong: { title: 7 }, known: { format: 'uri' } };
  const connector = connectorOf(definitionWith(properties), {});
  for (const rules of [[beyond], [beyond, rule]]) {
    const places = checkConnector(connector, rules).filter(({ at }) => at.includes('Answer')).map(({ at }) => at.split('/').at(-1));
    expect(Array.from(new Set(places))).toEqual(['strange', 'wrong', 'known']);
  }
});

it('asks a rule that waits for marks or words where a member has them, or is absent if that is what it waits for', () => {
  const asked: (string | undefined)[] = [];
  const marked = { of: (value: Json | undefined) => (typeof value === 'string' ? value.length : 64), any: 4 | 64 };
  const waiting: Rule = { ...rule, only: {}, when: { schema: { title: marked, type: (type) => type === 'array' } }, check: { schema: (target) => void asked.push(target.name) } };
  const alone: Rule = { ...rule, id: 'test-alone', only: {}, when: { schema: { title: marked } }, check: { schema: (target) => void asked.push(target.name) } };
  const properties = { long: { title: 'Five!' }, short: { title: 'ab' }, list: { title: 'ab', type: 'array' }, bare: { type: 'string' } };
  const schema = { title: 'ab', type: 'object', properties };
  const connector = connectorOf({ paths: { '/a': { get: { responses: { '200': { schema } } } } } }, {});
  checkConnector(connector, [waiting]);
  expect(asked.splice(0)).toEqual(['long', 'list', 'bare']);
  checkConnector(connector, [waiting, alone]);
  expect(asked).toEqual(['long', 'long', 'list', 'bare', 'bare']);
});

it('asks a rule that waits for other members than it knows, in the place of one that is asked about all', () => {
  const said: string[] = [];
  const known = new Map<string, true | ((value: Json) => boolean)>([['type', true], ['title', (value) => typeof value === 'string'], ['responses', true], ['properties', true]]);
  const first: Rule = { ...rule, id: 'first', only: {}, when: { schema: known }, check: { schema: (target) => void said.push(`first ${target.name ?? ''}`) } };
  const second: Rule = { ...rule, id: 'second', only: {}, check: { schema: (target) => void said.push(`second ${target.name ?? ''}`) } };
  const properties = { sound: { type: 'string', title: 'A' }, wrong: { title: 7 }, strange: { kind: 'string' } };
  checkConnector(connectorOf({ paths: { '/a': { get: { responses: { '200': { schema: { type: 'object', properties } } } } } } }, {}), [first, second]);
  expect(said).toEqual(['second ', 'second sound', 'first wrong', 'second wrong', 'first strange', 'second strange']);
});

it('still asks `only` and `unless` of a rule that waits for more', () => {
  const both: Rule = { ...rule, only: { schema: ['title'] }, when: { schema: { type: (type) => type !== 'string' } }, check: { schema: (_target, report) => report({ message: 'Asked.' }) } };
  const properties = { both: { title: 'A' }, typed: { title: 'A', type: 'string' }, untitled: { type: 'array' } };
  expect(placesOf(both, properties)).toEqual(['schema/properties/both', 'Answer/properties/both']);
});
