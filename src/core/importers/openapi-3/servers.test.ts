import { describe, expect, it } from 'vitest';
import type { Json } from '../../base/json';
import { nodeAt } from '../../base/tree';
import { addressOf } from './servers';
import { convert, lossesOf, notesOf } from './testing/convert';

const withServers = (servers: Json) => convert({ openapi: '3.0.0', info: { title: 'Harbour', version: '1' }, servers });
const addressIn = (servers: Json) => {
  const { host, basePath, schemes } = withServers(servers).connector.definition;
  return { host, basePath, schemes };
};

describe('convertServers', () => {
  it('splits an absolute URL', () => {
    expect(addressIn([{ url: 'https://harbour.example:8443/v1/' }])).toEqual({ host: 'harbour.example:8443', basePath: '/v1', schemes: ['https'] });
    expect(addressIn([{ url: 'http://harbour.example' }])).toEqual({ host: 'harbour.example', basePath: '/', schemes: ['https'] });
  });

  it('puts defaults in the place of variables and says so', () => {
    const variables = { tenant: { default: 'demo' }, version: { default: 'v2', enum: ['v1', 'v2'] } };
    const servers = [{ url: 'https://{tenant}.harbour.example/{version}', variables }];
    expect(addressIn(servers)).toEqual({ host: 'demo.harbour.example', basePath: '/v2', schemes: ['https'] });
    expect(lossesOf(withServers(servers))).toEqual(['lost /servers/0/variables/tenant', 'lost /servers/0/variables/version']);
  });

  it('asks for the value of a variable without a default', () => {
    const servers = [{ url: 'https://{tenant}.harbour.example/v1', variables: { tenant: {} } }];
    expect(addressIn(servers)).toEqual({ host: undefined, basePath: '/v1', schemes: ['https'] });
    expect(notesOf(withServers(servers))).toEqual(['needs-you /servers/0', 'needs-you /servers/0/url']);
  });

  it('asks for the host of a relative server and of none', () => {
    expect(addressIn([{ url: '/api/v3' }])).toEqual({ host: undefined, basePath: '/api/v3', schemes: ['https'] });
    expect(['./api/v3', '../api/v3', '.'].map((url) => addressIn([{ url }]).basePath)).toEqual(['/api/v3', '/api/v3', '/']);
    expect(notesOf(withServers([{ url: '/api/v3' }]))).toEqual(['needs-you /servers/0/url']);
    expect(notesOf(convert({ openapi: '3.0.0', info: { title: 'T', version: '1' } }))).toEqual(['needs-you ']);
  });

  it('names further servers and those of paths and operations', () => {
    const own = [{ url: 'https://upload.harbour.example' }];
    const result = convert({
      openapi: '3.0.0',
      info: { title: 'T', version: '1' },
      servers: [{ url: 'https://harbour.example' }, { url: 'https://test.harbour.example' }],
      paths: { '/a': { servers: own, get: { operationId: 'A', summary: 'A', servers: own, responses: { 200: { description: 'OK' } } } } },
    });
    expect(notesOf(result)).toEqual(['lost /servers', 'guessed /paths/~1a/servers', 'guessed /paths/~1a/get/servers']);
    expect(nodeAt(result.connector.properties, '/properties/policyTemplateInstances')).toEqual([
      { templateId: 'dynamichosturl', title: 'Call upload.harbour.example', parameters: { 'x-ms-apimTemplateParameter.urlTemplate': 'https://upload.harbour.example', 'x-ms-apimTemplate-operationName': ['A'] } },
    ]);
  });

  it.each(['', '//', 'https://', 'wss://harbour.example/x', '{base}/v1', 'nonsense with blanks', 'https://user:word@harbour.example'])('reads “%s” without a host that is none', (url) => {
    const { host, basePath } = addressOf(url);
    expect(host ?? 'harbour.example').toBe('harbour.example');
    expect(basePath ?? '/').toMatch(/^\//);
  });
});
