import { describe, expect, it } from 'vitest';
import { importFiles } from '../../src/core/importers/import-files';
import { verdictsOn } from './validators';

describe('what the importers make of single requests', () => {
  const har = {
    log: {
      entries: ['GET', 'POST', 'DELETE'].map((method) => ({
        request: {
          method,
          url: 'https://keeper:word@api.harbour.example/ships/17/crew?sort=name&sort=age&api_key=k',
          headers: [{ name: 'X-Trace', value: '1' }],
          postData: method === 'POST' ? { mimeType: 'multipart/form-data', params: [{ name: 'plan', fileName: 'a.pdf' }] } : undefined,
        },
        response: { status: 200, headers: [{ name: 'X-Count', value: '3' }], content: { mimeType: 'application/pdf', text: 'JVBERg==', encoding: 'base64' } },
      })),
    },
  };
  it.each([
    ['a HAR file', JSON.stringify(har)],
    ['curl commands', "curl -u a:b 'https://h.example/v1/ships/17?x[]=1&x[]=2' -F plan=@a.pdf -F n=1\ncurl https://h.example/a -d @x.json -H 'X-Key: {{k}}'\ncurl \"$BASE/a b/{id}\" -T file"],
    ['curl commands with a token', "curl https://h.example/{a}/{a} -H 'Authorization: Token abc' --json '{\"a\":[],\"b\":null,\"c\":[1,\"x\"]}'"],
  ])('is valid OpenAPI 2.0 for two independent validators: %s', async (_what, source) => {
    const result = await importFiles([{ name: 'source', bytes: new TextEncoder().encode(source) }]);
    if (!result.ok) throw new Error(result.message);
    expect(await verdictsOn(result.connector.definition)).toEqual({ first: '', second: '' });
  });
});
