import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../base/json';
import { pointerOf } from '../base/pointer';
import { connectorOf, valueAt, type Connector } from '../connector/connector';
import { fitsPath, type RequestSample } from '../connector/samples/request-sample';
import { mergedRequest, mergeRequest, placeOfSample } from './merge-request';
import { mergeResponse } from './merge-response';

const at = pointerOf(['definition', 'paths', '/ships/{id}', 'post']);
const connectorWith = (operation: JsonObject, more: JsonObject = {}): Connector => connectorOf({ swagger: '2.0', paths: { '/ships/{id}': { post: { operationId: 'Moor', ...operation } } }, ...more }, {});
const sampleOf = (more: Partial<RequestSample>): RequestSample => ({ method: 'post', sentPath: '/ships/4711', path: '/ships/{shipId}', parameters: [], bodies: [], notes: [], ...more });
const told = (connector: Connector, sample: RequestSample, move = false): string[] => mergedRequest(connector, { at, sample, move }).changes.map(({ kind, message }) => `${kind}: ${message}`);

const idParameter = { name: 'id', in: 'path', required: true, type: 'integer', 'x-ms-summary': 'Ship', description: 'The ship.' };
const dryRun = { name: 'dry_run', in: 'query', required: false, type: 'boolean', 'x-ms-summary': 'Dry Run', description: 'The dry run.' };

describe('merging a sample request', () => {
  it('adds parameters and a body, keeps what is there, and is undone by the connector from before', () => {
    const before = connectorWith({ parameters: [idParameter] });
    const after = mergeRequest.apply(before, { at, sample: sampleOf({ parameters: [dryRun], bodies: [{ lane: 3 }] }), move: false });
    expect(valueAt(after, `${at}/parameters`)).toEqual([
      idParameter,
      dryRun,
      { name: 'body', in: 'body', required: true, 'x-ms-summary': 'Body', description: 'The content to send.', schema: { type: 'object', properties: { lane: { type: 'integer', title: 'Lane' } } } },
    ]);
    expect(mergeRequest.apply(after, { at, sample: sampleOf({ parameters: [dryRun], bodies: [{ lane: 4 }] }), move: false })).toBe(after);
  });

  it('takes the host of the sample where the connector has none, and no other', () => {
    const sample = sampleOf({ host: 'api.ships.example' });
    const before = connectorWith({ parameters: [idParameter] }, { host: '' });
    expect(valueAt(mergeRequest.apply(before, { at, sample, move: false }), '/definition/host')).toBe('api.ships.example');
    expect(told(before, sample)).toEqual(['added: The host of the connector: api.ships.example.']);
    expect(told(connectorWith({ parameters: [idParameter] }, { host: 'other.example' }), sample)).toEqual([]);
  });

  it('names an action that was only just made, by an ID that is free, and no other', () => {
    const sample = sampleOf({ names: { summary: 'Create moorings', operationId: 'CreateMoorings' } });
    const before = connectorWith({ summary: 'New action', operationId: 'NewAction2', parameters: [idParameter] }, { paths: { '/ships/{id}': { post: { summary: 'New action', operationId: 'NewAction2', parameters: [idParameter] } }, '/other': { get: { operationId: 'CreateMoorings' } } } });
    const after = mergeRequest.apply(before, { at, sample, move: false });
    expect(valueAt(after, at)).toMatchObject({ summary: 'Create moorings', operationId: 'CreateMoorings2' });
    expect(told(before, sample)).toEqual(['widened: Summary and operation ID become “Create moorings” and CreateMoorings2.']);
    expect(told(connectorWith({ summary: 'New action', operationId: 'NewActionPlan' }), sample)).toEqual([]);
    expect(told(connectorWith({ summary: 'Moor a ship', operationId: 'NewAction' }), sample)).toEqual([]);
  });

  it('merges into a shared body and compares parameters that are references', () => {
    const before = connectorWith(
      { parameters: [{ $ref: '#/parameters/Limit' }, { name: 'body', in: 'body', schema: { $ref: '#/definitions/Mooring' } }] },
      { parameters: { Limit: { name: 'limit', in: 'query', type: 'integer' } }, definitions: { Mooring: { type: 'object', properties: { lane: { type: 'string', description: 'The lane.' } } } } },
    );
    const sample = sampleOf({ parameters: [{ name: 'limit', in: 'query', type: 'string' }], bodies: [{ lane: 'a', berth: null }] });
    const { connector } = mergedRequest(before, { at, sample, move: false });
    expect(valueAt(connector, '/definition/definitions/Mooring/properties')).toEqual({ lane: { type: 'string', description: 'The lane.' }, berth: { type: 'string', title: 'Berth', 'x-nullable': true } });
    expect(valueAt(connector, at)).toBe(valueAt(before, at));
    expect(told(before, sample)).toEqual(['kept: Query parameter “limit” stays integer; the sample has string.', 'added: Property “berth”: string.']);
  });

  it('keeps a form where a body comes, and a body where a form comes', () => {
    const form = connectorWith({ parameters: [{ name: 'note', in: 'formData', type: 'string' }] });
    expect(told(form, sampleOf({ bodies: [{}] }))).toEqual(['kept: The operation sends a form, so that the body of the sample was not added.']);
    const body = connectorWith({ parameters: [{ name: 'body', in: 'body', schema: {} }] });
    expect(told(body, sampleOf({ parameters: [{ name: 'note', in: 'formData', type: 'string' }] }))).toEqual(['kept: The operation sends a body, so that the form field “note” was not added.']);
    const neither = mergedRequest(connectorWith({}), { at, sample: sampleOf({ parameters: [{ name: 'note', in: 'formData', type: 'string' }] }), move: false });
    expect(valueAt(neither.connector, `${at}/consumes`)).toEqual(['application/x-www-form-urlencoded']);
  });

  it('takes over method and path only when asked, and not onto another operation', () => {
    const sample = sampleOf({ method: 'put', sentPath: '/boats/7', path: '/boats/{boatId}', parameters: [{ ...idParameter, name: 'boatId' }] });
    const before = connectorWith({ parameters: [idParameter] });
    expect(placeOfSample(at, sample)).toEqual({ method: 'put', path: '/boats/{boatId}' });
    expect(placeOfSample(at, sampleOf({}))).toBeUndefined();
    const moved = mergedRequest(before, { at, sample, move: true });
    expect(moved.at).toBe(pointerOf(['definition', 'paths', '/boats/{boatId}', 'put']));
    expect(valueAt(moved.connector, `${moved.at}/parameters`)).toEqual([{ ...idParameter, name: 'boatId' }]);
    expect(mergedRequest(before, { at, sample, move: false }).connector).toBe(before);
    const taken = connectorOf({ paths: { '/ships/{id}': { post: {} }, '/boats/{boatId}': { put: {} } } }, {});
    expect(told(taken, sample, true)).toEqual(['kept: Method and path stay: PUT /boats/{boatId} is an operation already.']);
  });

  it('gives the parameters of a new path their texts', () => {
    const start = pointerOf(['definition', 'paths', '/path', 'get']);
    const before = connectorOf({ paths: { '/path': { get: { responses: {} } } } }, {});
    const parameter = { name: 'shipId', in: 'path', required: true, type: 'integer', 'x-ms-summary': 'Ship ID', description: 'The ship ID.', 'x-ms-url-encoding': 'single' };
    const { connector, at: place } = mergedRequest(before, { at: start, sample: sampleOf({ method: 'get', parameters: [parameter] }), move: true });
    expect(valueAt(connector, `${place}/parameters`)).toEqual([parameter]);
  });

  it('knows which sent path fits a path with variables', () => {
    expect([fitsPath('/Ships/1', '/ships/{id}'), fitsPath('/ships', '/ships/{id}'), fitsPath('/boats/1', '/ships/{id}'), fitsPath('/a/1.json', '/a/{id}.json'), fitsPath('/', '/')]).toEqual([true, false, false, true, true]);
  });
});

describe('merging a sample response', () => {
  const response = `${at}/responses/200` as const;

  it('makes the response, its schema and its telling headers; a second time nothing changes', () => {
    const before = connectorWith({ responses: {} });
    const sample = { headers: [['X-Total-Count', '12'], ['Date', 'today'], ['ETag', '"a"']] as const, bodies: [[{ id: 1 }]] };
    const after = mergeResponse.apply(before, { at: response, sample });
    expect(valueAt(after, response)).toEqual({
      description: 'OK',
      schema: { type: 'array', items: { type: 'object', properties: { id: { type: 'integer', title: 'ID' } } } },
      headers: { 'X-Total-Count': { type: 'integer', 'x-ms-summary': 'Total Count', description: '' }, ETag: { type: 'string', 'x-ms-summary': 'ETag', description: '' } },
    });
    expect(mergeResponse.apply(after, { at: response, sample })).toBe(after);
  });

  it('merges into a shared response, and keeps its texts', () => {
    const before = connectorWith({ responses: { 200: { $ref: '#/responses/Ship' } } }, { responses: { Ship: { description: 'The ship.', schema: { type: 'object', title: 'Ship', properties: { id: { type: 'integer', title: 'Number' } } } } } });
    const after = mergeResponse.apply(before, { at: response, sample: { headers: [], bodies: [{ id: null, flag: 'nl' }] } });
    expect(valueAt(after, '/definition/responses/Ship')).toEqual({
      description: 'The ship.',
      schema: { type: 'object', title: 'Ship', properties: { id: { type: 'integer', title: 'Number', 'x-nullable': true }, flag: { type: 'string', title: 'Flag' } } },
    });
    expect(mergeResponse.apply(before, { at: response, sample: { headers: [], bodies: [] } })).toBe(before);
  });
});
