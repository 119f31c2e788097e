import { describe, expect, it } from 'vitest';
import { sourcePlaces } from './source-places';

const file = (text: string, name = 'a.json') => ({ name, bytes: new TextEncoder().encode(text) });

describe('where notes point in a source', () => {
  const collection = file('{\n "item": [\n  {"name": "Ships", "item": [\n   {"name": "List ships", "request": {\n    "header": [{"key": "Accept"}],\n    "url": "https://h.example"}}\n  ]}\n ]\n}');

  it('is said by names instead of numbers, with the line of the key', async () => {
    expect(await sourcePlaces(collection, ['/item/0/item/0', '/item/0/item/0/request/header/0', '/item/0/item/0/request/url'])).toEqual(
      new Map([
        ['/item/0/item/0', { path: 'Ships › List ships', line: 4 }],
        ['/item/0/item/0/request/header/0', { path: 'Ships › List ships › request › header › Accept', line: 5 }],
        ['/item/0/item/0/request/url', { path: 'Ships › List ships › request › url', line: 6 }],
      ]),
    );
  });

  it('is said without a line where nothing stands, and not at all for the whole', async () => {
    expect(await sourcePlaces(collection, ['', '/item/7', 'no pointer'])).toEqual(new Map([['/item/7', { path: 'no. 8' }]]));
  });

  it('is the path of a YAML document', async () => {
    expect(await sourcePlaces(file('openapi: 3.0.0\n', 'a.yaml'), ['/paths/~1ships~1{id}/get'])).toEqual(new Map([['/paths/~1ships~1{id}/get', { path: 'paths › /ships/{id} › get' }]]));
  });

  it('is the path of a YAML document with names and the line, over anchors and flow values', async () => {
    const yaml = file('# top\nopenapi: 3.0.0\npaths: {}\nx: &x\n  a: 1\npath:\n  /ships:\n    get:\n      parameters:\n        - {name: size, in: query}\n        - *x\n', 'a.yaml');
    expect(await sourcePlaces(yaml, ['/path/~1ships/get', '/path/~1ships/get/parameters/0/in', '/path/~1ships/get/parameters/1/a', '/path/none'])).toEqual(
      new Map([
        ['/path/~1ships/get', { path: 'path › /ships › get', line: 8 }],
        ['/path/~1ships/get/parameters/0/in', { path: 'path › /ships › get › parameters › size › in', line: 10 }],
        ['/path/~1ships/get/parameters/1/a', { path: 'path › /ships › get › parameters › no. 2 › a', line: 11 }],
        ['/path/none', { path: 'path › none' }],
      ]),
    );
  });

  it('keeps the names of properties that are called like containers', async () => {
    expect((await sourcePlaces(file('{"definitions":{"A":{"properties":{"items":{}}}}}'), ['/definitions/A/properties/items'])).get('/definitions/A/properties/items')?.path).toBe('definitions › A › properties › items');
  });

  it('is the number of a curl command', async () => {
    expect(await sourcePlaces(file('curl https://h.example', 'a.txt'), ['/1'])).toEqual(new Map([['/1', { path: 'Command 2' }]]));
  });
});
