import { describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '../base/json';
import { checkNotification, notificationContent } from './check-notification';
import { sampleSent } from './sample-body';

const place = { path: '/hooks', method: 'post' };
const schema = { $ref: '#/definitions/Alert' };
const definitionOf = (content: Json | undefined, inside?: Json): JsonObject => ({
  paths: { '/hooks': { ...(content === undefined ? {} : { 'x-ms-notification-content': content }), post: { 'x-ms-trigger': 'single', ...(inside === undefined ? {} : { 'x-ms-notification-content': inside }) } } },
  definitions: { Alert: { type: 'object', required: ['berth'], properties: { berth: { type: 'integer' }, note: { type: 'string', 'x-nullable': true }, id: { type: 'string', readOnly: true } } } },
});
const sent = (body: unknown, type: string | undefined = 'application/json') => ({ headers: type === undefined ? [] : ([['Content-Type', type]] as const), body: new TextEncoder().encode(body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body)) });

describe('checkNotification', () => {
  it('finds a notification as it is described', () => {
    expect(checkNotification(definitionOf({ schema }), place, sent({ berth: 7, note: null }))).toMatchObject({ outcome: 'matches', findings: [] });
  });

  it('names what differs, and where the description says so', () => {
    const verdict = checkNotification(definitionOf({ schema }), place, sent({ note: 5 }));
    expect(verdict).toMatchObject({ outcome: 'differs', summary: 'The notification differs from its description in 2 ways.' });
    expect(verdict.findings.map(({ at, message }) => [at, message])).toEqual([
      ['/definition/definitions/Alert', expect.stringContaining('$.berth is missing')],
      ['/definition/definitions/Alert/properties/note', expect.stringContaining('$.note is 5, the schema says a string')],
    ]);
  });

  it('says that there is no body, no JSON, or another content type', () => {
    expect(checkNotification(definitionOf({ schema }), place, sent(undefined)).findings[0]?.message).toBe('The notification has no body, the description has a schema for one.');
    expect(checkNotification(definitionOf({ schema }), place, sent('berth=7', 'application/x-www-form-urlencoded'))).toMatchObject({ outcome: 'differs', findings: [{ severity: 'warning', kind: 'content-type' }, { kind: 'json' }] });
    expect(checkNotification(definitionOf({ schema }), place, { ...sent({ berth: 7 }), headers: [] })).toMatchObject({ outcome: 'matches', findings: [{ message: expect.stringContaining('names no content type') }] });
  });

  it('compares with nothing where nothing is described', () => {
    expect(checkNotification(definitionOf(undefined), place, sent({}))).toMatchObject({ outcome: 'not-described' });
    expect(checkNotification(definitionOf({ description: 'x' }), place, sent({})).outcome).toBe('no-schema');
    expect(checkNotification(definitionOf({ schema: {} }), place, sent({})).outcome).toBe('no-schema');
  });

  it('takes a description that stands inside the operation, where it does not belong', () => {
    expect(notificationContent(definitionOf(undefined, { schema }), place)?.at).toBe('/definition/paths/~1hooks/post/x-ms-notification-content');
    expect(checkNotification(definitionOf(undefined, { schema }), place, sent({ berth: 7 })).outcome).toBe('matches');
  });

  it('finds a sample made from the description right, with what only the service writes', () => {
    const definition = definitionOf({ schema });
    const sample = sampleSent(definition, schema);
    expect(sample).toHaveProperty('id');
    expect(checkNotification(definition, place, sent(sample)).outcome).toBe('matches');
  });
});
