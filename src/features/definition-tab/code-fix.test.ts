import { expect, it } from 'vitest';
import { connectorOf } from '../../core/connector/connector';
import { checkConnector } from '../../core/rules/engine/check-connector';
import type { Finding } from '../../core/rules/finding';
import { codeFixOf } from './code-fix';

const connector = connectorOf({ swagger: '2.0', info: { title: 'Harbour Desk', version: '1.0' }, paths: { '/berths': { get: { operationId: 'list_berths', summary: 'lists berths', responses: { 200: { description: 'OK' } } } } } }, {});

function offered(rule: string) {
  const finding = checkConnector(connector).find((each) => each.rule === rule && each.fixable);
  const done: string[] = [];
  const note = (how: string) => (of: Finding) => void done.push(`${how} ${of.rule}`);
  return { done, offer: finding && codeFixOf(finding, { connector: () => connector, fix: note('fixed'), ask: note('asked') }) };
}

it('tells the one place that changes, and does it at once', () => {
  const { offer, done } = offered('operation-summary-starts-upper');
  expect([offer?.label, offer?.told()]).toEqual(['Start with a capital letter', 'Start with a capital letter: "lists berths" → "Lists berths"']);
  offer?.run();
  expect(done).toEqual(['fixed operation-summary-starts-upper']);
});

it('shows first what may change in other places', () => {
  const { offer, done } = offered('operation-id-pascal-case');
  expect(offer?.told()).toBe(`${offer?.label}…`);
  offer?.run();
  expect(done).toEqual(['asked operation-id-pascal-case']);
});

it('offers nothing for what nobody can put right by itself', () => {
  expect(codeFixOf({ rule: 'operation-id-unique', severity: 'error', phase: 'functionality', at: '/definition', message: '', fixable: false }, { connector: () => connector, fix: () => undefined, ask: () => undefined })).toBeUndefined();
});
