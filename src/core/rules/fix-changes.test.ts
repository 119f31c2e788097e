import { describe, expect, it } from 'vitest';
import { connectorOf } from '../connector/connector';
import { textChanges } from '../connector/text-changes';
import { checkConnector } from './engine/check-connector';
import { areInPlace, fixChanges } from './fix-changes';
import { rulesById } from './rules-by-id';

const connector = connectorOf(
  { swagger: '2.0', info: { title: 'Harbour Desk', version: '1.0', description: 'Books berths' }, paths: { '/berths': { get: { operationId: 'list_berths', summary: 'lists berths', responses: { 200: { description: 'OK' } } }, 'x-ms-notification-content': {} } } },
  {},
);
const found = (rule: string) => checkConnector(connector).find((finding) => finding.rule === rule && finding.fixable);

describe('what putting a finding right would change', () => {
  it('is told as the fix does it, of every rule that finds something', () => {
    const fixable = checkConnector(connector).filter((finding) => finding.fixable);
    expect(fixable.length).toBeGreaterThan(4);
    for (const finding of fixable) {
      const fix = rulesById.get(finding.rule)?.fix;
      expect(fixChanges(connector, finding), finding.rule).toEqual(fix && textChanges(connector, fix.apply(connector, finding)));
    }
  });

  it('is nothing where the place is gone', () => {
    const finding = found('operation-summary-starts-upper');
    expect(finding && fixChanges(connectorOf({ paths: {} }, {}), finding)).toEqual([]);
  });

  it('is in its place when it changes what the finding speaks of alone', () => {
    const finding = found('operation-summary-starts-upper');
    expect(finding && areInPlace(fixChanges(connector, finding), finding)).toBe(true);
    expect(finding && areInPlace([...fixChanges(connector, finding), { at: '/definition/info/title', after: '' }], finding)).toBe(false);
    expect(finding && areInPlace(fixChanges(connector, finding), { ...finding, at: '/definition/info/title' })).toBe(false);
  });
});
