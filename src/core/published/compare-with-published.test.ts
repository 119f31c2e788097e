import { describe, expect, it } from 'vitest';
import { isArray, isObject, type Json, type JsonObject } from '../base/json';
import { connectorDefinitions, connectorNames } from '../base/testing/corpus';
import { connectorOf, setAt, valueAt, type Connector } from '../connector/connector';
import type { Pointer } from '../base/pointer';
import { asPublished } from './as-published';
import { compareWithPublished } from './compare-with-published';
import type { PublishedFix } from './comparison';
import { releaseNote } from './release-note';
import { runPublishedFix } from './run-published-fix';

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
          { name: 'limit', in: 'query', type: 'integer', format: 'int32' },
          { name: 'class', in: 'query', type: 'string', enum: ['first', 'second', 'deck'] },
          { name: 'ports', in: 'query', type: 'array', items: { type: 'string' } },
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
    '/arrivals': { get: { operationId: 'OnArrival', summary: 'When a ferry arrives', 'x-ms-trigger': 'batch', responses: { '200': { description: 'Arrivals' } } } },
    '/hooks': {
      'x-ms-notification-content': { description: 'Delay', schema: { type: 'object', properties: { minutes: { type: 'integer' } } } },
      post: { operationId: 'OnDelay', summary: 'When a ferry is late', 'x-ms-trigger': 'single', responses: { '201': { description: 'Registered' } } },
    },
    '/inner': { get: { operationId: 'Inner', 'x-ms-visibility': 'internal', responses: { '200': { description: 'OK' } } } },
  },
  definitions: { Trips: { type: 'array', items: { $ref: '#/definitions/Trip' } }, Trip: { type: 'object', properties: { id: { type: 'integer' }, next: { $ref: '#/definitions/Trip' } } } },
};
const described: JsonObject = { ...definition, host: 'api.ferry.example', basePath: '/v1', securityDefinitions: { key: { type: 'apiKey', in: 'header', name: 'X-Key' } } };
const published = connectorOf(described, { properties: { connectionParameters: { api_key: { type: 'securestring' } }, iconBrandColor: '#111111' } });
const list: Pointer = '/definition/paths/~1trips/get';
const book: Pointer = '/definition/paths/~1trips/post';

const inputs = (): readonly Json[] => { const all = valueAt(published, `${list}/parameters`); return isArray(all) ? all : []; };
const withInput = (input: JsonObject): Connector => setAt(published, `${list}/parameters`, [...inputs(), input]);
const rulesOf = (connector: Connector): string[] => compareWithPublished(published, connector).breaking.map(({ finding }) => finding.rule);
const phrasesOf = (connector: Connector): string[] => compareWithPublished(published, connector).changes.flatMap(({ subject, phrases }) => phrases.map((phrase) => `${subject}: ${phrase}`));
const without = (connector: Connector, pointer: Pointer, key: string): Connector => {
  const node = valueAt(connector, pointer);
  return isObject(node) ? setAt(connector, pointer, Object.fromEntries(Object.entries(node).filter(([name]) => name !== key))) : connector;
};

/** The published connector with one operation moved to another path or method. */
function moved(path: string, method: string): Connector {
  const operation = valueAt(published, list);
  const bare = without(published, '/definition/paths/~1trips', 'get');
  const at: Pointer = `/definition/paths/${path.replaceAll('/', '~1')}`;
  return operation === undefined ? bare : setAt(bare, `${at}/${method}`, operation);
}

/** What becomes of a connector when a way out is taken. */
function fixed(connector: Connector, fix: PublishedFix): Connector {
  let result = connector;
  runPublishedFix((command, args) => {
    result = command.apply(result, args);
  }, published, fix);
  return result;
}

const broken = (connector: Connector): string[] => compareWithPublished(published, connector).breaking.filter(({ finding }) => finding.severity !== 'info').map(({ finding }) => finding.message);

const signIn: Pointer = '/properties/properties/connectionParameters';
const trip: Pointer = '/definition/definitions/Trip/properties';

/** What changed, how it is said, the rules that it breaks, and the ways out that are offered; `may` marks what only may break. */
const changes: [what: string, connector: Connector, phrases: string[], rules: string[], fixes: PublishedFix['kind'][], severity?: 'may'][] = [
  ['an operation that is gone', without(published, '/definition/paths/~1trips', 'post'), [], ['update-operation-kept'], ['restore']],
  ['an internal operation that is gone', without(published, '/definition/paths', '/inner'), [], [], []],
  ['an operation that was made internal', setAt(published, `${list}/x-ms-visibility`, 'internal'), ['List trips: was hidden'], ['update-operation-kept'], ['restore-value']],
  ['an operation ID that changed', setAt(published, `${list}/operationId`, 'GetTrips'), ['List trips: its ID changed from ListTrips to GetTrips'], ['update-operation-kept'], ['restore-id']],
  ['another path', moved('/journeys', 'get'), ['List trips: calls GET /journeys instead of GET /trips'], ['update-version-operations'], ['next-version', 'restore'], 'may'],
  ['another method', moved('/trips', 'put'), ['List trips: calls PUT /trips instead of GET /trips'], ['update-version-operations'], ['next-version', 'restore'], 'may'],
  ['another host', setAt(published, '/definition/host', 'api2.ferry.example'), ['Connector: its host is “api2.ferry.example” instead of “api.ferry.example”'], ['update-version-operations'], ['restore-value'], 'may'],
  ['a base path that is gone', without(published, '/definition', 'basePath'), ['Connector: its base path is gone (it was “/v1”)'], ['update-version-operations'], ['restore-value'], 'may'],
  ['an input that is gone', setAt(published, `${list}/parameters`, inputs().slice(0, 3)), ['List trips: the input “ports” was removed'], ['update-input-kept'], ['next-version', 'restore']],
  ['an input that was made internal', setAt(published, `${list}/parameters/1/x-ms-visibility`, 'internal'), ['List trips: the input “limit” became internal'], ['update-input-kept'], ['next-version', 'restore']],
  ['an input of another type', setAt(published, `${list}/parameters/0/type`, 'boolean'), ['List trips: the input “day” changed from string to boolean'], ['update-version-operations'], ['next-version', 'restore']],
  ['an input of a type that is no type', setAt(published, `${list}/parameters/0/type`, 'A text. And more'), ['List trips: the input “day” changed from string to “A text. And more”'], ['update-version-operations'], ['next-version', 'restore']],
  ['an input of two types, one of them odd', setAt(published, `${list}/parameters/0/type`, ['integer', {}]), ['List trips: the input “day” changed from string to integer'], ['update-version-operations'], ['next-version', 'restore']],
  ['an input of another format', setAt(published, `${list}/parameters/1/format`, 'int64'), ['List trips: the input “limit” changed from integer (int32) to integer (int64)'], ['update-version-operations'], ['next-version', 'restore']],
  ['an input that takes all numbers instead of whole ones', setAt(setAt(published, `${list}/parameters/1/type`, 'number'), `${list}/parameters/1/format`, 'double'), ['List trips: the input “limit” changed from integer (int32) to number (double)'], [], []],
  ['items of another type', setAt(published, `${list}/parameters/3/items/type`, 'integer'), ['List trips: each item of the input “ports” changed from string to integer'], ['update-version-operations'], ['next-version', 'restore']],
  ['an input that became required', setAt(published, `${list}/parameters/0/required`, true), ['List trips: the input “day” became required'], ['update-version-operations'], ['next-version', 'restore']],
  ['a property of a body that became required', setAt(published, `${book}/parameters/0/schema/required`, ['to', 'seats']), ['Book a trip: the input “trip/seats” became required'], ['update-version-operations'], ['next-version', 'restore']],
  ['a body that became required', setAt(published, `${book}/parameters/0/required`, true), ['Book a trip: the input “trip” became required'], ['update-version-operations'], ['next-version', 'restore']],
  ['a body under another name', setAt(published, `${book}/parameters/0/name`, 'order'), ['Book a trip: the input “trip” was removed', 'Book a trip: the input “order” was added'], ['update-input-kept'], ['next-version', 'restore']],
  ['a new required input', withInput({ name: 'port', in: 'query', type: 'string', required: true }), ['List trips: the required input “port” was added'], ['update-version-operations'], ['next-version', 'restore']],
  ['a new required input with a default', withInput({ name: 'port', in: 'query', type: 'string', required: true, default: 'A' }), ['List trips: the required input “port” was added'], [], []],
  ['a new optional input', withInput({ name: 'port', in: 'query', type: 'string' }), ['List trips: the input “port” was added'], [], []],
  ['a value that is no longer taken', setAt(published, `${list}/parameters/2/enum`, ['first', 'second']), ['List trips: the input “class” no longer takes “deck”'], ['update-version-operations'], ['next-version', 'restore']],
  ['values where any was taken', setAt(published, `${list}/parameters/0/enum`, ['today', 'tomorrow']), ['List trips: the input “day” takes only “today” and “tomorrow” now'], ['update-version-operations'], ['next-version', 'restore']],
  ['a further value', setAt(published, `${list}/parameters/2/enum`, ['first', 'second', 'deck', 'crew']), ['List trips: the input “class” takes “crew” as well'], [], []],
  ['an output that is gone', setAt(published, trip, {}), ['List trips: the output “id” was removed'], ['update-output-kept'], ['next-version', 'restore']],
  ['an output of another type', setAt(published, `${trip}/id/type`, 'string'), ['List trips: the output “id” changed from integer to string'], ['update-output-kept'], ['next-version', 'restore']],
  ['an output of another format', setAt(published, `${trip}/id/format`, 'int64'), ['List trips: the output “id” changed from integer to integer (int64)'], ['update-output-kept'], ['next-version', 'restore']],
  ['an output that was made internal', setAt(published, `${trip}/id/x-ms-visibility`, 'internal'), ['List trips: the output “id” became internal'], [], []],
  ['a new output', setAt(published, `${trip}/port`, { type: 'string' }), ['List trips: the output “port” was added'], [], []],
  ['an event without a property that it had', setAt(published, '/definition/paths/~1hooks/x-ms-notification-content/schema/properties', {}), ['When a ferry is late: the output “notification/minutes” was removed'], ['update-output-kept'], ['next-version', 'restore']],
  ['an action made a trigger', setAt(published, `${book}/x-ms-trigger`, 'single'), ['Book a trip: became a polling trigger of one event at a time; it was an action'], ['update-version-operations'], ['next-version', 'restore']],
  ['a trigger of another kind of events', setAt(published, '/definition/paths/~1arrivals/get/x-ms-trigger', 'single'), ['When a ferry arrives: became a polling trigger of one event at a time; it was a polling trigger of several events at once'], ['update-version-operations'], ['next-version', 'restore']],
  ['a sign-in parameter that is gone', setAt(published, signIn, {}), ['Connector: the connection parameter “api_key” is gone'], ['update-connection-kept'], ['restore-sign-in']],
  ['a sign-in parameter of another type', setAt(published, `${signIn}/api_key/type`, 'oauthSetting'), ['Connector: the connection parameter “api_key” changed from securestring to oauthSetting'], ['update-connection-kept'], ['restore-sign-in']],
  ['a further sign-in parameter that is required', setAt(published, `${signIn}/region`, { type: 'string', uiDefinition: { constraints: { required: 'true' } } }), ['Connector: the required connection parameter “region” was added'], ['update-connection-kept'], ['restore-sign-in']],
  ['another kind of authentication', setAt(published, '/definition/securityDefinitions', { key: { type: 'basic' } }), ['Connector: the kind of authentication changed from API key to Basic'], ['update-connection-kept'], ['restore-sign-in']],
];

describe('compareWithPublished', () => {
  it('finds nothing in the published version itself', () => {
    expect(compareWithPublished(published, published)).toEqual({ breaking: [], changes: [], isMinor: true });
  });

  it.each(changes)('sees %s, and each way out takes it away', (_what, connector, phrases, rules, fixes, severity) => {
    expect(phrasesOf(connector)).toEqual(phrases);
    expect(rulesOf(connector)).toEqual(rules);
    const [change] = compareWithPublished(published, connector).breaking;
    expect(change?.fixes.map(({ kind }) => kind) ?? []).toEqual(fixes);
    if (!change) return;
    expect(change.finding.severity === 'info').toBe(severity === 'may');
    expect(change.finding.message).toMatch(/^[“A-Z].*\.$/);
    expect(valueAt(connector, change.finding.at)).toBeDefined();
    for (const fix of change.fixes) expect(compareWithPublished(published, fixed(connector, fix)).breaking, fix.kind).toEqual([]);
  });

  it('restores without a trace, and leaves what else was changed alone where one value is put back', () => {
    const hidden = setAt(setAt(published, `${list}/x-ms-visibility`, 'internal'), `${list}/description`, 'All trips.');
    const [change] = compareWithPublished(published, hidden).breaking;
    const [fix] = change?.fixes ?? [];
    if (!fix) throw new Error('no fix');
    expect(phrasesOf(fixed(hidden, fix))).toEqual(['List trips: the description changed']);
    expect(phrasesOf(fixed(moved('/journeys', 'get'), { kind: 'restore', at: '/definition/paths/~1journeys/get', from: list }))).toEqual([]);
  });

  it('keeps the published operation where it was when a moved one becomes its next version', () => {
    const next = fixed(moved('/journeys', 'get'), { kind: 'next-version', at: '/definition/paths/~1journeys/get', from: list });
    expect(valueAt(next, `${list}/operationId`)).toBe('ListTrips');
    expect(valueAt(next, `${list}/deprecated`)).toBe(true);
    expect(valueAt(next, '/definition/paths/~1journeys/get/operationId')).toBe('ListTrips_V2');
  });

  it('offers no way back to a place that another operation took', () => {
    const taken = setAt(moved('/journeys', 'get'), list, { operationId: 'Other', responses: {} });
    expect(compareWithPublished(published, taken).breaking.map(({ fixes }) => fixes)).toEqual([[]]);
  });

  it('lets the only sign-in become one of several', () => {
    const properties = { properties: { connectionParameterSets: { values: [{ name: 'key', parameters: { api_key: { type: 'securestring' } } }, { name: 'oauth', parameters: { token: { type: 'oauthSetting' } } }] } } };
    expect(rulesOf({ ...published, properties })).toEqual([]);
    expect(rulesOf({ ...published, properties: { properties: { connectionParameterSets: { values: [{ name: 'oauth', parameters: {} }] } } } })).toEqual(['update-connection-kept']);
  });

  it('sees another identity provider', () => {
    const withProvider = (identityProvider: string): Connector => setAt(published, `${signIn}/token`, { type: 'oauthSetting', oAuthSettings: { identityProvider } });
    expect(compareWithPublished(withProvider('aad'), withProvider('oauth2')).breaking.map(({ finding }) => finding.message)).toEqual(['The identity provider of “token” changed from aad to oauth2. Connections cannot be converted: put it back.']);
  });

  it('tells a minor update from a major one', () => {
    const minor = (pointer: Pointer, value: Json): boolean => compareWithPublished(published, setAt(published, pointer, value)).isMinor;
    expect([minor('/definition/info/description', 'x'), minor(`${list}/summary`, 'x'), minor('/properties/properties/iconBrandColor', '#222222')]).toEqual([true, true, true]);
    expect([minor('/definition/host', 'x'), minor(`${list}/parameters/1/type`, 'string'), minor('/properties/properties/capabilities', ['a'])]).toEqual([false, false, false]);
  });

  it('restores an operation with the definitions that went with it', () => {
    const gone = without(without(published, '/definition/paths/~1trips', 'get'), '/definition', 'definitions');
    const [change] = compareWithPublished(published, gone).breaking;
    const [fix] = change?.fixes ?? [];
    if (!fix) throw new Error('no fix');
    expect(broken(fixed(gone, fix))).toEqual([]);
    expect(fixed(gone, fix).definition['definitions']).toEqual(definition['definitions']);
  });

  it('names the successor and deprecates the published operation', () => {
    const next = fixed(setAt(published, `${list}/parameters/1/type`, 'string'), { kind: 'next-version', at: list, from: list });
    expect(valueAt(next, '/definition/paths/~1v2~1trips/get/operationId')).toBe('ListTrips_V2');
    expect(valueAt(next, `${list}/summary`)).toBe('List trips (deprecated)');
  });

  it('finds a requirement beside allOf, and one in another part of it', () => {
    const parts: JsonObject = { allOf: [{ $ref: '#/definitions/Trip' }, { type: 'object', properties: { port: { type: 'string' } } }] };
    const before = setAt(published, `${book}/parameters/0/schema`, parts);
    const after = (more: JsonObject): string[] => compareWithPublished(before, setAt(before, `${book}/parameters/0/schema`, { ...parts, ...more })).changes.flatMap(({ phrases }) => phrases);
    expect(after({ required: ['port'] })).toEqual(['the input “trip/port” became required']);
    expect(after({ allOf: [{ $ref: '#/definitions/Trip' }, { type: 'object', properties: { port: { type: 'string' } } }, { required: ['id'] }] })).toEqual(['the input “trip/id” became required']);
  });
});

it('says of a base path that is new what calls do now, and shortens long names', () => {
  const { breaking } = compareWithPublished(without(published, '/definition', 'basePath'), setAt(published, `${list}/summary`, 'Trips '.repeat(40)));
  expect(breaking.map(({ finding }) => finding.message)).toEqual(['All flows will call another address: there is a base path, “/v1”, where there was none. Make sure that every published operation answers there too, or restore it.']);
  const long = `${'deep'.repeat(30)}End`;
  const withLong = withInput({ name: long, in: 'query', type: 'string', required: true });
  expect(compareWithPublished(published, withLong).breaking.map(({ finding }) => finding.message).join()).toMatch(/the required input “…\w{56}End”/);
});

describe('asPublished', () => {
  const current: Connector = { ...setAt(published, '/properties/properties/publisher', 'Ferries'), script: { name: 'script.csx', text: 'x', encoding: 'utf-8' } };
  const told = (from: Connector): readonly string[] => compareWithPublished(asPublished(from, current), current).changes.flatMap(({ phrases }) => phrases);

  it('takes what an API definition alone does not say for the same', () => {
    const alone: Connector = { ...connectorOf({ ...described, basePath: '/v0' }, { properties: { connectionParameters: {}, iconBrandColor: '#007ee5' } }), origin: { source: 'openapi-2.0', file: 'a.json', definition: described } };
    expect(told(alone)).toEqual(['its base path is “/v1” instead of “/v0”']);
  });

  it('takes what no solution carries for the same, and compares the rest', () => {
    expect(told({ ...published, properties: { properties: { connectionParameters: {}, iconBrandColor: '#111111' } } })).toEqual(['the connection parameter “api_key” was added', 'custom code was added']);
  });

  it('leaves a folder as it is', () => {
    const text = '{}';
    expect(told({ ...published, sources: { properties: { name: 'apiProperties.json', text, encoding: 'utf-8', tree: {} } } })).toEqual(['the publisher was added', 'custom code was added']);
  });
});

describe('what belongs to no operation', () => {
  const told = (before: Connector, after: Connector): readonly string[] => compareWithPublished(before, after).changes.flatMap(({ phrases }) => phrases);
  const root = (key: string, value: Json): Connector => setAt(published, `/definition/${key}`, value);

  it('is called added, changed or removed as it is, whether the key is known or not', () => {
    for (const [key, words] of [['x-harbour', 'x-harbour was'], ['externalDocs', 'externalDocs was'], ['tags', 'the tags were']] as const) {
      const [one, other] = [root(key, [{ name: 'a' }]), root(key, [{ name: 'b' }])];
      expect(told(published, one)).toEqual([`${words} added`]);
      expect(told(one, published)).toEqual([`${words} removed`]);
      expect(told(one, other)).toEqual([words.replace(/ \w+$/, ' changed')]);
    }
    expect(told(published, setAt(published, '/properties/properties/x-pier', 1))).toEqual(['x-pier was added']);
  });

  it('is told in the same way of texts and of the contact', () => {
    const bare = without(without(without(published, '/definition/info', 'version'), '/definition/info', 'description'), '/definition/info', 'contact');
    const full = setAt(setAt(setAt(bare, '/definition/info/version', '2.0'), '/definition/info/description', 'Ferries.'), '/definition/info/contact', { name: 'Jo' });
    expect(told(bare, full)).toEqual(['its description was added', 'it has a version, “2.0”, where there was none', 'its support contact was added']);
    expect(told(full, bare)).toEqual(['its description was removed', 'its version is gone (it was “2.0”)', 'its support contact was removed']);
  });
});

describe('releaseNote', () => {
  it('lists what is new, changed and removed', () => {
    const changed = setAt(without(published, '/definition/paths/~1trips', 'post'), '/definition/paths/~1ports', { get: { operationId: 'ListPorts', summary: 'List ports', responses: {} } });
    expect(releaseNote(compareWithPublished(published, setAt(changed, `${list}/parameters/1/type`, 'string')), '1.1')).toBe(
      '# Version 1.1\n\n## New\n\n- List ports\n\n## Changed\n\n- List trips: the input “limit” changed from integer (int32) to string (int32)\n\n## Removed\n\n- Book a trip\n',
    );
    expect(releaseNote(compareWithPublished(published, published), '')).toContain('Nothing is different');
  });

  it('says what became of the connector as a whole in plain words', () => {
    const texts = setAt(setAt(setAt(published, '/definition/info/version', '1.1'), '/definition/x-ms-connector-metadata', []), '/properties/properties/iconBrandColor', '#222222');
    const code = { ...texts, script: { name: 'script.csx', text: 'x', encoding: 'utf-8' } } as const;
    expect(releaseNote(compareWithPublished(published, setAt(code, `${signIn}/region`, { type: 'string' })), '1.1')).toBe(
      '# Version 1.1\n\n## Changed\n\n- Connector: the connection parameter “region” was added; its version is “1.1” instead of “1.0”; the website, privacy policy or categories changed; the brand colour changed; custom code was added\n',
    );
  });
});

describe.skipIf(connectorNames().length === 0)('every real connector', () => {
  it('breaks nothing against itself, and something when its first visible operation goes', () => {
    const wrong: string[] = [];
    for (const { name, definition: tree } of connectorDefinitions()) {
      const own = connectorOf(tree, {});
      if (compareWithPublished(own, connectorOf(structuredClone(tree), {})).changes.length > 0) wrong.push(`${name}: differs from itself`);
      const [first] = compareWithPublished(own, setAt(own, '/definition/paths', {})).breaking;
      if (!first && JSON.stringify(tree['paths']).includes('operationId')) wrong.push(`${name}: nothing breaks without operations`);
    }
    expect(wrong).toEqual([]);
  });
});
