import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { connectorOf, setAt, type Connector } from '../connector/connector';
import { ruleCatalogue } from './catalogue';
import { hasSubject, subjectKeys } from './has-subject';
import { Presence } from './presence';
import { sampleConnector } from './testing/sample-connector';

const presentIn = (connector: Connector): ReadonlySet<string> => {
  const presence = new Presence(ruleCatalogue, subjectKeys);
  presence.work(connector);
  return presence.present;
};
const applies = (id: string, connector: Connector): boolean => {
  const rule = ruleCatalogue.find((known) => known.id === id);
  return rule !== undefined && hasSubject(rule, connector, presentIn(connector));
};
const empty = connectorOf({ swagger: '2.0', paths: {} }, {});

describe('what a definition has', () => {
  it('are the kinds of targets and the rare keys', () => {
    const present = presentIn(sampleConnector);
    for (const name of ['path-item', 'operation', 'parameter', 'response', 'schema', 'x-ms-trigger', 'x-ms-notification-content', 'x-ms-dynamic-values']) expect(present).toContain(name);
    expect(present).not.toContain('x-ms-dynamic-tree');
    expect(presentIn(empty)).toEqual(new Set());
  });

  it('is found in slices too, and is the same set while it stays so', () => {
    const presence = new Presence(ruleCatalogue, subjectKeys);
    let slices = 1;
    while (!presence.work(sampleConnector, () => true)) slices++;
    expect(slices).toBeGreaterThan(2);
    const before = presence.present;
    presence.work(setAt(sampleConnector, '/definition/info/title', 'Other'));
    presence.work(setAt(sampleConnector, '/definition/paths/~1berths/get/summary', 'Other'));
    expect(presence.present).toBe(before);
  });

  it('is after any edits what a fresh look finds', () => {
    const paths = Object.keys(sampleConnector.definition['paths'] ?? {});
    const step = fc.record({ path: fc.constantFrom(...paths), node: fc.constantFrom({}, { get: {} }, { get: { parameters: [{ 'x-ms-dynamic-tree': {} }] } }, { post: { 'x-ms-trigger': 'batch', responses: { 200: {} } } }) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
        const presence = new Presence(ruleCatalogue, subjectKeys);
        let connector = sampleConnector;
        for (const { path, node } of steps) {
          presence.work(connector);
          connector = setAt(connector, `/definition/paths/${path.replaceAll('/', '~1')}`, node);
        }
        presence.work(connector);
        expect(presence.present).toEqual(presentIn(connector));
      }),
      { numRuns: 40 },
    );
  });
});

describe('a criterion', () => {
  it('applies where there is something that it looks at', () => {
    expect(applies('parameter-summary-required', sampleConnector)).toBe(true);
    expect(applies('webhook-single', sampleConnector)).toBe(true);
    expect(applies('title-max-30', sampleConnector)).toBe(true);
    expect(ruleCatalogue.filter((rule) => !hasSubject(rule, sampleConnector, presentIn(sampleConnector))).length).toBeLessThan(70);
  });

  it('does not apply where there is nothing', () => {
    expect(applies('parameter-summary-required', empty)).toBe(false);
    expect(applies('title-max-30', empty)).toBe(false);
    expect(applies('script-class', sampleConnector)).toBe(false);
    expect(applies('definition-max-1mb', empty)).toBe(false);
    expect(applies('oauth-redirect-url', empty)).toBe(false);
  });
});
