import { describe, expect, it } from 'vitest';
import { requestOf, sampleOfRequest } from '../requests-to-operations/request-sample';
import { sampleOfCurl } from './sample-of-curl';

const definition = { swagger: '2.0', host: 'api.harbour.example', basePath: '/v2' };
const names = (parameters: readonly { readonly [key: string]: unknown }[]): string[] => parameters.map((parameter) => `${String(parameter['in'])} ${String(parameter['name'])} ${String(parameter['type'])}`);

describe('a sample request', () => {
  it('is read from a curl command: base URL off, ids opened, secrets and headers of the transport left behind', () => {
    const read = sampleOfCurl(`curl -X POST 'https://api.harbour.example/v2/ships/4711/moorings?dry_run=true' -H 'Authorization: Bearer abcdef123456' -H 'X-Trace: 7' -H 'Content-Type: application/json' -d '{"lane": 3}'`, definition);
    if (!read.ok) throw new Error(read.message);
    const { method, sentPath, path, parameters, bodies, notes } = read.sample;
    expect({ method, sentPath, path, bodies }).toEqual({ method: 'post', sentPath: '/ships/4711/moorings', path: '/ships/{shipId}/moorings', bodies: [{ lane: 3 }] });
    expect(names(parameters)).toEqual(['path shipId integer', 'query dry_run boolean', 'header X-Trace integer']);
    expect(notes).toEqual(['A value typed into the header “Authorization” was not kept.']);
    expect(JSON.stringify(read)).not.toContain('abcdef123456');
  });

  it('is read from typed fields, with a path alone too, and tells of another host', () => {
    const typed = { method: 'GET', url: '/berths?size=2', headers: [], body: '' };
    const read = sampleOfRequest(requestOf(typed), typed.url, definition);
    expect(read.ok && [read.sample.path, names(read.sample.parameters)]).toEqual(['/berths', ['query size integer']]);
    const other = { ...typed, url: 'https://other.example/berths' };
    const elsewhere = sampleOfRequest(requestOf(other), other.url, definition);
    expect(elsewhere.ok && elsewhere.sample.notes).toEqual(['The sample calls other.example, the connector api.harbour.example. The host of the connector stays.']);
  });

  it('tells the host that it calls where the connector has none, unless it is a variable', () => {
    const hostOf = (text: string): string | undefined => {
      const read = sampleOfCurl(text, { swagger: '2.0', host: '', basePath: '/' });
      return read.ok ? read.sample.host : undefined;
    };
    expect(hostOf('curl https://api.harbour.example:8443/v2/ships')).toBe('api.harbour.example:8443');
    expect(hostOf('curl "https://$HOST/v2/ships"')).toBeUndefined();
    const typed = { method: 'GET', url: '/berths', headers: [], body: '' };
    const bare = sampleOfRequest(requestOf(typed), typed.url, { swagger: '2.0' });
    expect(bare.ok && bare.sample.host).toBeUndefined();
  });

  it('is refused without an address, with an unknown method, and when it is no curl command', () => {
    expect(sampleOfCurl('wget x', definition)).toEqual({ ok: false, message: 'The text does not begin with a curl command.' });
    expect(sampleOfCurl('curl -v', definition).ok).toBe(false);
    const typed = { method: 'TRACE', url: '/a', headers: [], body: '' };
    expect(sampleOfRequest(requestOf(typed), typed.url, definition)).toMatchObject({ ok: false, message: expect.stringContaining('TRACE is no method') });
    expect(sampleOfRequest(requestOf({ ...typed, method: 'get', url: ' ' }), ' ', definition)).toEqual({ ok: false, message: 'The sample has no URL.' });
  });

  it('leaves out what was given as the body of a GET, and says so', () => {
    const typed = { method: 'GET', url: '/a', headers: [], body: '{"a": 1' };
    const read = sampleOfRequest(requestOf(typed), typed.url, definition);
    expect(read.ok && read.sample.bodies).toEqual([]);
    expect(read.ok && read.sample.notes).toEqual(['A GET operation has no body: what was given as one is left out.']);
    const plain = sampleOfRequest(requestOf({ ...typed, body: '' }), typed.url, definition);
    expect(plain.ok && plain.sample.notes).toEqual([]);
  });

  it('leaves out a body that is no JSON, and says so', () => {
    const typed = { method: 'POST', url: '/a', headers: [], body: 'hello' };
    const read = sampleOfRequest(requestOf(typed), typed.url, definition);
    expect(read.ok && read.sample.bodies).toEqual([]);
    expect(read.ok && read.sample.notes).toContain('The body is no JSON and was left out.');
  });
});
