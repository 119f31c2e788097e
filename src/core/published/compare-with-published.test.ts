import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isObject, type Json, type JsonObject } from '../base/json';
import { makeNextVersion } from '../commands/make-next-version';
import { restoreOperation } from '../commands/restore-operation';
import { connectorOf, setAt, valueAt, type Connector } from '../connector/connector';
import type { Pointer } from '../base/pointer';
import { compareWithPublished } from './compare-with-published';
import { releaseNote } from './release-note';

const definition: JsonObject = {
  swagger: '2.0',
  info: { title: 'Ferry', version: '1.0' },
  paths: {
    '/trips': {
      get: {
        operationId: 'ListTrips',
        summary: 'List trips',
        parameters: [
          { name: 'day', in: 'query', type: 'string' },
          { name: 'limit', in: 'query', type: 'integer' },
        ],
        responses: { '200': { description: 'Trips', schema: { $ref: '#/definitions/Trips' } } },
      },
      post: {
        operationId: 'BookTrip',
        summary: 'Book a trip',
        parameters: [{ name: 'trip', in: 'body', schema: { type: 'object', required: ['to'], properties: { to: { type: 'string' }, seats: { type: 'integer' } } } }],
        responses: { '201': { description: 'Booked', schema: { type: 'object', properties: { id: { type: 'string' } } } } },
      },
    },
    '/inner': { get: { operationId: 'Inner', 'x-ms-visibility': 'internal', responses: { '200': { description: 'OK' } } } },
  },
  definitions: { Trips: { type: 'array', items: { $ref: '#/definitions/Trip' } }, Trip: { type: 'object', properties: { id: { type: 'integer' }, next: { $ref: '#/definitions/Trip' } } } },
};
const published = connectorOf(definition, { properties: { connectionParameters: { api_key: { type: 'securestring' } }, iconBrandColor: '#111111' } });
const list: Pointer = '/definition/paths/~1trips/get';
const book: Pointer = '/definition/paths/~1trips/post';

const withInput = (input: JsonObject): Connector => setAt(published, `${list}/parameters`, [{ name: 'day', in: 'query', type: 'string' }, { name: 'limit', in: 'query', type: 'integer' }, input]);
const rulesOf = (connector: Connector): string[] => compareWithPublished(published, connector).breaking.map(({ finding }) => finding.rule);
const phrasesOf = (connector: Connector): string[] => compareWithPublished(published, connector).changes.flatMap(({ subject, phrases }) => phrases.map((phrase) => `${subject}: ${phrase}`));
const without = (connector: Connector, pointer: Pointer, key: string): Connector => {
  const node = valueAt(connector, pointer);
  return isObject(node) ? setAt(connector, pointer, Object.fromEntries(Object.entries(node).filter(([name]) => name !== key))) : connector;
};

describe('compareWithPublished', () => {
  it('finds nothing in the published version itself', () => {
    expect(compareWithPublished(published, published)).toEqual({ breaking: [], changes: [], isMinor: true });
  });

  it.each<[string, Connector, string[], string[]]>([
    ['an operation that is gone', without(published, '/definition/paths/~1trips', 'post'), ['update-operation-kept'], []],
    ['an internal operation that is gone', without(published, '/definition/paths', '/inner'), [], []],
    ['an operation that was hidden', setAt(published, `${list}/x-ms-visibility`, 'internal'), ['update-operation-kept'], ['List trips: was hidden']],
    ['an operation ID that changed', setAt(published, `${list}/operationId`, 'GetTrips'), ['update-operation-kept'], ['List trips: its ID changed from ListTrips to GetTrips']],
    ['an input that is gone', setAt(published, `${list}/parameters`, [{ name: 'day', in: 'query', type: 'string' }]), ['update-input-kept'], ['List trips: input “limit” was removed']],
    ['an input that became internal', setAt(published, `${list}/parameters/1/x-ms-visibility`, 'internal'), ['update-input-kept'], ['List trips: input “limit” became internal']],
    ['an input of another type', setAt(published, `${list}/parameters/1/type`, 'string'), ['update-version-operations'], ['List trips: input “limit” changed from integer to string']],
    ['an input that became required', setAt(published, `${list}/parameters/0/required`, true), ['update-version-operations'], ['List trips: input “day” became required']],
    ['a body that became required with its property', setAt(published, `${book}/parameters/0/required`, true), ['update-version-operations', 'update-version-operations'], ['Book a trip: input “body” became required', 'Book a trip: input “body/to” became required']],
    ['a new required input', withInput({ name: 'port', in: 'query', type: 'string', required: true }), ['update-version-operations'], ['List trips: required input “port” was added']],
    ['a new required input with a default', withInput({ name: 'port', in: 'query', type: 'string', required: true, default: 'A' }), [], ['List trips: required input “port” was added']],
    ['a new optional input', withInput({ name: 'port', in: 'query', type: 'string' }), [], ['List trips: input “port” was added']],
    ['an output that is gone', setAt(published, '/definition/definitions/Trip/properties', {}), ['update-output-kept'], ['List trips: “[]/id” was removed from the answer']],
    ['an output of another type', setAt(published, '/definition/definitions/Trip/properties/id/type', 'string'), ['update-output-kept'], ['List trips: “[]/id” in the answer changed from integer to string']],
    ['a connection parameter that is gone', setAt(published, '/properties/properties/connectionParameters', {}), ['update-connection-kept'], ['Connector: The published connection parameter “api_key” is gone']],
    ['a connection parameter of another type', setAt(published, '/properties/properties/connectionParameters/api_key/type', 'string'), ['update-connection-kept'], ['Connector: The type of the connection parameter “api_key” changed from securestring to string']],
    ['a trigger made of an action', setAt(published, `${list}/x-ms-trigger`, 'single'), ['update-version-operations'], ['List trips: became a trigger']],
  ])('sees %s', (_what, connector, rules, phrases) => {
    expect(rulesOf(connector)).toEqual(rules);
    expect(phrasesOf(connector)).toEqual(phrases);
  });

  it('lets the only sign-in become one of several', () => {
    const properties = { properties: { connectionParameterSets: { values: [{ name: 'key', parameters: { api_key: { type: 'securestring' } } }, { name: 'oauth', parameters: { token: { type: 'oauthSetting' } } }] } } };
    expect(rulesOf({ ...published, properties })).toEqual([]);
    expect(rulesOf({ ...published, properties: { properties: { connectionParameterSets: { values: [{ name: 'oauth', parameters: {} }] } } } })).toEqual(['update-connection-kept']);
  });

  it('tells a minor update from a major one', () => {
    const minor = (pointer: Pointer, value: Json): boolean => compareWithPublished(published, setAt(published, pointer, value)).isMinor;
    expect([minor('/definition/info/description', 'x'), minor(`${list}/summary`, 'x'), minor('/properties/properties/iconBrandColor', '#222222')]).toEqual([true, true, true]);
    expect([minor('/definition/host', 'x'), minor(`${list}/parameters/1/type`, 'string'), minor('/properties/properties/capabilities', ['a'])]).toEqual([false, false, false]);
  });

  it('names only existing places, and offers fixes that take the breaking change away', () => {
    const gone = without(without(published, '/definition/paths/~1trips', 'get'), '/definition', 'definitions');
    const [change] = compareWithPublished(published, gone).breaking;
    const [fix] = change?.fixes ?? [];
    if (!change || !fix) throw new Error('no fix');
    expect(valueAt(gone, change.finding.at)).toBeDefined();
    const restored = restoreOperation.apply(gone, { at: fix.at, definition: published.definition, from: fix.from });
    expect(rulesOf(restored)).toEqual([]);
    expect(restored.definition['definitions']).toEqual(definition['definitions']);

    const changed = setAt(published, `${list}/parameters/1/type`, 'string');
    const kept = valueAt(published, list);
    const next = makeNextVersion.apply(changed, { at: list, ...(isObject(kept) && { keep: kept }) });
    expect(rulesOf(next)).toEqual([]);
    expect(valueAt(next, '/definition/paths/~1v2~1trips/get/operationId')).toBe('ListTrips_V2');
    expect(valueAt(next, `${list}/summary`)).toBe('List trips (deprecated)');
  });
});

describe('releaseNote', () => {
  it('lists what is new, changed and removed', () => {
    const changed = setAt(without(published, '/definition/paths/~1trips', 'post'), '/definition/paths/~1ports', { get: { operationId: 'ListPorts', summary: 'List ports', responses: {} } });
    expect(releaseNote(compareWithPublished(published, setAt(changed, `${list}/parameters/1/type`, 'string')), '1.1')).toBe(
      '# Version 1.1\n\n## New\n\n- List ports\n\n## Changed\n\n- List trips: input “limit” changed from integer to string\n\n## Removed\n\n- Book a trip\n',
    );
    expect(releaseNote(compareWithPublished(published, published), '')).toContain('Nothing is different');
  });
});

const corpus = join(process.env['CORPUS_DIR'] ?? '../shared/corpus', 'connectors');
function definitions(): { name: string; text: string }[] {
  try {
    return readdirSync(corpus, { withFileTypes: true }).flatMap(({ name }) => {
      try {
        return [{ name, text: readFileSync(join(corpus, name, 'apiDefinition.swagger.json'), 'utf8').replace(/^\uFEFF/, '') }];
      } catch {
        return [];
      }
    });
  } catch {
    return [];
  }
}

describe.skipIf(definitions().length === 0)('every real connector', () => {
  it('breaks nothing against itself, and something when its first visible operation goes', () => {
    const wrong: string[] = [];
    for (const { name, text } of definitions()) {
      let parsed: JsonObject;
      try {
        parsed = JSON.parse(text);
      } catch {
        continue;
      }
      const own = connectorOf(parsed, {});
      if (compareWithPublished(own, connectorOf(JSON.parse(text), {})).changes.length > 0) wrong.push(`${name}: differs from itself`);
      const [first] = compareWithPublished(own, setAt(own, '/definition/paths', {})).breaking;
      if (!first && JSON.stringify(parsed['paths']).includes('operationId')) wrong.push(`${name}: nothing breaks without operations`);
    }
    expect(wrong).toEqual([]);
  });
});
