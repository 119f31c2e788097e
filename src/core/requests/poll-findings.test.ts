import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../base/json';
import { connectorOf } from '../connector/connector';
import { pollAddress, readPoll, type NextPoll, type Poll, type PollReading } from './poll-findings';
import { pollPlanOf, withoutStateParameters } from './poll-plan';
import { triggerValue } from './trigger-expression';

const place = { path: '/ships', method: 'get' };
const state = { name: 'since', in: 'query', type: 'string', required: true, 'x-ms-visibility': 'internal' };

const definitionOf = (kind: string, parameters: readonly JsonObject[] = [state]): JsonObject => ({
  swagger: '2.0',
  host: 'quay.example',
  paths: { '/ships': { get: { operationId: 'OnShip', 'x-ms-trigger': kind, parameters, responses: { 200: { description: 'Ships.' } } } } },
});

const policyOf = (config: JsonObject, path = '@triggerBody().value', operations: readonly string[] = ['OnShip']): JsonObject => ({
  properties: {
    policyTemplateInstances: [
      { templateId: 'setheader', title: 'x', parameters: {} },
      { templateId: 'PollingTrigger', title: 'p', parameters: { 'x-ms-apimTemplate-operationName': operations, 'x-ms-apimTemplateParameter.triggerConfig': config, 'x-ms-apimTemplateParameter.triggerDataPath': path } },
    ],
  },
});

const url = 'https://quay.example/ships?limit=5';
const poll = (status: number, body: unknown, headers: Poll['response']['headers'] = [], part: Partial<Poll> = {}): Poll => ({
  response: { status, headers, body: body === undefined ? new Uint8Array() : new TextEncoder().encode(typeof body === 'string' ? body : JSON.stringify(body)) },
  url,
  isDirect: false,
  ...part,
});

interface Stand {
  readonly kind?: string;
  readonly properties?: JsonObject;
  readonly parameters?: readonly JsonObject[];
  readonly before?: { readonly poll: Poll; readonly next: NextPoll };
}

function read(one: Poll, { kind = 'batch', properties = {}, parameters, before }: Stand = {}): PollReading {
  const definition = definitionOf(kind, parameters);
  return readPoll(definition, place, pollPlanOf({ definition, properties }, place), one, before, Date.parse('2026-01-01T00:00:00Z'));
}

const words = ({ findings }: PollReading): readonly string[] => findings.map(({ severity, message }) => `${severity}: ${message}`);

describe('a poll whose state the policy keeps', () => {
  const properties = policyOf({ since: '@{triggerBody().value[0].id}' });

  it('asks next with the value of the newest item', () => {
    const reading = read(poll(200, { value: [{ id: 12 }, { id: 11 }] }), { properties });
    expect(reading).toMatchObject({ items: 2, next: { kind: 'query', state: [['since', '12']] } });
    expect(words(reading)).toEqual([
      'passed: The answer is a batch: 2 items in @triggerBody().value. The flow starts for each.',
      'passed: The next poll asks with since = 12.',
      'passed: The newest item comes first, as since needs it.',
    ]);
  });

  it('keeps the state when nothing is new', () => {
    const before = { poll: poll(200, { value: [{ id: 12 }] }), next: { kind: 'query', state: [['since', '12']] } } as const;
    const reading = read(poll(200, { value: [] }), { properties, before });
    expect(reading).toMatchObject({ items: 0, next: before.next });
    expect(words(reading)).toContain('passed: With the state, what was seen did not come again.');
  });

  it('says that items which are not newest first come again', () => {
    expect(words(read(poll(200, { value: [{ id: 9 }, { id: 10 }] }), { properties })).join('\n')).toContain('error: The items are not sorted newest first: [1] would make since 10, the first one makes it 9.');
    const times = policyOf({ since: 'changed gt @{triggerBody().value[0].at}' });
    expect(words(read(poll(200, { value: [{ at: '2026-02-01' }, { at: '2026-01-01' }] }), { properties: times }))).toContain('passed: The next poll asks with since = changed gt 2026-02-01.');
  });

  it('says that a service which ignores the state sends the same again', () => {
    const same = poll(200, { value: [{ id: 12 }] });
    expect(words(read(same, { properties, before: { poll: same, next: { kind: 'query', state: [['since', '12']] } } })).join('\n')).toContain('The same item came as in the poll before: the service ignores since');
  });

  it('says what the policy names and the answer or the operation has not', () => {
    expect(words(read(poll(200, { items: [{ id: 1 }] }), { properties })).join('\n')).toContain('the answer has no list at @triggerBody().value');
    expect(words(read(poll(200, { value: [{ key: 1 }] }), { properties })).join('\n')).toContain('The next value of since cannot be read: The answer has nothing at triggerBody().value[0].id.');
    expect(words(read(poll(200, { value: [{ id: 1 }] }), { properties, parameters: [] })).join('\n')).toContain('warning: The policy pollingtrigger sets the query parameter since, which the operation does not describe');
    expect(words(read(poll(200, { value: [{ id: 1 }] }), { properties: policyOf({}) })).join('\n')).toContain('names no query parameter that holds the state');
    expect(pollPlanOf({ definition: definitionOf('batch'), properties: policyOf({ since: 'x' }, '@triggerBody()', ['Other']) }, place).policy).toBeUndefined();
  });

  it('asks for no value of the internal parameter that holds the state, and keeps every other', () => {
    const connector = connectorOf(definitionOf('batch', [state, { ...state, name: 'limit' }, { ...state, name: 'since', in: 'header' }]), properties);
    const bare = withoutStateParameters(connector, place);
    expect(JSON.stringify(bare.definition)).not.toContain('"name":"since","in":"query"');
    expect(JSON.stringify(bare.definition)).toContain('"limit"');
    expect(JSON.stringify(bare.definition)).toContain('"in":"header"');
    expect(withoutStateParameters({ ...connector, properties: {} }, place).definition).toBe(connector.definition);
    const empty = connectorOf(definitionOf('batch', [{ ...state, default: '' }]), properties);
    expect(JSON.stringify(withoutStateParameters(empty, place).definition)).not.toContain('since');
    const set = connectorOf(definitionOf('batch', [{ ...state, default: '0' }]), properties);
    expect(withoutStateParameters(set, place)).toBe(set);
    const shown = connectorOf(definitionOf('batch', [{ ...state, 'x-ms-visibility': 'none' }]), properties);
    expect(withoutStateParameters(shown, place)).toBe(shown);
  });
});

describe('a poll whose state the service keeps in Location', () => {
  const parameters = [{ name: 'triggerState', in: 'query', type: 'string', 'x-ms-visibility': 'internal' }];
  const goOn = (location: string, after = '15'): Poll['response']['headers'] => [['Location', location], ['Retry-After', after]];

  it('goes on at the address that was given, and says what carries the state', () => {
    const reading = read(poll(200, [{ id: 1 }], goOn('https://quay.example/ships?limit=5&triggerState=7')), { parameters });
    expect(reading).toMatchObject({ items: 1, next: { kind: 'location', url: 'https://quay.example/ships?limit=5&triggerState=7' } });
    expect(words(reading)).toEqual([
      'passed: The answer is a batch: one item in the answer itself. The flow starts for each.',
      'passed: Location carries the state of the next poll in triggerState.',
      'passed: Retry-After asks for a pause of 15 seconds.',
    ]);
  });

  it('takes 202 as nothing new, whose Location may keep the state', () => {
    const reading = read(poll(202, undefined, goOn(url)), { parameters });
    expect(words(reading)).toEqual(['passed: Nothing is new: 202, the flow does not start.', 'passed: Location keeps the state as it is.', 'passed: Retry-After asks for a pause of 15 seconds.']);
    expect(words(read(poll(200, [{ id: 1 }], goOn(url)), { parameters })).join('\n')).toContain('error: Location is the address that was called: it carries no new state');
  });

  it('says what is missing or wrong in Location', () => {
    const lost = read(poll(202, undefined), { parameters });
    expect(lost.next).toBeUndefined();
    expect(words(lost).join('\n')).toContain('error: The answer has no Location header and the connector no policy pollingtrigger');
    expect(words(read(poll(202, undefined, [], { isDirect: true }), { parameters })).join('\n')).toContain('Or the browser hid it');
    const elsewhere = read(poll(202, undefined, goOn('https://other.example/ships?triggerState=7')), { parameters });
    expect([elsewhere.next, words(elsewhere).join('\n')]).toEqual([undefined, expect.stringContaining('Location is at other.example, this poll went to quay.example.')]);
    expect(words(read(poll(202, undefined, goOn('http://')), { parameters })).join('\n')).toContain('is no address');
    expect(words(read(poll(202, undefined, goOn('/feed?triggerState=7')), { parameters })).join('\n')).toContain('leads to another path, /feed');
    expect(words(read(poll(202, undefined, goOn('?cursor=7')), { parameters })).join('\n')).toContain('cursor in Location is no parameter of the operation');
  });

  it.each([
    [undefined, 'hint: There is no Retry-After'],
    ['soon', 'error: Retry-After is “soon”'],
    ['0', 'warning: Retry-After is 0'],
    ['Thu, 01 Jan 2026 00:01:00 GMT', 'passed: Retry-After asks for a pause of 60 seconds.'],
    ['Wed, 31 Dec 2025 00:00:00 GMT', 'warning: Retry-After is Wed'],
    ['999999', 'the next poll would come in more than a day'],
    ['1', 'passed: Retry-After asks for a pause of one second.'],
  ])('reads Retry-After: %s', (after, expected) => {
    const headers: Poll['response']['headers'] = [['location', `${url}&triggerState=7`], ...(after === undefined ? [] : [['retry-after', after] as const])];
    expect(words(read(poll(202, undefined, headers), { parameters })).join('\n')).toContain(expected);
  });

  it('says that 200 without an item, other statuses and refused states are not what the platform expects', () => {
    expect(words(read(poll(200, { value: [] }, goOn(`${url}&triggerState=7`)), { parameters })).join('\n')).toContain('warning: The service answered 200 with an empty list. Answer 202');
    expect(words(read(poll(204, undefined, goOn(url)), { parameters })).join('\n')).toContain('warning: The service answered 204.');
    expect(words(read(poll(201, [{ id: 1 }], goOn(url)), { parameters })).join('\n')).toContain('warning: The service answered 201.');
    const first = poll(200, [{ id: 1 }]);
    const refused = read(poll(400, { message: 'bad state' }), { parameters, before: { poll: first, next: { kind: 'location', url } } });
    expect(refused).toMatchObject({ next: { kind: 'location', url } });
    expect(words(refused).join('\n')).toContain('error: The poll failed with 400: the platform counts it as a failed check and tries again. The poll before went well, so the state that it gave is not accepted.');
    expect(words(read(poll(429, undefined, [['Retry-After', '30']]))).join('\n')).toContain('pause of 30 seconds');
    expect(words(read(poll(200, '<html>')))).toContain('error: The body is no JSON: the platform reads no item from it.');
  });
});

describe('single and batch', () => {
  it('tells a list of a single trigger, and no list of a batch trigger', () => {
    expect(words(read(poll(200, [{ id: 1 }]), { kind: 'single' })).join('\n')).toContain('error: The trigger is single and the answer a list');
    expect(words(read(poll(200, { id: 1 }))).join('\n')).toContain('error: The trigger is batch, and the answer has no list in it');
    expect(read(poll(200, { id: 1 }), { kind: 'single' }).items).toBe(1);
  });

  it('finds the list by x-ms-trigger-value, by the only array, or by the name value', () => {
    const named = [{ name: 'since', in: 'query', type: 'string', 'x-ms-trigger-value': { 'value-collection': 'ships', 'value-path': 'id' } }];
    expect(read(poll(200, { ships: [1, 2], errors: [] }), { parameters: named }).items).toBe(2);
    expect(read(poll(200, { ships: [1, 2, 3], count: 3 })).items).toBe(3);
    expect(read(poll(200, { value: [1], errors: [] })).items).toBe(1);
    expect(read(poll(200, { ships: [1], errors: [] })).items).toBe(0);
  });
});

describe('the address of the next poll', () => {
  it('sets the state beside what the form and the sign-in put there', () => {
    const built = 'https://quay.example/ships?key=a%20b&since=1&tag=x&tag=y';
    expect(pollAddress(built, { kind: 'query', state: [['since', '2026-01-01T00:00:00+01:00']] })).toBe('https://quay.example/ships?key=a%20b&tag=x&tag=y&since=2026-01-01T00%3A00%3A00%2B01%3A00');
    expect(pollAddress(built, { kind: 'location', url: 'https://quay.example/ships?triggerState=7&since=9' })).toBe('https://quay.example/ships?triggerState=7&since=9&key=a%20b&tag=x&tag=y');
    expect(pollAddress(built, undefined)).toBe(built);
    expect(pollAddress('https://quay.example/ships', { kind: 'query', state: [] })).toBe('https://quay.example/ships');
  });
});

describe('expressions over the answer', () => {
  const body = { value: [{ id: 7, 'odd name': { at: 'x' } }], '@odata.next': 'n', constructor: 'c' };

  it.each([
    ['@triggerBody()', body],
    ['@triggerBody().value', body.value],
    ["@{triggerBody()?['value'][0]?['odd name'].at}", 'x'],
    ["@{triggerBody()['@odata.next']}", 'n'],
    ['id gt @{triggerBody().value[0].id} and @{triggerBody().value[0].id} ne 0', 'id gt 7 and 7 ne 0'],
    ['plain', 'plain'],
    ['@triggerBody().constructor', 'c'],
  ])('%s', (expression, value) => expect(triggerValue(expression, body)).toEqual({ ok: true, value }));

  it.each(['@triggerBody().value[1]', '@triggerBody().toString', '@triggerBody().__proto__', '@utcNow()', '@{addDays(triggerBody().at, 1)}', '@triggerBody()x', '@triggerBody().value[-1]', `@${'x'.repeat(3000)}`])('%s has no value here', (expression) => expect(triggerValue(expression, body).ok).toBe(false));
});
