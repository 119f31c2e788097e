import { expect, it } from 'vitest';
import { findingsOf, testRule } from '../testing/test-rule';
import { pathDistinguishable } from './rule';

testRule(pathDistinguishable, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  {
    name: 'points at both',
    with: { '/definition/paths/~1berths~1{label}': { get: {} } },
    finds: ['/definition/paths/~1berths~1{id}/get', '/definition/paths/~1berths~1{label}/get'],
  },
  { name: 'tells another method apart', with: { '/definition/paths/~1berths~1free': { delete: {} } }, finds: [] },
  { name: 'tells a longer path apart', with: { '/definition/paths/~1berths~1free~1now': { get: {} }, '/definition/paths/~1berths~1': { get: {} } }, finds: [] },
]);

it('warns of a path whose calls fit another one with a parameter as well', () => {
  const findings = findingsOf(pathDistinguishable, { '/definition/paths/~1Berths~1free': { get: {} } });
  expect(findings.map(({ at, severity, related }) => [at, severity, related])).toEqual([['/definition/paths/~1Berths~1free/get', 'warning', ['/definition/paths/~1berths~1{id}/get']]]);
  expect(findings[0]?.message).toBe('Calls of this operation fit “/berths/{id}” as well, with “free” for its parameter. Tell the two paths apart by a further fixed part if the service has one.');
});
