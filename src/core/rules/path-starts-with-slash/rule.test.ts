import { expect, it } from 'vitest';
import { objectOf } from '../../base/json';
import { keysOf } from '../../base/pointer';
import { connectorOf } from '../../connector/connector';
import { checkConnector } from '../engine/check-connector';
import { testRule } from '../testing/test-rule';
import { pathStartsWithSlash } from './rule';

testRule(pathStartsWithSlash, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  { name: 'points at the path', with: { '/definition/paths/moorings': {} }, finds: ['/definition/paths/moorings'] },
]);

const found = (...paths: readonly string[]) => {
  const connector = connectorOf({ paths: Object.fromEntries(paths.map((path) => [path, { get: {} }])) }, {});
  return { connector, findings: checkConnector(connector).filter(({ rule }) => rule === pathStartsWithSlash.id) };
};

it('puts a slash in front where the path is free', () => {
  const { connector, findings: [finding] } = found('/berths', 'moorings');
  expect(finding?.fixable).toBe(true);
  const fixed = finding && pathStartsWithSlash.fix?.apply(connector, finding);
  expect(Object.keys(objectOf(fixed?.definition, 'paths') ?? {})).toEqual(['/berths', '/moorings']);
});

it('offers no fix that could do nothing where the path with a slash is there already, and says what to do', () => {
  const { findings } = found('/moorings', 'moorings');
  expect(findings.map(({ at, fixable, related, message }) => [keysOf(at).at(-1), fixable, related, message])).toEqual([
    ['moorings', false, ['/definition/paths/~1moorings'], 'The path “moorings” does not begin with a slash, and “/moorings” is there already. Move its operations there and remove it.'],
  ]);
});
