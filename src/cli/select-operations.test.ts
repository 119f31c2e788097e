import { expect, it } from 'vitest';
import { connectorOf } from '../core/connector/connector';
import { selectedOperations } from './select-operations';

const operation = (operationId: string, ...tags: string[]) => ({ operationId, tags, responses: {} });
const connector = connectorOf(
  { paths: { '/ships': { get: operation('ListShips', 'Ships'), post: operation('AddShip', 'Ships') }, '/ships/{id}/crew': { get: operation('ListCrew', 'Ships', 'People') }, '/piers': { get: operation('ListPiers') } } },
  {},
);
const ids = (keep: string[], leave: string[] = []): string[] => [...selectedOperations(connector, keep, leave)].map((at) => at.replace('/definition/paths/', ''));

it.each([
  ['an id', ['addship'], ['~1ships/post']],
  ['ids with an asterisk', ['List*'], ['~1ships/get', '~1ships~1{id}~1crew/get', '~1piers/get']],
  ['an asterisk inside', ['L*C*w'], ['~1ships~1{id}~1crew/get']],
  ['method and path', ['GET /ships'], ['~1ships/get']],
  ['any method', ['* /ships*'], ['~1ships/get', '~1ships/post', '~1ships~1{id}~1crew/get']],
  ['a tag', ['tag:people'], ['~1ships~1{id}~1crew/get']],
  ['several patterns', ['ListPiers', 'tag:Peo*'], ['~1piers/get', '~1ships~1{id}~1crew/get']],
  ['nothing, which is all', [], ['~1ships/get', '~1ships/post', '~1ships~1{id}~1crew/get', '~1piers/get']],
])('keeps operations by %s', (_what, keep, expected) => {
  expect(ids(keep)).toEqual(expected);
});

it('leaves out what is to be skipped', () => {
  expect(ids(['tag:Ships'], ['POST *'])).toEqual(['~1ships/get', '~1ships~1{id}~1crew/get']);
});

it('refuses a pattern that selects nothing, and to leave nothing', () => {
  expect(() => ids(['ListShip'])).toThrow(/“ListShip” matches none of the 4 operations/);
  expect(() => ids([], ['*'])).toThrow(/No operation is left/);
});
