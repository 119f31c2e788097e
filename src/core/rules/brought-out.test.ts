import { describe, expect, it } from 'vitest';
import { connectorOf, type Connector } from '../connector/connector';
import type { JsonObject } from '../base/json';
import { bringingOut } from './brought-out';
import { checkConnector } from './engine/check-connector';
import type { Finding } from './finding';
import { rulesById } from './rules-by-id';

function broughtOut(before: Connector, after: Connector, fixed: readonly Finding[] = []): readonly string[] {
  const work = bringingOut(before, after, fixed);
  for (;;) {
    const { done, value } = work.next();
    if (done) return value.map(({ rule, at }) => `${rule} ${at}`);
  }
}

const withParameter = (parameter: JsonObject, path = '/berths'): Connector =>
  connectorOf({ swagger: '2.0', info: { title: 'Harbour Desk', version: '1.0' }, paths: { [path]: { get: { operationId: 'ListBerths', parameters: [{ name: 'dock', in: 'query', type: 'string', ...parameter }], responses: { 200: { description: 'OK' } } } } } }, {});

function putRight(connector: Connector, rule: string): readonly [Connector, Finding] {
  const finding = checkConnector(connector).find((each) => each.rule === rule && each.fixable);
  const fix = rulesById.get(rule)?.fix;
  if (!finding || !fix) throw new Error(`${rule} finds nothing to put right.`);
  return [fix.apply(connector, finding), finding];
}

describe('what a fix brings out', () => {
  it('is the error that a misspelt extension hid', () => {
    const before = withParameter({ 'x-ms-visibilty': 'everywhere' });
    const [after, finding] = putRight(before, 'jsd-no-unknown-x-ms');
    expect(broughtOut(before, after, [finding])).toEqual([expect.stringContaining('/definition/paths/~1berths/get/parameters/0/x-ms-visibility')]);
  });

  it('is nothing where what comes out is right', () => {
    const before = withParameter({ 'x-ms-visibilty': 'advanced' });
    const [after, finding] = putRight(before, 'jsd-no-unknown-x-ms');
    expect(broughtOut(before, after, [finding])).toEqual([]);
  });

  it('is an error that the change makes itself', () => {
    expect(broughtOut(withParameter({}), withParameter({ type: 'everything' }))).toEqual([expect.stringContaining('/get/parameters/0/type')]);
  });

  it('is no error that was there before, and none that only moved with its place', () => {
    const bad = { type: 'everything' };
    expect(broughtOut(withParameter(bad), withParameter({ ...bad, description: 'The dock.' }))).toEqual([]);
    expect(broughtOut(withParameter(bad, '/berths'), withParameter(bad, '/all-berths'))).toEqual([]);
  });

  it('is an error of the same rule that stands in the place of the one that is put right', () => {
    const before = withParameter({ type: 'everything' });
    const error = checkConnector(before).find(({ at, severity }) => severity === 'error' && at.endsWith('/parameters/0/type'));
    expect(broughtOut(before, withParameter({ type: 'nothing' }))).toEqual([]);
    expect(broughtOut(before, withParameter({ type: 'nothing' }), error ? [error] : [])).toEqual([`${error?.rule} ${error?.at}`]);
  });
});
