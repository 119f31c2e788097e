import { describe, expect, it } from 'vitest';
import { connectorOf } from '../../core/connector/connector';
import type { Imported, ImportPlace } from '../../core/importers/importer';
import { allOperations, keepChoice } from './keep-choice';

const imported = (paths: readonly string[], places: readonly ImportPlace[]): Imported => ({
  ok: true,
  source: 'postman-2.1',
  connector: connectorOf({ paths: Object.fromEntries(paths.map((path) => [path, { post: {} }])) }, {}),
  notes: [],
  requests: places.length,
  operations: paths.length,
  places,
});

const merged = imported(['/rpc', '/tides'], [
  { from: '/item/0', to: '/definition/paths/~1rpc/post' },
  { from: '/item/1', to: '/definition/paths/~1rpc/post' },
  { from: '/item/2', to: '/definition/paths/~1tides/post' },
]);
const parted = imported(['/rpc', '/rpc/ListBerths', '/tides'], [
  { from: '/item/0', to: '/definition/paths/~1rpc/post' },
  { from: '/item/1', to: '/definition/paths/~1rpc~1ListBerths/post' },
  { from: '/item/2', to: '/definition/paths/~1tides/post' },
]);

describe('the choice of operations, when an import is made again', () => {
  it('leaves out what was left out, wherever it ended', () => {
    expect(keepChoice(merged, new Set(['/definition/paths/~1tides/post']), parted)).toEqual(new Set(['/definition/paths/~1tides/post']));
    expect(keepChoice(merged, new Set(['/definition/paths/~1rpc/post']), parted)).toEqual(new Set(['/definition/paths/~1rpc/post', '/definition/paths/~1rpc~1ListBerths/post']));
  });

  it('keeps an operation of which one part was wanted', () => {
    expect(keepChoice(parted, new Set(['/definition/paths/~1rpc~1ListBerths/post']), merged)).toEqual(new Set(['/definition/paths/~1rpc/post']));
  });

  it('takes everything of what is new', () => {
    expect(keepChoice(merged, allOperations(merged), parted)).toEqual(allOperations(parted));
  });

  it('goes by the operations themselves where the source names no places', () => {
    const plain = imported(['/a', '/b'], []);
    expect(keepChoice(plain, new Set(['/definition/paths/~1b/post']), plain)).toEqual(new Set(['/definition/paths/~1b/post']));
  });
});
