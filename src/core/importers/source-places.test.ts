import { describe, expect, it } from 'vitest';
import { sourcePlaces } from './source-places';

const file = (text: string, name = 'a.json') => ({ name, bytes: new TextEncoder().encode(text) });

describe('where notes point in a source', () => {
  const collection = file('{\n "item": [\n  {"name": "Ships", "item": [\n   {"name": "List ships", "request": {\n    "header": [{"key": "Accept"}],\n    "url": "https://h.example"}}\n  ]}\n ]\n}');

  it('is said by names instead of numbers, with the line of the key', () => {
    expect(sourcePlaces(collection, ['/item/0/item/0', '/item/0/item/0/request/header/0', '/item/0/item/0/request/url'])).toEqual(
      new Map([
        ['/item/0/item/0', { path: 'Ships › List ships', line: 4 }],
        ['/item/0/item/0/request/header/0', { path: 'Ships › List ships › request › header › Accept', line: 5 }],
        ['/item/0/item/0/request/url', { path: 'Ships › List ships › request › url', line: 6 }],
      ]),
    );
  });

  it('is said without a line where nothing stands, and not at all for the whole', () => {
    expect(sourcePlaces(collection, ['', '/item/7', 'no pointer'])).toEqual(new Map([['/item/7', { path: 'no. 8' }]]));
  });

  it('is the path of a YAML document', () => {
    expect(sourcePlaces(file('openapi: 3.0.0\n', 'a.yaml'), ['/paths/~1ships~1{id}/get'])).toEqual(new Map([['/paths/~1ships~1{id}/get', { path: 'paths › /ships/{id} › get' }]]));
  });

  it('keeps the names of properties that are called like containers', () => {
    expect(sourcePlaces(file('{"definitions":{"A":{"properties":{"items":{}}}}}'), ['/definitions/A/properties/items']).get('/definitions/A/properties/items')?.path).toBe('definitions › A › properties › items');
  });

  it('is the number of a curl command', () => {
    expect(sourcePlaces(file('curl https://h.example', 'a.txt'), ['/1'])).toEqual(new Map([['/1', { path: 'Command 2' }]]));
  });
});
